-- Something to come to: of the city (official), a step of the process (milestone), or hosted by a resident.
CREATE TABLE event (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  consultation_id text NOT NULL REFERENCES consultation (id),
  kind text NOT NULL CHECK (kind IN ('official', 'milestone', 'resident')),
  -- Who answers for it, and as whom they are shown.
  host_id bigint REFERENCES resident (id),
  host_name text,
  -- Below, what is published; missing until then.
  title text,
  what text,
  place text,
  latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  -- Null: the whole city.
  borough_id text REFERENCES borough (id),
  topic_id text REFERENCES topic (id),
  -- How people with a disability take part; empty where nobody said.
  access text,
  starts_at timestamptz,
  ends_at timestamptz,
  -- Null: as many as come.
  capacity integer CHECK (capacity > 0),
  -- A resident's waits until a moderator has read it; so do its changes, while it stays published.
  status text NOT NULL DEFAULT 'writing'
    CHECK (status IN ('writing', 'waiting', 'returned', 'published', 'cancelled', 'dropped')),
  -- What was written and is not published: the answers by the part that they answer.
  form jsonb NOT NULL DEFAULT '{}',
  begun_at timestamptz NOT NULL DEFAULT now(),
  touched_at timestamptz NOT NULL DEFAULT now(),
  -- Grows with each change that is published.
  version integer NOT NULL DEFAULT 0,
  -- When it was last published, changed or cancelled.
  changed_at timestamptz,
  -- When people are reminded: about a day and two hours before, never at night. Null: they were, or need not be.
  day_before_at timestamptz,
  hours_before_at timestamptz,
  -- When host and people are asked how it was. Null: they were.
  after_at timestamptz,
  -- What its host says afterwards: how many came, and what came of it.
  attended integer CHECK (attended >= 0),
  conclusions text,
  CHECK ((latitude IS NULL) = (longitude IS NULL)),
  CHECK (ends_at > starts_at),
  CHECK (status NOT IN ('published', 'cancelled')
    OR num_nulls(host_name, title, what, place, topic_id, access, starts_at, ends_at, changed_at) = 0)
);
CREATE INDEX event_coming ON event (starts_at, id) WHERE status = 'published';
CREATE INDEX event_day_before ON event (day_before_at) WHERE day_before_at IS NOT NULL;
CREATE INDEX event_after ON event (after_at) WHERE after_at IS NOT NULL;
CREATE INDEX event_hours_before ON event (hours_before_at) WHERE hours_before_at IS NOT NULL;

CREATE INDEX event_host ON event (host_id, touched_at) WHERE host_id IS NOT NULL;

-- An event, or changes to one, may wait for a moderator too.
ALTER TABLE review ADD COLUMN event_id integer REFERENCES event (id);
ALTER TABLE review DROP CONSTRAINT review_check;
ALTER TABLE review ADD CONSTRAINT review_of_one CHECK (num_nonnulls(draft_id, message_id, event_id) = 1);
CREATE UNIQUE INDEX review_event ON review (event_id) WHERE decided_at IS NULL;

CREATE SEQUENCE registration_arrival;

-- Who goes, or waits for a place. Whoever writes here holds the event's row (FOR NO KEY UPDATE), so that they follow one
-- another, and the order of arrival is the order in which they were answered.
CREATE TABLE registration (
  event_id integer NOT NULL REFERENCES event (id),
  resident_id bigint NOT NULL REFERENCES resident (id),
  -- Who cancelled and comes again comes last.
  arrival bigint NOT NULL DEFAULT nextval('registration_arrival'),
  status text NOT NULL CHECK (status IN ('in', 'waiting', 'cancelled')),
  at timestamptz NOT NULL DEFAULT now(),
  -- When they got a place that somebody else gave up.
  moved_up_at timestamptz,
  PRIMARY KEY (event_id, resident_id)
);
ALTER SEQUENCE registration_arrival OWNED BY registration.arrival;
CREATE INDEX registration_order ON registration (event_id, status, arrival);
CREATE INDEX registration_resident ON registration (resident_id) WHERE status <> 'cancelled';

-- What somebody who had a place says of an event: one to five, and a sentence that staff read.
CREATE TABLE event_opinion (
  event_id integer NOT NULL REFERENCES event (id),
  resident_id bigint NOT NULL REFERENCES resident (id),
  rating integer NOT NULL CHECK (rating BETWEEN 1 AND 5),
  words text,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (event_id, resident_id)
);

-- What the conclusions of an event are about, as staff sort them.
CREATE TABLE event_tag (
  event_id integer NOT NULL REFERENCES event (id),
  kind text NOT NULL CHECK (kind IN ('topic', 'article')),
  value text NOT NULL,
  PRIMARY KEY (event_id, kind, value)
);
