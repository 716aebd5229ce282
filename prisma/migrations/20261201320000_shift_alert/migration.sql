-- When staff were told that too many of those whom a representative helped never confirmed.
ALTER TABLE shift ADD COLUMN alerted_at timestamptz;
