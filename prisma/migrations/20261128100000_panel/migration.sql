-- A standing panel of residents, of whom some are drawn again and again, so that those who answer are as the city is.
CREATE TABLE panel (
  -- As the surveys that ask it name it.
  id text PRIMARY KEY,
  city_id text NOT NULL REFERENCES city (id),
  name jsonb NOT NULL,
  -- Where its targets come from, to be published with every draw.
  source text NOT NULL,
  -- The numbers of the newest member and of the last draw. No number is used again.
  members integer NOT NULL DEFAULT 0,
  waves integer NOT NULL DEFAULT 0
);

-- How many people of the city are of an age or gender, by the census; of a borough it says so itself.
CREATE TABLE panel_target (
  panel_id text NOT NULL REFERENCES panel (id),
  dimension text NOT NULL CHECK (dimension IN ('age', 'gender')),
  category text NOT NULL,
  people integer NOT NULL CHECK (people >= 0),
  -- Ages in their order: one without members is stood for by the next.
  place integer NOT NULL,
  PRIMARY KEY (panel_id, dimension, category)
);

-- Who is in it. What they say of themselves they may leave out, change and take back.
CREATE TABLE panel_member (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  panel_id text NOT NULL REFERENCES panel (id),
  -- The number by which they stand in published lists.
  number integer NOT NULL,
  -- Null once they left: nothing leads from the number to them any more.
  resident_id bigint REFERENCES resident (id),
  age text CHECK (age IN ('18-29', '30-44', '45-59', '60+')),
  gender text CHECK (gender IN ('woman', 'man', 'other')),
  borough_id text REFERENCES borough (id),
  joined_at timestamptz NOT NULL DEFAULT now(),
  left_at timestamptz,
  UNIQUE (panel_id, number),
  UNIQUE (panel_id, resident_id),
  CHECK ((left_at IS NULL) = (resident_id IS NOT NULL)),
  CHECK (left_at IS NULL OR (age IS NULL AND gender IS NULL AND borough_id IS NULL))
);
CREATE INDEX panel_member_resident ON panel_member (resident_id);

-- A draw. A row is added when it is done, and never changed.
CREATE TABLE wave (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  panel_id text NOT NULL REFERENCES panel (id),
  -- From 1, without a gap: no draw can be tried and put away.
  number integer NOT NULL,
  survey_id text NOT NULL REFERENCES survey (id),
  size integer NOT NULL CHECK (size > 0),
  drawn_at timestamptz NOT NULL DEFAULT now(),
  -- All that somebody needs to draw again (core/panel/published.ts).
  record jsonb NOT NULL,
  UNIQUE (panel_id, number)
);
CREATE INDEX wave_survey ON wave (survey_id);
CREATE TRIGGER wave_stands BEFORE UPDATE OR DELETE ON wave
  FOR EACH STATEMENT EXECUTE FUNCTION audit_stands();

-- Who was drawn.
CREATE TABLE invitation (
  wave_id bigint NOT NULL REFERENCES wave (id),
  member_id bigint NOT NULL REFERENCES panel_member (id),
  -- As it was when they were drawn.
  stratum text NOT NULL,
  -- When the invitation was written, and the one reminder; they said 'not now'; they began, they finished.
  told_at timestamptz,
  reminded_at timestamptz,
  postponed_at timestamptz,
  begun_at timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (wave_id, member_id)
);
CREATE INDEX invitation_member ON invitation (member_id);
CREATE INDEX invitation_untold ON invitation (wave_id, member_id) WHERE told_at IS NULL;
CREATE INDEX invitation_unreminded ON invitation (told_at)
  WHERE reminded_at IS NULL AND postponed_at IS NULL AND begun_at IS NULL;
