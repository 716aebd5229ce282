DROP FUNCTION search_near(text);

-- Words of the dictionary that may be meant by one with so many slips of the finger, the likest first; whoever calls
-- measures the difference in letters. One slip leaves at least this part of the trigrams of a word of that length, so
-- the few words that share as many are read, and not the many that share some. A short word shares few with the right
-- one, and two slips leave few of any word's: hence the low threshold.
CREATE FUNCTION search_near(said text, slips integer) RETURNS SETOF text LANGUAGE plpgsql STABLE
  SET pg_trgm.similarity_threshold = 0.2 AS $$
BEGIN
  IF slips = 1 THEN
    PERFORM set_config('pg_trgm.similarity_threshold',
      greatest(0.2, (length(said) - 3) / (length(said) + 5)::float - 0.01)::text, true);
  END IF;
  RETURN QUERY SELECT word FROM search_word WHERE word % said ORDER BY similarity(word, said) DESC, word LIMIT 16;
END $$;

-- Some of the proposals that hold the words. The texts fit in memory, where reading one here and there costs little:
-- by the planner's usual costs, all would be read until enough hold a word that one in a hundred does. Planned anew
-- each time, since how many hold the words decides how to find them.
CREATE FUNCTION search_holding(query tsquery, most integer) RETURNS SETOF integer LANGUAGE plpgsql STABLE ROWS 100
  SET random_page_cost = 1 AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT proposal_id FROM search WHERE words @@ $1 LIMIT $2' USING query, most;
END $$;
