-- A plate that is on a list, and a vehicle that bears it or looks like it and is not the wanted one.
-- Proposed out of a rejected alert, approved by somebody else, ends by itself; then the plate goes.
CREATE TABLE known_false (
    id uuid PRIMARY KEY,
    alert_id uuid NOT NULL UNIQUE REFERENCES alert ON DELETE RESTRICT,
    plate text NOT NULL COLLATE "C",
    state_code text,
    custom boolean NOT NULL,
    vehicle text NOT NULL,
    why text NOT NULL,
    proposed_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    proposed_at timestamptz NOT NULL,
    answered_by uuid REFERENCES person ON DELETE RESTRICT,
    answered_at timestamptz,
    approved boolean,
    answer_note text NOT NULL DEFAULT '',
    expires_at timestamptz NOT NULL,
    ended_by uuid REFERENCES person ON DELETE RESTRICT,
    ended_at timestamptz,
    CHECK ((answered_at IS NULL) = (approved IS NULL)),
    CHECK ((answered_at IS NULL) = (answered_by IS NULL)),
    CHECK (answered_by <> proposed_by),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
COMMENT ON COLUMN known_false.plate IS 'as it is listed; empty once the note is over';
COMMENT ON COLUMN known_false.custom IS 'of an entry of a custom list: shown on alerts of such alone';
COMMENT ON COLUMN known_false.expires_at IS 'while it waits: when it is asked for no more';
CREATE INDEX known_false_plate ON known_false (plate) WHERE approved AND ended_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON known_false TO pw_app;

-- Asked wherever one is looked at: whether it stands hangs on no job.
CREATE FUNCTION known_false_stands(n known_false, at timestamptz) RETURNS boolean
    STABLE LANGUAGE sql AS $$
    SELECT n.plate <> '' AND n.ended_at IS NULL AND n.expires_at > at
$$;
