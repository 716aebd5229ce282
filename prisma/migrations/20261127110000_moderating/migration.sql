-- What `ended` and `closed_at` of a hidden proposal were before, to be so again when it is shown.
ALTER TABLE proposal
  ADD COLUMN hid_ended text,
  ADD COLUMN hid_closed_at timestamptz;

-- When moderators were last told that something waits for them: one row.
CREATE TABLE review_told (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  at timestamptz NOT NULL
);
INSERT INTO review_told (at) VALUES ('2000-01-01');
