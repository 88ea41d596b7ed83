-- Acts that a device told under an id of its own, so that a repeated one is done once. Kept for
-- good: a phone may come out of a drawer after a year.
CREATE TABLE told_act (
    device_id uuid NOT NULL REFERENCES device ON DELETE RESTRICT,
    id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    alert_id uuid,
    kind text,
    said text,
    digest bytea,
    sealed boolean NOT NULL,
    taken_at timestamptz,
    recorded_at timestamptz NOT NULL,
    -- Why it was not accepted; null: it was done. Shown to the person until they have seen it.
    problem jsonb,
    seen_at timestamptz,
    PRIMARY KEY (device_id, id),
    CHECK (problem IS NOT NULL OR (alert_id IS NOT NULL AND kind IS NOT NULL AND digest IS NOT NULL))
);
CREATE INDEX told_act_alert ON told_act (alert_id) WHERE sealed AND problem IS NULL;
CREATE INDEX told_act_returned ON told_act (person_id, recorded_at)
    WHERE problem IS NOT NULL AND seen_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON told_act TO pw_app;
