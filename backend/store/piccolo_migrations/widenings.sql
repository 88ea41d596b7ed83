-- An entry that is active at once and approved afterwards ends when the approval is due, unless it
-- was given by then; this is when it ends if it was.
ALTER TABLE entry ADD COLUMN ends_if_approved timestamptz;
COMMENT ON COLUMN entry.ends_if_approved IS 'active at once, to be approved by expires_at; null: approved before';

-- More units for the audience of an entry, each asked for and answered once.
CREATE TABLE widening (
    id uuid PRIMARY KEY,
    entry_id uuid NOT NULL REFERENCES entry ON DELETE RESTRICT,
    asked_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    asked_at timestamptz NOT NULL,
    units text[] NOT NULL CHECK (cardinality(units) > 0),
    reason text NOT NULL,
    answered_by uuid REFERENCES person ON DELETE RESTRICT,
    answered_at timestamptz,
    approved boolean,
    note text NOT NULL DEFAULT '',
    CHECK ((answered_at IS NULL) = (approved IS NULL))
);
CREATE UNIQUE INDEX widening_waits ON widening (entry_id) WHERE answered_at IS NULL;
CREATE INDEX widening_entry ON widening (entry_id, asked_at);
GRANT SELECT, INSERT, UPDATE ON widening TO pw_app;
