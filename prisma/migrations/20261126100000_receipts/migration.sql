-- Receipts: what was published of each day. Nothing here says who signed, and rows are only added; all that changes
-- later is the day on which a signature stopped standing.

-- A day that was closed. `root` seals the day and, through the root of the day before, all days until then.
CREATE TABLE receipt_day (
  day date PRIMARY KEY,
  -- When what stood was counted: soon after midnight, or later when no worker ran.
  closed_at timestamptz NOT NULL,
  signatures integer NOT NULL,
  proposals integer NOT NULL,
  tree bytea NOT NULL,
  root bytea NOT NULL
);

-- The tree of a proposal's signatures, from a day until its next row's.
CREATE TABLE receipt_tree (
  proposal_id integer NOT NULL REFERENCES proposal (id),
  from_day date NOT NULL,
  count integer NOT NULL,
  root bytea NOT NULL,
  PRIMARY KEY (proposal_id, from_day)
);

-- A signature in its proposal's tree, by the hash of its receipt, from a day until before another; null: it stands.
CREATE TABLE receipt_leaf (
  proposal_id integer NOT NULL,
  leaf bytea NOT NULL,
  from_day date NOT NULL,
  until_day date,
  PRIMARY KEY (proposal_id, leaf, from_day)
);
