-- What is told once a day or once a week, however many workers look: progress to authors each day, and the picture of
-- the week. The row is what decides.
CREATE TABLE occasion (
  what text NOT NULL CHECK (what IN ('daily', 'weekly')),
  -- A day of the city; of a week its Monday.
  day date NOT NULL,
  PRIMARY KEY (what, day)
);
-- Who upgrades in the middle of a week begins with the next.
INSERT INTO occasion (what, day) SELECT 'weekly', date_trunc('week', now() AT TIME ZONE time_zone)::date FROM city;

-- Progress waits here until it is told with all else of its day. Until now each step was told by an effect of its own;
-- those that are still owed are told with the others.
ALTER TABLE reached ADD COLUMN told_at timestamptz;
UPDATE reached r SET told_at = reached_at
WHERE kind = 'progress'
  AND NOT EXISTS (SELECT FROM effect e WHERE e.type = 'announce' AND e.proposal_id = r.proposal_id AND e.at = r.at);
CREATE INDEX reached_untold ON reached (proposal_id) WHERE kind = 'progress' AND told_at IS NULL;

-- The first signature is progress too.
INSERT INTO milestone (consultation_id, at, kind) SELECT id, 1, 'progress' FROM consultation ON CONFLICT DO NOTHING;

-- What somebody waits for is handed to the queues before what nobody asked for.
DROP INDEX notice_unqueued;
CREATE INDEX notice_unqueued ON notice ((asked_at IS NULL), id) WHERE queued_at IS NULL AND after IS NULL;

-- A message that its author is still writing was not sent; there is one at most.
ALTER TABLE message ALTER sent_at DROP NOT NULL, ALTER sent_at DROP DEFAULT;
CREATE UNIQUE INDEX message_writing ON message (proposal_id) WHERE sent_at IS NULL;
CREATE UNIQUE INDEX review_message ON review (message_id) WHERE decided_at IS NULL;

-- Of an effect that sends a message to those who signed: which one, and up to which resident they are told.
ALTER TABLE effect ADD COLUMN message_id bigint, ADD COLUMN after_id bigint;

-- Who wants to be told nothing more of a proposal.
CREATE TABLE quiet (
  proposal_id integer NOT NULL REFERENCES proposal (id),
  resident_id bigint NOT NULL REFERENCES resident (id),
  PRIMARY KEY (proposal_id, resident_id)
);
