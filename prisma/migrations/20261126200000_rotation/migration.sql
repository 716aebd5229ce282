-- How often each open proposal was offered to whoever wanted one they had not read: the one offered least is next.
CREATE TABLE rotation (
  proposal_id integer PRIMARY KEY REFERENCES proposal (id) ON DELETE CASCADE,
  consultation_id text NOT NULL,
  offered integer NOT NULL DEFAULT 0
);
CREATE INDEX rotation_least ON rotation (consultation_id, offered, proposal_id);

-- What is closed would be passed by each time. One that opens again begins anew.
CREATE FUNCTION rotation_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.closed_at IS NULL THEN
    INSERT INTO rotation (proposal_id, consultation_id) VALUES (NEW.id, NEW.consultation_id) ON CONFLICT DO NOTHING;
  ELSE
    DELETE FROM rotation WHERE proposal_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER rotation_write AFTER INSERT OR UPDATE OF closed_at ON proposal
  FOR EACH ROW EXECUTE FUNCTION rotation_write();

-- The proposals that are there already.
INSERT INTO rotation (proposal_id, consultation_id) SELECT id, consultation_id FROM proposal WHERE closed_at IS NULL;

-- The Telegram bot's name as Telegram says it, for the links of processes that do not run it.
ALTER TABLE city ADD COLUMN telegram text;
