-- What became of a proposal: a public, dated history. Rows are added and never changed.
CREATE TABLE entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  proposal_id integer NOT NULL REFERENCES proposal (id),
  at timestamptz NOT NULL DEFAULT now(),
  -- What happened, in the words of core/history.ts.
  body jsonb NOT NULL
);
CREATE INDEX entry_proposal ON entry (proposal_id, id);

-- Of an effect that tells of an entry: which one, and whom besides the author.
ALTER TABLE effect ADD COLUMN entry_id bigint,
  ADD COLUMN audience text CHECK (audience IN ('followers', 'signers'));

-- A notice that nobody waits for is not sent at night: from when on it may be. Null: at once.
ALTER TABLE notice ADD COLUMN after timestamptz;
DROP INDEX notice_unqueued;
CREATE INDEX notice_unqueued ON notice (id) WHERE queued_at IS NULL AND after IS NULL;
CREATE INDEX notice_after ON notice (after) WHERE after IS NOT NULL;

-- From nine in the evening until eight in the morning of the zone people are left alone: when to write to them.
-- Null: now.
CREATE FUNCTION waking(zone text, moment timestamptz DEFAULT now()) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN extract(hour FROM moment AT TIME ZONE zone) >= 21
      THEN ((moment AT TIME ZONE zone)::date + 1 + time '08:00') AT TIME ZONE zone
    WHEN extract(hour FROM moment AT TIME ZONE zone) < 8
      THEN ((moment AT TIME ZONE zone)::date + time '08:00') AT TIME ZONE zone
  END $$;

-- What staff may do: moderator, analyst, announcer, administrator.
ALTER TABLE staff ADD COLUMN roles text[] NOT NULL DEFAULT '{}'
  CHECK (roles <@ ARRAY['moderator', 'analyst', 'announcer', 'administrator']);
-- Until now all of them saw everything.
UPDATE staff SET roles = '{administrator}';

-- Every act of staff. Rows are only added.
CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  -- Who, and what they were called then; null for whoever works at the server itself.
  resident_id bigint,
  name text NOT NULL,
  act text NOT NULL,
  -- What it was done to, and why. Nothing of the person whom it concerns but ids.
  about jsonb NOT NULL
);
CREATE INDEX audit_at ON audit (at);

CREATE FUNCTION audit_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record of what staff did is only added to';
END $$;
CREATE TRIGGER audit_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION audit_stands();
CREATE TRIGGER entry_stands BEFORE UPDATE OR DELETE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_stands();
