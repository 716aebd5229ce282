-- What everybody may read of a survey, by the question (core/survey/results/result.ts): counted when staff publish its
-- results, with nothing in it of fewer people than may be told of. It stays as it is, so that nobody learns what one
-- more answer was by looking before and after.
CREATE TABLE survey_result (
  survey_id text PRIMARY KEY REFERENCES survey (id),
  counted_at timestamptz NOT NULL,
  questions jsonb NOT NULL
);

-- Where a borough stands on a map of equal tiles, from 0. Null: wherever there is room.
ALTER TABLE borough
  ADD COLUMN tile_column integer,
  ADD COLUMN tile_row integer;
