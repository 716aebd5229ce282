-- A person whom a representative helps to sign: a code was sent to their phone, and they read it out or did not.
CREATE TABLE assist (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  shift_id bigint NOT NULL REFERENCES shift (id),
  proposal_id integer NOT NULL REFERENCES proposal (id),
  -- Keyed hash of the number, for as long as it is needed to tell numbers apart.
  number_key bytea,
  asked_at timestamptz NOT NULL DEFAULT now(),
  confirmed_at timestamptz
);
CREATE INDEX assist_shift ON assist (shift_id, asked_at);
