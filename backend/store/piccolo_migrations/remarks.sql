-- What is said about a custom entry: that it is no longer valid, or what the approver asks back.
CREATE TABLE remark (
    id uuid PRIMARY KEY,
    entry_id uuid NOT NULL REFERENCES entry ON DELETE RESTRICT,
    kind text NOT NULL CHECK (kind IN ('notice', 'question')),
    said_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    said_at timestamptz NOT NULL,
    words text NOT NULL,
    answered_by uuid REFERENCES person ON DELETE RESTRICT,
    answered_at timestamptz,
    answer text NOT NULL DEFAULT '',
    CHECK ((answered_by IS NULL) = (answered_at IS NULL))
);
CREATE INDEX remark_entry ON remark (entry_id, said_at);
GRANT SELECT, INSERT, UPDATE ON remark TO pw_app;

ALTER TABLE entry ADD COLUMN report_number text NOT NULL DEFAULT '';
COMMENT ON COLUMN entry.report_number IS 'the general offense report that documents it';
