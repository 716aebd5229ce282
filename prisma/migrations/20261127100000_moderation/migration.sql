-- A proposal that its author writes. It is nobody else's until it is sent, and a proposal once it is published.
CREATE TABLE draft (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  resident_id bigint NOT NULL REFERENCES resident (id),
  consultation_id text NOT NULL REFERENCES consultation (id),
  -- What is missing was not answered yet.
  title text,
  problem text,
  change text,
  -- Which article or area of the text should change.
  aim text,
  topic_id text REFERENCES topic (id),
  -- The whole city (true), or one borough.
  whole_city boolean,
  borough_id text REFERENCES borough (id),
  -- How the author is shown.
  author_name text,
  status text NOT NULL DEFAULT 'writing'
    CHECK (status IN ('writing', 'waiting', 'returned', 'published', 'merged', 'dropped')),
  -- Once published.
  proposal_id integer REFERENCES proposal (id),
  begun_at timestamptz NOT NULL DEFAULT now(),
  touched_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX draft_resident ON draft (resident_id);

ALTER TABLE proposal
  ADD COLUMN aim text,
  -- Why it takes no signatures any more (closed_at says since when).
  ADD COLUMN ended text CHECK (ended IN ('retired', 'merged', 'hidden')),
  -- The one that its author and signers are asked to join.
  ADD COLUMN merged_into integer REFERENCES proposal (id);
CREATE INDEX proposal_author ON proposal (author_id) WHERE author_id IS NOT NULL;

-- A message of an author to the signers, as it was sent to be moderated.
CREATE TABLE message (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  proposal_id integer NOT NULL REFERENCES proposal (id),
  words text NOT NULL,
  sent_at timestamptz NOT NULL DEFAULT now(),
  approved_at timestamptz
);
CREATE INDEX message_proposal ON message (proposal_id, sent_at);

-- What waits for a moderator, or did. A draft that is returned and sent again is a new row.
CREATE TABLE review (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft_id bigint REFERENCES draft (id),
  message_id bigint REFERENCES message (id),
  sent_at timestamptz NOT NULL DEFAULT now(),
  -- Nobody else is shown it until then.
  claimed_by bigint REFERENCES resident (id),
  claimed_until timestamptz,
  decided_at timestamptz,
  decided_by bigint REFERENCES resident (id),
  decision text CHECK (decision IN ('approved', 'returned', 'merged')),
  -- What the author is told with it.
  reason text,
  note text,
  CHECK (num_nonnulls(draft_id, message_id) = 1),
  CHECK ((decided_at IS NULL) = (decision IS NULL))
);
CREATE INDEX review_waiting ON review (sent_at, id) WHERE decided_at IS NULL;
CREATE UNIQUE INDEX review_draft ON review (draft_id) WHERE decided_at IS NULL;
