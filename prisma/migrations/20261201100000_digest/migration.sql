-- What the drafting group is told of each week of a consultation, as it was when the week was over: numbers and the ids
-- of what they are about. What residents wrote is read where it stands, so that what is hidden there is not here either.
CREATE TABLE digest (
  consultation_id text NOT NULL REFERENCES consultation (id),
  -- Its Monday by the city's calendar. One for each week, however many workers make it.
  week date NOT NULL CHECK (extract(isodow FROM week) = 1),
  -- From then until then, by the city's clock: a week in which clocks change has an hour more or less.
  since timestamptz NOT NULL,
  until timestamptz NOT NULL,
  content jsonb NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (consultation_id, week)
);
