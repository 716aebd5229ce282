-- What the city owes once a tier is reached, and within how many days. Until now nobody had said it.
ALTER TABLE tier
  ADD COLUMN duty text CHECK (duty IN ('review', 'presentation')),
  ADD COLUMN days integer CHECK (days > 0);
UPDATE tier t
SET duty = CASE WHEN r.place = 0 THEN 'review' ELSE 'presentation' END,
    days = CASE WHEN r.place = 0 THEN 30 ELSE least(60, 30 * r.place) END
FROM (SELECT consultation_id, at, row_number() OVER (PARTITION BY consultation_id ORDER BY at) - 1 AS place FROM tier) r
WHERE r.consultation_id = t.consultation_id AND r.at = t.at;
ALTER TABLE tier ALTER COLUMN duty SET NOT NULL, ALTER COLUMN days SET NOT NULL;

-- What is owed for a tier that a proposal reached. It stands when signatures go again.
CREATE TABLE promise (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  proposal_id integer NOT NULL REFERENCES proposal (id),
  -- The tier, as it was then.
  at integer NOT NULL,
  duty text NOT NULL CHECK (duty IN ('review', 'presentation')),
  -- Days are the city's.
  due date NOT NULL,
  meeting timestamptz,
  place text,
  -- What staff are reminded of: the day of the meeting where there is one, else the day when it is due.
  on_day date NOT NULL,
  -- Reminders up to this day were told, or are not wanted.
  reminded_on date NOT NULL,
  kept_at timestamptz,
  UNIQUE (proposal_id, at)
);
CREATE INDEX promise_owed ON promise (on_day, id) WHERE kept_at IS NULL;

-- Whether somebody found an entry of the history clear, and what they found missing, for staff.
CREATE TABLE clarity (
  entry_id bigint NOT NULL REFERENCES entry (id),
  resident_id bigint NOT NULL REFERENCES resident (id),
  clear boolean NOT NULL,
  missing text,
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (entry_id, resident_id)
);

-- What was reached before promises were kept, with its entry in the history.
INSERT INTO promise (proposal_id, at, duty, due, on_day, reminded_on)
SELECT r.proposal_id, r.at, t.duty, r.day + t.days, r.day + t.days, r.day
FROM (
  SELECT r.proposal_id, r.at, p.consultation_id, (r.reached_at AT TIME ZONE city.time_zone)::date AS day
  FROM reached r JOIN proposal p ON p.id = r.proposal_id
  JOIN consultation c ON c.id = p.consultation_id JOIN city ON city.id = c.city_id
  WHERE r.kind = 'tier'
) r
JOIN tier t ON t.consultation_id = r.consultation_id AND t.at = r.at
ORDER BY r.day, r.proposal_id, r.at;

INSERT INTO entry (proposal_id, at, body)
SELECT r.proposal_id, r.reached_at, jsonb_build_object('kind', 'tier', 'at', r.at, 'due', p.due)
FROM promise p JOIN reached r ON r.proposal_id = p.proposal_id AND r.at = p.at
ORDER BY r.reached_at, r.proposal_id, r.at;
