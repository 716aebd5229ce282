-- Somebody who gathers signatures in the street for the city. One who is removed stays, for the shifts that they did.
CREATE TABLE representative (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  resident_id bigint NOT NULL UNIQUE REFERENCES resident (id),
  name text NOT NULL,
  registered_at timestamptz NOT NULL DEFAULT now(),
  removed_at timestamptz
);

-- When and where they do.
CREATE TABLE shift (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  representative_id bigint NOT NULL REFERENCES representative (id),
  place text NOT NULL,
  from_at timestamptz NOT NULL,
  until_at timestamptz NOT NULL,
  -- How many people they may help to sign in it.
  most integer NOT NULL CHECK (most >= 0),
  planned_at timestamptz NOT NULL DEFAULT now(),
  CHECK (until_at >= from_at)
);
CREATE INDEX shift_representative ON shift (representative_id, until_at);

-- How a signature or an answer came about: by somebody's own chat, at a stand, by the code that a representative showed
-- to somebody's own phone, or with a representative's help.
ALTER TABLE effect
  ADD COLUMN origin text NOT NULL DEFAULT 'chat',
  ADD COLUMN shift_id bigint;
ALTER TABLE signature
  ADD COLUMN origin text NOT NULL DEFAULT 'chat' CHECK (origin IN ('chat', 'stand', 'qr', 'assisted')),
  ADD COLUMN shift_id bigint REFERENCES shift (id);
UPDATE effect SET origin = 'stand' WHERE stand IS NOT NULL;
UPDATE signature SET origin = 'stand' WHERE stand IS NOT NULL;
CREATE INDEX signature_shift ON signature (shift_id) WHERE shift_id IS NOT NULL;

ALTER TABLE response
  ADD COLUMN origin text NOT NULL DEFAULT 'chat' CHECK (origin IN ('chat', 'stand', 'qr')),
  ADD COLUMN shift_id bigint REFERENCES shift (id);
UPDATE response SET origin = 'stand' WHERE stand IS NOT NULL;
