-- What a general list held before it was replaced: its digest and counts, and no plate.
CREATE TABLE past_snapshot (
    list_id uuid NOT NULL REFERENCES hot_list ON DELETE RESTRICT,
    snapshot int NOT NULL,
    digest bytea NOT NULL,
    entries int NOT NULL,
    imported_at timestamptz NOT NULL,
    replaced_at timestamptz NOT NULL,
    PRIMARY KEY (list_id, snapshot)
);
GRANT SELECT, INSERT ON past_snapshot TO pw_app;

-- Where a list stands while it is looked through; empty before and after. Imports come one after
-- the other: each empties it first, which waits for the one before.
CREATE UNLOGGED TABLE staged (
    line int NOT NULL,
    id uuid NOT NULL,
    plate text NOT NULL COLLATE "C",
    keys text[] NOT NULL,
    state_code text,
    reason_class text NOT NULL,
    reason text,
    vehicle jsonb NOT NULL,
    source text,
    case_number text
);
GRANT SELECT, INSERT, DELETE, TRUNCATE ON staged TO pw_app;
