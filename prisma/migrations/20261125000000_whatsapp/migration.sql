-- Where a platform names a chat by an id that hides the number: the address that its conversation has. It is the
-- number's once the platform has said which, and the opaque id itself until then.
CREATE TABLE contact (
  channel text NOT NULL,
  opaque_key bytea NOT NULL,
  address bytea NOT NULL,
  PRIMARY KEY (channel, opaque_key)
);

-- How fast an account may send: one row each, on which the processes that send for it take turns.
CREATE TABLE sending (
  account text PRIMARY KEY,
  -- When the account would be at rest if nothing more were sent: ahead of now by what was sent lately.
  rests_at timestamptz NOT NULL,
  -- The city's day, and how many were sent on it.
  day date NOT NULL,
  sent integer NOT NULL
) WITH (fillfactor = 50);

-- The last update whose answer was sent, on channels that ask for it when they come back. Null: not yet, or not asked.
ALTER TABLE conversation ADD COLUMN answered text;

-- What became of a message on its platform, which may tell before the sender has noted that it was sent. Ids of
-- messages may hold a number, so only a keyed hash is kept.
CREATE TABLE delivery (
  message_key bytea PRIMARY KEY,
  channel text NOT NULL,
  conversation_id bigint,
  notice_id bigint,
  at timestamptz NOT NULL DEFAULT now(),
  delivered_at timestamptz,
  read_at timestamptz,
  failed_at timestamptz,
  -- What the failure means, and the platform's code.
  failure text
);
CREATE INDEX delivery_at ON delivery (at);

-- A notice that its platform does not take now: why, and since when. It waits for the person to write.
ALTER TABLE notice ADD COLUMN held text, ADD COLUMN held_at timestamptz;
CREATE INDEX notice_held ON notice (conversation_id) WHERE held IS NOT NULL;

-- How the channels are, by process: who has not written for a while is silent.
CREATE TABLE health (
  channel text NOT NULL,
  process text NOT NULL,
  state text NOT NULL,
  detail text,
  -- Encrypted: whoever reads it can pair a phone of theirs.
  pairing bytea,
  -- The account's own public number, in digits.
  number text,
  since timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (channel, process)
) WITH (fillfactor = 50);

-- What staff were last told of a channel's health.
CREATE TABLE health_told (
  channel text PRIMARY KEY,
  state text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);

-- Residents who work for the city.
CREATE TABLE staff (
  resident_id bigint PRIMARY KEY REFERENCES resident (id),
  -- How staff call them among themselves.
  name text NOT NULL,
  granted_at timestamptz NOT NULL DEFAULT now()
);
