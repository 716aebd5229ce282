-- What residents say of themselves, each of it or not: to be asked once, after a signature or in the panel. One truth:
-- the panel reads it here.
ALTER TABLE resident
  ADD COLUMN age text CHECK (age IN ('18-29', '30-44', '45-59', '60+')),
  ADD COLUMN gender text CHECK (gender IN ('woman', 'man', 'other')),
  -- They were asked, whatever they answered, and are not asked again.
  ADD COLUMN asked boolean NOT NULL DEFAULT false;

UPDATE resident r SET age = m.age, gender = m.gender, asked = true
FROM panel_member m WHERE m.resident_id = r.id;

-- The check that names them goes with them.
ALTER TABLE panel_member DROP COLUMN age, DROP COLUMN gender;
ALTER TABLE panel_member ADD CHECK (left_at IS NULL OR borough_id IS NULL);
