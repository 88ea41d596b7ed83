-- A word to the phones of one person: that something in the lists is to be seen. No plate in it.
CREATE TABLE word (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    device_id uuid NOT NULL REFERENCES device ON DELETE RESTRICT,
    kind text NOT NULL CHECK (kind IN ('request', 'ending', 'digest')),
    about uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('pending', 'sending', 'handed', 'gone', 'failed', 'lapsed', 'withheld')),
    attempts int NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL,
    claimed_until timestamptz,
    outcome text,
    made_at timestamptz NOT NULL,
    finished_at timestamptz
);
CREATE INDEX word_due ON word (next_at) WHERE state IN ('pending', 'sending');
GRANT SELECT, INSERT, UPDATE ON word TO pw_app;
