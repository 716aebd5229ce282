-- What the host of an event shows of it afterwards, with its conclusions: public once a moderator has seen it.
CREATE TABLE event_photo (
  photo_id uuid PRIMARY KEY REFERENCES photo (id) ON DELETE CASCADE,
  event_id integer NOT NULL REFERENCES event (id),
  -- The order in which they came.
  place integer NOT NULL,
  public boolean NOT NULL DEFAULT false,
  UNIQUE (event_id, place)
);
