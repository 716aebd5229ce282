-- Whom the signatures of a proposal represent, as everybody may read it (core/representation/counted.ts): with nothing
-- in it of fewer people than may be told of. Counted anew only when so many signatures came or went, so that nobody
-- learns what one more signer said by looking before and after.
CREATE TABLE representation (
  proposal_id integer PRIMARY KEY REFERENCES proposal (id),
  counted_at timestamptz NOT NULL,
  -- That count, and those of people elsewhere, at that moment.
  signatures integer NOT NULL,
  elsewhere integer NOT NULL,
  facets jsonb NOT NULL
);

-- How many people went how far (core/representation/pyramid.ts), in all the city.
CREATE TABLE participation (
  city_id text PRIMARY KEY REFERENCES city (id),
  counted_at timestamptz NOT NULL,
  steps jsonb NOT NULL
);
