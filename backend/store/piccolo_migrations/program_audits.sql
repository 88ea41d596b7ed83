-- An audit of how the system was used in a period: drawn once, from a seed that nobody could choose.
CREATE TABLE program_audit (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('sample', 'system')),
    first_on date NOT NULL,
    past_on date NOT NULL CHECK (past_on > first_on),
    due_on date NOT NULL,
    drawn_at timestamptz NOT NULL,
    seed bytea NOT NULL CHECK (length(seed) = 32),
    population int NOT NULL,
    population_digest text NOT NULL,
    sections jsonb NOT NULL,
    overdue_at timestamptz,
    memo jsonb,
    memo_digest text,
    written_by uuid REFERENCES person ON DELETE RESTRICT,
    written_at timestamptz,
    reviewed_by uuid REFERENCES person ON DELETE RESTRICT,
    reviewed_at timestamptz,
    review_note text NOT NULL DEFAULT '',
    UNIQUE (kind, first_on),
    CHECK ((memo IS NULL) = (written_at IS NULL)),
    CHECK ((memo IS NULL) = (memo_digest IS NULL)),
    CHECK (reviewed_at IS NULL OR memo IS NOT NULL),
    CHECK (reviewed_by <> written_by)
);
COMMENT ON COLUMN program_audit.seed IS 'the hash of the audit chain''s last day of the period';
COMMENT ON COLUMN program_audit.sections IS 'of a system audit: what was counted when it was made';
GRANT SELECT, INSERT ON program_audit TO pw_app;
GRANT UPDATE (overdue_at, memo, memo_digest, written_by, written_at, reviewed_by, reviewed_at,
              review_note) ON program_audit TO pw_app;

-- What is judged: an inquiry that was drawn, or the whole. A later round has its reason.
CREATE TABLE program_audit_item (
    id uuid PRIMARY KEY,
    audit_id uuid NOT NULL REFERENCES program_audit ON DELETE RESTRICT,
    place int NOT NULL,
    inquiry_id uuid REFERENCES inquiry ON DELETE RESTRICT,
    round int NOT NULL DEFAULT 1,
    reason text NOT NULL DEFAULT '',
    answers jsonb,
    note text NOT NULL DEFAULT '',
    data_errors text NOT NULL DEFAULT '',
    judged_by uuid REFERENCES person ON DELETE RESTRICT,
    judged_at timestamptz,
    violation_id uuid REFERENCES violation ON DELETE RESTRICT,
    UNIQUE (audit_id, place),
    UNIQUE (audit_id, inquiry_id),
    CHECK ((answers IS NULL) = (judged_at IS NULL)),
    CHECK ((round > 1) = (reason <> ''))
);
GRANT SELECT, INSERT ON program_audit_item TO pw_app;
GRANT UPDATE (answers, note, data_errors, judged_by, judged_at, violation_id)
    ON program_audit_item TO pw_app;

-- When the chief, or whoever is named for it, took notice of a finding.
ALTER TABLE violation ADD COLUMN noticed_by uuid REFERENCES person ON DELETE RESTRICT,
    ADD COLUMN noticed_at timestamptz;

ALTER TABLE word
    DROP CONSTRAINT word_kind_check,
    ADD CONSTRAINT word_kind_check CHECK (kind IN (
        'request', 'ending', 'digest', 'shift_ends', 'shift_over', 'notice', 'task', 'looks',
        'outside', 'week', 'finding', 'audit'
    ));
