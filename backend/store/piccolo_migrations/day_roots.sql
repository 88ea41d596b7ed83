-- One hash over a day's audit events, in the order of their numbers. The days follow on one another:
-- an event that came to the chain after its day was closed is in the next one.
CREATE TABLE day_root (
    day date PRIMARY KEY,
    first_seq bigint NOT NULL CHECK (first_seq > 0),
    past_seq bigint NOT NULL CHECK (past_seq >= first_seq),
    root bytea NOT NULL CHECK (length(root) = 32),
    before bytea NOT NULL CHECK (length(before) = 32),
    head bytea NOT NULL CHECK (length(head) = 32),
    made_at timestamptz NOT NULL
);
COMMENT ON COLUMN day_root.before IS 'the hash of the last event before the day';
COMMENT ON COLUMN day_root.head IS 'the hash of its last event';
GRANT SELECT, INSERT ON day_root TO pw_app;
