-- More days for an entry: each is asked for with its reason, and answered by somebody else.
CREATE TABLE extension (
    id uuid PRIMARY KEY,
    entry_id uuid NOT NULL REFERENCES entry ON DELETE RESTRICT,
    asked_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    asked_at timestamptz NOT NULL,
    days int NOT NULL CHECK (days > 0),
    reason text NOT NULL CHECK (reason <> ''),
    answered_by uuid REFERENCES person ON DELETE RESTRICT,
    answered_at timestamptz,
    approved boolean,
    note text NOT NULL DEFAULT '',
    expired_at timestamptz NOT NULL,
    expires_at timestamptz,
    CHECK (answered_by <> asked_by),
    CHECK ((answered_at IS NULL) = (approved IS NULL)),
    CHECK (expires_at IS NULL OR approved)
);
COMMENT ON COLUMN extension.expired_at IS 'when the entry was to end before';
COMMENT ON COLUMN extension.expires_at IS 'when it ends since the approval';
CREATE UNIQUE INDEX extension_waiting ON extension (entry_id) WHERE answered_at IS NULL;
CREATE INDEX extension_entry ON extension (entry_id, asked_at);
GRANT SELECT, INSERT, UPDATE ON extension TO pw_app;

-- Where the crime is; empty: here. Elsewhere a joint investigation names its agency and a contact.
ALTER TABLE entry
    ADD COLUMN jurisdiction text NOT NULL DEFAULT '',
    ADD COLUMN joint_agency text NOT NULL DEFAULT '',
    ADD COLUMN joint_contact text NOT NULL DEFAULT '';
