-- A word, and each of what is left of it without one letter. Two words that are one slip of the finger apart have one of
-- these in common, so what was meant is looked up, however many words there are.
CREATE FUNCTION search_variants(word text) RETURNS SETOF text LANGUAGE sql IMMUTABLE AS
  $$ SELECT word UNION SELECT left(word, place - 1) || substr(word, place + 1) FROM generate_series(1, length(word)) AS place $$;

CREATE TABLE search_variant (
  variant text,
  word text,
  PRIMARY KEY (variant, word)
);

CREATE FUNCTION search_variant_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_variant (variant, word) SELECT variant, word FROM added, search_variants(word) AS variant;
  RETURN NULL;
END $$;
CREATE TRIGGER search_variant_write AFTER INSERT ON search_word
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION search_variant_write();

-- The words that are there already.
INSERT INTO search_variant (variant, word) SELECT variant, word FROM search_word, search_variants(word) AS variant;

-- Words of the dictionary that are one slip of the finger away, and some that are two, the likest first.
CREATE FUNCTION search_one_slip(said text) RETURNS SETOF text LANGUAGE sql STABLE AS
  $$ SELECT word FROM search_variant WHERE variant IN (SELECT search_variants(said))
     GROUP BY word ORDER BY similarity(word, said) DESC, word LIMIT 16 $$;

-- Some of the proposals that hold the words. The texts fit in memory, where reading one here and there costs little:
-- by the planner's usual costs, all would be read until enough hold a word that one in a hundred does. Planned anew
-- each time, since how many hold the words decides how to find them.
CREATE FUNCTION search_holding(query tsquery, most integer) RETURNS SETOF integer LANGUAGE plpgsql STABLE ROWS 100
  SET random_page_cost = 1 AS $$
BEGIN
  RETURN QUERY EXECUTE 'SELECT proposal_id FROM search WHERE words @@ $1 LIMIT $2' USING query, most;
END $$;
