-- A device in a public place that staff set up, and what it is locked to.
CREATE TABLE stand (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Signatures and answers keep it, so that no other stand is ever called so.
  name text NOT NULL UNIQUE,
  survey_id text REFERENCES survey (id),
  proposals integer[] NOT NULL DEFAULT '{}',
  -- Of the link that makes a device this stand, once: a keyed hash, and until when it holds.
  link_key bytea UNIQUE,
  link_until timestamptz,
  registered_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz,
  CHECK ((link_key IS NULL) = (link_until IS NULL))
);

-- What a stand is or was run on. One that another replaced, or whose stand was removed, may still deliver what it has.
CREATE TABLE stand_device (
  -- Keyed hash of the token that the device holds.
  key bytea PRIMARY KEY,
  stand_id bigint NOT NULL REFERENCES stand (id),
  entered_at timestamptz NOT NULL DEFAULT now(),
  left_at timestamptz,
  -- When it was heard of last, and how many answers it said then that it still had to send.
  seen_at timestamptz NOT NULL DEFAULT now(),
  queued integer NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX stand_device_now ON stand_device (stand_id) WHERE left_at IS NULL;

-- Each response that a stand delivered and that was taken: what comes again under its id is compared with it. Times are
-- to the hour: a stand is in a public place, and who was seen there at half past four shall not be found here.
CREATE TABLE stand_delivery (
  response_id uuid PRIMARY KEY REFERENCES response (id) ON DELETE CASCADE,
  stand_id bigint NOT NULL REFERENCES stand (id),
  -- SHA-256 of what was delivered.
  content bytea NOT NULL,
  -- The version of the survey that the device asked.
  version integer NOT NULL,
  -- When it was given, by the device's own clock and by ours, and when it arrived.
  said_at timestamptz NOT NULL,
  given_at timestamptz NOT NULL,
  arrived_at timestamptz NOT NULL,
  -- Given while the survey was open, and arrived after it had closed.
  late boolean NOT NULL
);
CREATE INDEX stand_delivery_stand ON stand_delivery (stand_id);

-- What a stand delivered and could not be taken: counted nowhere, and kept for staff.
CREATE TABLE stand_refused (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stand_id bigint NOT NULL REFERENCES stand (id),
  -- SHA-256 of the body.
  content bytea NOT NULL UNIQUE,
  -- other: another response has its id. closed: too late. unfit: it is none of this survey. unread: it is no response.
  why text NOT NULL CHECK (why IN ('other', 'closed', 'unfit', 'unread')),
  body text NOT NULL,
  arrived_at timestamptz NOT NULL
);
CREATE INDEX stand_refused_stand ON stand_refused (stand_id);
