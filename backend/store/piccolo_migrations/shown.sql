-- What each session has been shown, in which version: the audit tells of it once. Rows of sessions
-- that are over are swept; nothing else depends on them.
CREATE TABLE shown (
    session_id uuid NOT NULL,
    kind text NOT NULL,
    id uuid NOT NULL,
    version text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (session_id, kind, id)
);
CREATE INDEX shown_at ON shown (at);
GRANT SELECT, INSERT, UPDATE, DELETE ON shown TO pw_app;
