-- What the process asks every meeting that residents convene.
CREATE TABLE meeting_question (
  consultation_id text NOT NULL REFERENCES consultation (id),
  -- Never changes, whatever its words are.
  id text NOT NULL,
  -- From 0.
  place integer NOT NULL CHECK (place >= 0),
  -- By language.
  text jsonb NOT NULL,
  PRIMARY KEY (consultation_id, id)
);

-- Residents meet by their own decision, and tell what they agreed on.
CREATE TABLE meeting (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consultation_id text NOT NULL REFERENCES consultation (id),
  host_id bigint NOT NULL REFERENCES resident (id),
  -- The answers by the part that they answer; below, those that are looked for.
  form jsonb NOT NULL DEFAULT '{}',
  starts_at timestamptz,
  borough_id text REFERENCES borough (id),
  -- Anybody may come.
  open boolean NOT NULL DEFAULT false,
  status text NOT NULL DEFAULT 'writing' CHECK (status IN ('writing', 'registered', 'cancelled')),
  -- Whether an open one is shown before it is held, and whether its report is. A moderator reads each.
  listed text NOT NULL DEFAULT 'no' CHECK (listed IN ('no', 'waiting', 'returned', 'yes')),
  report text NOT NULL DEFAULT 'no' CHECK (report IN ('no', 'waiting', 'returned', 'yes')),
  -- Rows of attendance.
  attended integer NOT NULL DEFAULT 0 CHECK (attended >= 0),
  begun_at timestamptz NOT NULL DEFAULT now(),
  touched_at timestamptz NOT NULL DEFAULT now(),
  -- When its host is asked what came of it. Null: they were, or need not be.
  after_at timestamptz,
  CHECK (status = 'writing' OR num_nulls(starts_at, borough_id) = 0)
);
CREATE INDEX meeting_host ON meeting (host_id, touched_at);
CREATE INDEX meeting_coming ON meeting (starts_at, id) WHERE status = 'registered' AND listed = 'yes';
CREATE INDEX meeting_reports ON meeting (starts_at, id) WHERE report = 'yes';
CREATE INDEX meeting_after ON meeting (after_at) WHERE after_at IS NOT NULL;

-- Who said by their own phone that they were there. Whoever writes here holds the meeting's row (FOR NO KEY UPDATE).
CREATE TABLE attendance (
  meeting_id integer NOT NULL REFERENCES meeting (id),
  resident_id bigint NOT NULL REFERENCES resident (id),
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (meeting_id, resident_id)
);

-- On what they agreed or did not.
CREATE TABLE meeting_point (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  meeting_id integer NOT NULL REFERENCES meeting (id),
  question_id text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('agreement', 'disagreement')),
  words text NOT NULL
);
CREATE INDEX meeting_point_meeting ON meeting_point (meeting_id, id);

-- A meeting, or its report, may wait for a moderator too.
ALTER TABLE review ADD COLUMN meeting_id integer REFERENCES meeting (id);
ALTER TABLE review DROP CONSTRAINT review_of_one;
ALTER TABLE review ADD CONSTRAINT review_of_one
  CHECK (num_nonnulls(draft_id, message_id, event_id, comment_id, meeting_id) = 1);
CREATE UNIQUE INDEX review_meeting ON review (meeting_id) WHERE decided_at IS NULL;
