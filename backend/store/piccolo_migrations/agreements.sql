-- Agreements under which a partner's gateway feeds us. `digest`: SHA-256 of the signed document.
CREATE TABLE agreement (
    id uuid PRIMARY KEY,
    partner text NOT NULL CHECK (partner <> ''),
    mark text NOT NULL CHECK (mark <> ''),
    shares text NOT NULL CHECK (shares <> ''),
    signed_by text NOT NULL CHECK (signed_by <> ''),
    document text NOT NULL CHECK (document <> ''),
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    from_on date NOT NULL,
    until_on date NOT NULL CHECK (until_on >= from_on),
    made_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    made_at timestamptz NOT NULL,
    approved_by uuid REFERENCES person ON DELETE RESTRICT,
    approved_at timestamptz,
    ended_by uuid REFERENCES person ON DELETE RESTRICT,
    ended_at timestamptz,
    CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
    CHECK (approved_by IS NULL OR approved_by <> made_by),
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
COMMENT ON COLUMN agreement.mark IS 'the owner''s name as it stands on every read, alert and result';
ALTER TABLE gateway ADD COLUMN agreement_id uuid REFERENCES agreement ON DELETE RESTRICT;
GRANT SELECT, INSERT, UPDATE ON agreement TO pw_app;
