-- A photo that somebody sent as an answer. Nothing here says who, where or at what hour: whatever the device wrote into
-- the file of that is taken out before it is kept.
CREATE TABLE photo (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  -- A day of the city.
  made_on date NOT NULL,
  -- Null: it is on its way, or cannot be had (`failed` says why).
  bytes bytea,
  type text CHECK (type IN ('image/jpeg', 'image/png', 'image/webp')),
  sha256 bytea,
  failed text CHECK (failed IN ('gone', 'unfit', 'unreachable')),
  CHECK (num_nulls(bytes, type, sha256) IN (0, 3)),
  CHECK (bytes IS NULL OR failed IS NULL)
);
-- They are compressed already.
ALTER TABLE photo ALTER bytes SET STORAGE EXTERNAL;

-- A photo that its channel has still to fetch. The row is deleted by the statement that keeps the photo or gives it up,
-- and with it what the platform knows the message by, which is encrypted as addresses are.
CREATE TABLE download (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  photo_id uuid NOT NULL UNIQUE REFERENCES photo (id) ON DELETE CASCADE,
  channel text NOT NULL,
  reference bytea NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  swept integer NOT NULL DEFAULT 0,
  sweep_at timestamptz NOT NULL DEFAULT now() + interval '10 seconds'
);
CREATE INDEX download_sweep ON download (sweep_at);
