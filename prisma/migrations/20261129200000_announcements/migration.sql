-- What staff say to many people at once.
CREATE TABLE announcement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- By which people unsubscribe.
  kind text NOT NULL CHECK (kind IN ('events', 'progress', 'surveys', 'news')),
  -- The words by language; who reads another is told in Spanish.
  texts jsonb NOT NULL,
  -- Who is told, as data (core/announcement/audience.ts).
  audience jsonb,
  status text NOT NULL DEFAULT 'writing' CHECK (status IN
    ('writing', 'tested', 'waiting', 'approved', 'sending', 'paused', 'sent', 'cancelled')),
  written_by bigint NOT NULL REFERENCES resident (id),
  -- The second person, where it took one.
  approved_by bigint REFERENCES resident (id),
  begun_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  ended_at timestamptz,
  -- What became of its recipients, once their rows are forgotten.
  counts jsonb
);
CREATE INDEX announcement_open ON announcement (id) WHERE status IN ('approved', 'sending', 'paused');

-- Who is told, each in one chat. They are claimed a few at a time, in the order of the key.
CREATE TABLE recipient (
  announcement_id bigint NOT NULL REFERENCES announcement (id),
  conversation_id bigint NOT NULL,
  channel text NOT NULL,
  -- sending: somebody is at it. unknown: it may have arrived, and is not sent again unless staff say so. held: its
  -- platform takes it when the person has written.
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN
    ('waiting', 'sending', 'sent', 'muted', 'unsubscribed', 'blocked', 'failed', 'unknown', 'held')),
  tries integer NOT NULL DEFAULT 0,
  -- Since when it is so; null for who was not come to yet.
  at timestamptz,
  -- Waits until then.
  after timestamptz,
  PRIMARY KEY (announcement_id, conversation_id)
);
CREATE INDEX recipient_waiting ON recipient (announcement_id, channel, conversation_id) WHERE state = 'waiting';
CREATE INDEX recipient_sending ON recipient (at) WHERE state = 'sending';
CREATE INDEX recipient_held ON recipient (conversation_id) WHERE state = 'held';

-- Of which kinds somebody wants to hear no more.
CREATE TABLE unsubscribed (
  resident_id bigint NOT NULL REFERENCES resident (id),
  kind text NOT NULL CHECK (kind IN ('events', 'progress', 'surveys', 'news')),
  PRIMARY KEY (resident_id, kind)
);

-- Where the progress of an announcement is shown: one message, edited.
CREATE TABLE board (
  announcement_id bigint NOT NULL REFERENCES announcement (id),
  conversation_id bigint NOT NULL,
  channel text NOT NULL,
  -- The platform's id of the message, encrypted; null until it was sent.
  message bytea,
  -- When it was shown last, a mark of the words, and the announcement's status then.
  at timestamptz,
  shown bigint,
  status text,
  PRIMARY KEY (announcement_id, conversation_id)
);

-- Of an account that all its messages are sent by, at its platform's own pace:
ALTER TABLE sending
  -- what its processes say that it may send, for whoever must say how long something will take;
  ADD COLUMN per_minute integer,
  ADD COLUMN per_day integer,
  -- its platform asked for silence until then;
  ADD COLUMN quiet_until timestamptz,
  -- when something was sent last that took no place before, such as an answer, and when places were last taken for many.
  ADD COLUMN spent_at timestamptz,
  ADD COLUMN taken_at timestamptz;

-- The announcement that a message carried.
ALTER TABLE delivery ADD COLUMN announcement_id bigint;
CREATE INDEX delivery_announcement ON delivery (announcement_id) WHERE announcement_id IS NOT NULL;
