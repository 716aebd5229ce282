-- How often each open proposal was opened: those opened least are offered first to whoever wants one they have not read.
CREATE TABLE rotation (
  proposal_id integer PRIMARY KEY REFERENCES proposal (id) ON DELETE CASCADE,
  consultation_id text NOT NULL,
  shown integer NOT NULL DEFAULT 0
) WITH (fillfactor = 70);
CREATE INDEX rotation_least ON rotation (consultation_id, shown, proposal_id);

-- Which proposals a chat has opened. `counted`: in rotation.shown already.
CREATE TABLE viewed (
  conversation_id bigint NOT NULL,
  proposal_id integer NOT NULL,
  counted boolean NOT NULL DEFAULT false,
  PRIMARY KEY (conversation_id, proposal_id)
);
CREATE INDEX viewed_uncounted ON viewed (proposal_id) WHERE NOT counted;

-- The name by which a channel's account is linked to, as its platform says it.
CREATE TABLE account (
  channel text PRIMARY KEY,
  name text NOT NULL
);

-- Whatever can be read takes its turn. One that opens again joins those that were opened least.
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
