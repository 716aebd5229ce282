-- A survey, as staff published its file. Once somebody took part, only its words are corrected.
CREATE TABLE survey (
  -- As the file names it; it is part of links.
  id text PRIMARY KEY,
  consultation_id text NOT NULL REFERENCES consultation (id),
  -- The file as it was read (core/survey/survey.ts), and as it was written.
  definition jsonb NOT NULL,
  source text NOT NULL,
  -- Grows with each correction: what was read is kept in memory by it.
  version integer NOT NULL DEFAULT 1,
  published_at timestamptz NOT NULL DEFAULT now(),
  -- It takes answers from then, and until then; either may lie ahead. Null: staff have still to open or close it.
  opened_at timestamptz,
  closed_at timestamptz,
  -- Since when everybody may see its results.
  results_at timestamptz,
  -- So many of the next who finish only try it out.
  pilot_left integer NOT NULL CHECK (pilot_left >= 0)
);

-- How full a survey's quotas are, by their place in the file.
CREATE TABLE quota (
  survey_id text NOT NULL REFERENCES survey (id),
  place integer NOT NULL,
  count integer NOT NULL DEFAULT 0,
  most integer NOT NULL,
  PRIMARY KEY (survey_id, place),
  CHECK (count <= most)
);

-- What one person answered, from their first answer on; one that is not finished stays as it is.
CREATE TABLE response (
  -- Random, so that its order says nothing of when it was begun.
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  survey_id text NOT NULL REFERENCES survey (id),
  -- Who answers, of a survey with one response per phone. Null at a stand, too.
  resident_id bigint REFERENCES resident (id),
  -- Of an anonymous survey the chat in which it is answered, until it is finished.
  conversation_id bigint REFERENCES conversation (id),
  -- Decides in which order options stand.
  seed integer NOT NULL,
  -- By the question (core/survey/given.ts).
  answers jsonb NOT NULL DEFAULT '{}',
  language text NOT NULL,
  -- Where it was begun.
  channel text NOT NULL,
  -- The stand that took it without a phone. Such answers are counted apart.
  stand text,
  pilot boolean NOT NULL DEFAULT false,
  -- Enough people had answered so already.
  over_quota boolean NOT NULL DEFAULT false,
  -- Of a finished one of an anonymous survey the day alone.
  started_at timestamptz NOT NULL DEFAULT now(),
  touched_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  reminded_at timestamptz,
  -- The person wants no reminder.
  quiet boolean NOT NULL DEFAULT false,
  UNIQUE (survey_id, resident_id),
  UNIQUE (survey_id, conversation_id)
) WITH (fillfactor = 60);
CREATE INDEX response_resident ON response (resident_id);
CREATE INDEX response_conversation ON response (conversation_id);
CREATE INDEX response_unfinished ON response (touched_at) WHERE finished_at IS NULL AND reminded_at IS NULL;

-- A chat that answered an anonymous survey. Nothing says which answers were its.
CREATE TABLE answered_anonymously (
  survey_id text NOT NULL REFERENCES survey (id),
  conversation_id bigint NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  PRIMARY KEY (survey_id, conversation_id)
);
