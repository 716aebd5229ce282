-- The photo that goes with an announcement, and what is to be seen on it, for whoever does not see it.
ALTER TABLE announcement
  ADD COLUMN photo_id uuid UNIQUE REFERENCES photo (id) ON DELETE SET NULL,
  ADD COLUMN photo_words text;
