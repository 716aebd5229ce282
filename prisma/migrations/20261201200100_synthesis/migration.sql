-- In which the report was written.
ALTER TABLE meeting ADD COLUMN language text NOT NULL DEFAULT 'es' CHECK (language IN ('es', 'en'));

-- What one or several meetings say alike of a question. What follows counts reports that are public, of meetings with
-- enough people; it grows in the transaction that publishes one, which holds the consultation's row.
CREATE TABLE meeting_group (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consultation_id text NOT NULL REFERENCES consultation (id),
  question_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('agreement', 'disagreement')),
  -- As the first wrote it; and without accents and capitals, to find what is like it.
  words text NOT NULL,
  folded text NOT NULL,
  meetings integer NOT NULL DEFAULT 0 CHECK (meetings >= 0)
);
CREATE INDEX meeting_group_most ON meeting_group (consultation_id, question_id, kind, meetings DESC, id);
CREATE INDEX meeting_group_alike ON meeting_group USING gin (folded gin_trgm_ops);

ALTER TABLE meeting_point ADD COLUMN group_id bigint REFERENCES meeting_group (id);
CREATE INDEX meeting_point_group ON meeting_point (group_id, id) WHERE group_id IS NOT NULL;

-- In how many meetings a question was answered so, and with how many points.
CREATE TABLE meeting_sum (
  consultation_id text NOT NULL REFERENCES consultation (id),
  question_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('agreement', 'disagreement')),
  points integer NOT NULL,
  meetings integer NOT NULL,
  PRIMARY KEY (consultation_id, question_id, kind)
);

-- In how many meetings a word was used of a question, by its stem and as it was written.
CREATE TABLE meeting_word (
  consultation_id text NOT NULL REFERENCES consultation (id),
  question_id text NOT NULL,
  stem text NOT NULL,
  word text NOT NULL,
  meetings integer NOT NULL,
  PRIMARY KEY (consultation_id, question_id, stem, word)
);
