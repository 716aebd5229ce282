-- A text of the drafting group that residents read by sections and comment on.
CREATE TABLE essay (
  -- As its file and links call it.
  id text PRIMARY KEY,
  consultation_id text NOT NULL REFERENCES consultation (id),
  -- The newest; all are kept.
  version integer NOT NULL DEFAULT 1 CHECK (version >= 1)
);

CREATE TABLE essay_version (
  essay_id text NOT NULL REFERENCES essay (id),
  version integer NOT NULL CHECK (version >= 1),
  title text NOT NULL,
  -- What it is about in plain words, by language.
  about jsonb NOT NULL,
  -- The file, as it was published.
  source text NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (essay_id, version)
);

CREATE TABLE essay_section (
  essay_id text NOT NULL,
  version integer NOT NULL,
  -- The same in every version.
  section text NOT NULL,
  -- From 1.
  place integer NOT NULL CHECK (place >= 1),
  title text NOT NULL,
  summary jsonb NOT NULL,
  audio text,
  -- Pieces, as core/text.ts has them.
  text jsonb NOT NULL,
  PRIMARY KEY (essay_id, version, section),
  UNIQUE (essay_id, version, place),
  FOREIGN KEY (essay_id, version) REFERENCES essay_version (essay_id, version)
);

-- What one or several residents say alike of a section, in public: answered and taken as one.
CREATE TABLE essay_point (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  essay_id text NOT NULL REFERENCES essay (id),
  section text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('support', 'doubt', 'change', 'question')),
  -- Of the drafting group.
  answer text,
  answered_at timestamptz,
  -- Marked to be taken into the next version, and the one that took it.
  takes boolean NOT NULL DEFAULT false,
  taken_in integer,
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  FOREIGN KEY (essay_id, taken_in) REFERENCES essay_version (essay_id, version)
);
CREATE INDEX essay_point_section ON essay_point (essay_id, section);

-- What a resident says of a section. Words that wait or stand are here; those that were returned or taken back are not.
CREATE TABLE essay_comment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  essay_id text NOT NULL,
  -- The one that they read.
  version integer NOT NULL,
  section text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('support', 'doubt', 'change', 'question')),
  resident_id bigint NOT NULL REFERENCES resident (id),
  words text,
  -- A tap of support or doubt counts whatever becomes of its words.
  status text NOT NULL CHECK (status IN ('bare', 'waiting', 'public', 'returned', 'dropped')),
  point_id bigint REFERENCES essay_point (id),
  -- Its point was taken into a version: of the new words they may say something anew.
  settled boolean NOT NULL DEFAULT false,
  at timestamptz NOT NULL DEFAULT now(),
  CHECK ((words IS NOT NULL) = (status IN ('waiting', 'public'))),
  CHECK (status <> 'public' OR point_id IS NOT NULL),
  CHECK (words IS NOT NULL OR status <> 'bare' OR kind IN ('support', 'doubt')),
  FOREIGN KEY (essay_id, version, section) REFERENCES essay_section (essay_id, version, section)
);
-- One counts once for each resident, section and kind.
CREATE UNIQUE INDEX essay_comment_once ON essay_comment (essay_id, section, kind, resident_id)
  WHERE status <> 'dropped' AND NOT settled;
CREATE INDEX essay_comment_point ON essay_comment (point_id) WHERE point_id IS NOT NULL;
CREATE INDEX essay_comment_resident ON essay_comment (resident_id, at);

CREATE TABLE essay_support (
  point_id bigint NOT NULL REFERENCES essay_point (id),
  resident_id bigint NOT NULL REFERENCES resident (id),
  at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (point_id, resident_id)
);

-- A comment may wait for a moderator too.
ALTER TABLE review ADD COLUMN comment_id bigint REFERENCES essay_comment (id);
ALTER TABLE review DROP CONSTRAINT review_of_one;
ALTER TABLE review ADD CONSTRAINT review_of_one
  CHECK (num_nonnulls(draft_id, message_id, event_id, comment_id) = 1);
CREATE UNIQUE INDEX review_comment ON review (comment_id) WHERE decided_at IS NULL;

ALTER TABLE staff DROP CONSTRAINT staff_roles_check;
ALTER TABLE staff ADD CONSTRAINT staff_roles_check
  CHECK (roles <@ ARRAY['moderator', 'analyst', 'announcer', 'drafter', 'administrator']);
