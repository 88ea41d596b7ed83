-- What was done to a camera and by whom. A line is never changed and never deleted.
CREATE TABLE upkeep (
    id uuid PRIMARY KEY,
    camera_id uuid NOT NULL REFERENCES camera ON DELETE RESTRICT,
    kind text NOT NULL CHECK (kind IN ('installation', 'repair', 'software', 'model')),
    done_on date NOT NULL,
    done_by text NOT NULL CHECK (done_by <> ''),
    source_approved text NOT NULL DEFAULT '',
    note text NOT NULL CHECK (note <> ''),
    made_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    made_at timestamptz NOT NULL
);
COMMENT ON COLUMN upkeep.source_approved IS 'the Chief''s approval of whoever did it; empty: none is on file';
CREATE INDEX upkeep_camera ON upkeep (camera_id, done_on DESC);
GRANT SELECT, INSERT ON upkeep TO pw_app;
