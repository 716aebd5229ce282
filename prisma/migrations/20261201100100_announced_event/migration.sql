-- The event whose card goes with an announcement, as it stands when it is sent.
ALTER TABLE announcement ADD COLUMN event_id integer REFERENCES event (id);
