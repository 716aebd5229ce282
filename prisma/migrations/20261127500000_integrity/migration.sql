-- The country of the phone, as it is dialled: 52. Null for who joined before it was kept, until they join a chat again.
ALTER TABLE resident ADD COLUMN calling_code integer CHECK (calling_code BETWEEN 1 AND 999);

-- Of an effect that signs: the stand whose device it came from, and whether the person declared to live elsewhere.
ALTER TABLE effect ADD COLUMN stand text, ADD COLUMN elsewhere boolean NOT NULL DEFAULT false;
UPDATE effect e SET elsewhere = true FROM resident r
WHERE e.type = 'sign' AND r.id = e.resident_id AND NOT r.lives_here;

-- Where a signature came from (null: before it was kept), how the person declared when they signed, and what
-- invalidated it (null: it is valid). A signature counts when it stands and is valid.
ALTER TABLE signature
  ADD COLUMN channel text,
  ADD COLUMN stand text,
  ADD COLUMN elsewhere boolean NOT NULL DEFAULT false,
  ADD COLUMN invalid_by bigint;
UPDATE signature s SET elsewhere = true FROM resident r WHERE r.id = s.resident_id AND NOT r.lives_here;

-- `count` is of those who live in the city, and is what tiers are of; the others are counted apart.
ALTER TABLE tally ADD COLUMN elsewhere integer NOT NULL DEFAULT 0 CHECK (elsewhere >= 0);
UPDATE tally t SET count = s.count, elsewhere = s.elsewhere
FROM (
  SELECT proposal_id, count(*) FILTER (WHERE NOT elsewhere) AS count, count(*) FILTER (WHERE elsewhere) AS elsewhere
  FROM signature WHERE stands GROUP BY proposal_id
) AS s
WHERE s.proposal_id = t.proposal_id AND s.elsewhere > 0;

-- Signatures of one proposal that staff said do not count, and why.
CREATE TABLE invalidation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  proposal_id integer NOT NULL REFERENCES proposal (id),
  -- Which they were, in the words of core/integrity.ts.
  filter jsonb NOT NULL,
  reason text NOT NULL,
  -- Who, and what they were called then.
  by bigint NOT NULL REFERENCES resident (id),
  by_name text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  -- How many, of the city and of elsewhere.
  count integer NOT NULL,
  elsewhere integer NOT NULL,
  undone_at timestamptz,
  undone_by bigint REFERENCES resident (id),
  undone_name text,
  undone_reason text,
  CHECK (num_nonnulls(undone_at, undone_by, undone_name, undone_reason) IN (0, 4))
);

-- Each signature that an invalidation concerned, for ever, and when its signer said that it was a mistake.
CREATE TABLE invalidated (
  invalidation_id bigint NOT NULL REFERENCES invalidation (id),
  resident_id bigint NOT NULL,
  objected_at timestamptz,
  PRIMARY KEY (invalidation_id, resident_id)
);

-- Whom an entry is told: those whose signature it concerns, too.
ALTER TABLE effect DROP CONSTRAINT effect_audience_check,
  ADD CONSTRAINT effect_audience_check CHECK (audience IN ('followers', 'signers', 'concerned'));
