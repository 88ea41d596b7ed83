-- Who repairs readers, of hardware or software, as the Chief approved it. Never deleted: taken back.
CREATE TABLE repair_source (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    work text NOT NULL CHECK (work <> ''),
    ground text NOT NULL CHECK (ground <> ''),
    approved_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    approved_at timestamptz NOT NULL,
    ended_by uuid REFERENCES person ON DELETE RESTRICT,
    ended_at timestamptz,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
COMMENT ON COLUMN repair_source.ground IS 'the memo or contract in which the Chief approved it';
CREATE UNIQUE INDEX repair_source_named ON repair_source (lower(name)) WHERE ended_at IS NULL;
ALTER TABLE upkeep ADD COLUMN source_id uuid REFERENCES repair_source ON DELETE RESTRICT;

-- Versions of the application and recognition models, as workers said at their start what they have.
CREATE TABLE software (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('application', 'model')),
    name text NOT NULL,
    version text NOT NULL,
    first_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    approved_by uuid REFERENCES person ON DELETE RESTRICT,
    approved_at timestamptz,
    ground text NOT NULL DEFAULT '',
    UNIQUE (kind, name, version),
    CHECK ((approved_by IS NULL) = (approved_at IS NULL))
);
GRANT SELECT, INSERT, UPDATE ON repair_source, software TO pw_app;
