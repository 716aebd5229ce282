-- Both are contrib modules that any installation may create (they are "trusted"): no superuser is needed.
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Words as they are compared: no accents, no capitals, no punctuation. The same as core/match/folded.ts.
CREATE FUNCTION search_fold(said text) RETURNS text LANGUAGE sql STABLE AS
  $$ SELECT trim(regexp_replace(lower(unaccent(said)), '[^[:alnum:]]+', ' ', 'g')) $$;

-- Both languages at once: a proposal is written in one of them, and so is what somebody types.
CREATE FUNCTION search_vector(folded text) RETURNS tsvector LANGUAGE sql IMMUTABLE AS
  $$ SELECT to_tsvector('spanish', folded) || to_tsvector('english', folded) $$;

-- What is searched of a proposal. It stands apart from the texts so that its rows are small; a trigger writes it.
CREATE TABLE search (
  proposal_id integer PRIMARY KEY REFERENCES proposal (id) ON DELETE CASCADE,
  -- Folded.
  title text NOT NULL,
  words tsvector NOT NULL
);
CREATE INDEX search_title ON search (title);
CREATE INDEX search_words ON search USING gin (words);

-- Every word of any proposal, once: what a word with a slip of the finger is compared with. It grows far more slowly
-- than the proposals do, and so does the time that comparing takes.
CREATE TABLE search_word (word text PRIMARY KEY);
CREATE INDEX search_word_like ON search_word USING gin (word gin_trgm_ops);

CREATE FUNCTION search_write() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  title text := search_fold(NEW.title);
  author text := search_fold(NEW.author_name);
  body text := search_fold(NEW.problem || ' ' || NEW.change);
BEGIN
  INSERT INTO search AS s (proposal_id, title, words)
  VALUES (NEW.id, title, setweight(search_vector(title), 'A') || setweight(search_vector(author), 'B')
    || setweight(strip(search_vector(body)), 'D'))
  ON CONFLICT (proposal_id) DO UPDATE SET title = EXCLUDED.title, words = EXCLUDED.words;
  -- In order, so that two proposals that are written at once never wait for each other in a circle.
  INSERT INTO search_word (word)
  SELECT DISTINCT word FROM regexp_split_to_table(title || ' ' || author || ' ' || body, ' ') AS word
  WHERE length(word) BETWEEN 4 AND 30 AND word !~ '[0-9]'
  ORDER BY word
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

CREATE TRIGGER search_write AFTER INSERT OR UPDATE OF title, problem, change, author_name ON proposal
  FOR EACH ROW EXECUTE FUNCTION search_write();

-- The proposals that are there already.
UPDATE proposal SET title = title;

-- Words of the dictionary that are spelt nearly so, the likest first. A short word with one letter wrong shares few
-- trigrams with the right one, hence the low threshold; whoever calls measures the difference in letters.
CREATE FUNCTION search_near(said text) RETURNS SETOF text LANGUAGE sql STABLE
  SET pg_trgm.similarity_threshold = 0.2 AS
  $$ SELECT word FROM search_word WHERE word % said ORDER BY similarity(word, said) DESC, word LIMIT 16 $$;

-- How lists are read: from the top, as far as somebody pages, however many there are.
CREATE INDEX tally_count ON tally (count DESC, proposal_id);
CREATE INDEX proposal_newest ON proposal (created_at DESC, id DESC) WHERE closed_at IS NULL;
-- What one topic or borough holds, counted from the index alone.
DROP INDEX proposal_topic;
CREATE INDEX proposal_topic ON proposal (topic_id) INCLUDE (consultation_id) WHERE closed_at IS NULL;
CREATE INDEX proposal_borough ON proposal (borough_id) INCLUDE (consultation_id) WHERE closed_at IS NULL;
