-- The code by which somebody of the team signs in to their page, once. Another that they ask for takes its place.
CREATE TABLE staff_code (
  resident_id bigint PRIMARY KEY REFERENCES staff (resident_id) ON DELETE CASCADE,
  -- Keyed hash.
  key bytea NOT NULL UNIQUE,
  until timestamptz NOT NULL
);

-- Who is signed in to the team's page, and was in the last day.
CREATE TABLE staff_session (
  -- Keyed hash of what the browser holds.
  key bytea PRIMARY KEY,
  -- Null: whoever works at the server itself.
  resident_id bigint REFERENCES staff (resident_id) ON DELETE CASCADE,
  -- Keyed hash of the link that they came by, which lets nobody in again.
  link bytea UNIQUE,
  begun_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  CHECK ((resident_id IS NULL) = (link IS NOT NULL))
);
CREATE INDEX staff_session_member ON staff_session (resident_id) WHERE ended_at IS NULL;
CREATE INDEX staff_session_begun ON staff_session (begun_at);

-- What could not be delivered, for staff.
CREATE INDEX notice_failed ON notice (channel) WHERE outcome = 'failed';
CREATE INDEX recipient_trouble ON recipient (announcement_id) WHERE state IN ('failed', 'unknown');
