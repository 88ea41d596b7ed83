-- Reads moved out of what is purged, as packages; where the package lies is its id (store/evidence_files.py).
CREATE TABLE evidence (
    id uuid PRIMARY KEY,
    asked_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    asked_at timestamptz NOT NULL,
    source text NOT NULL CHECK (source IN ('alert', 'inquiry')),
    source_id uuid NOT NULL,
    day date NOT NULL,
    captured_at timestamptz NOT NULL,
    read_id uuid NOT NULL,
    owner_agency text NOT NULL,
    plate bytea NOT NULL,
    led bytea,
    case_number text NOT NULL CHECK (case_number <> ''),
    basis text NOT NULL CHECK (basis <> ''),
    demand text NOT NULL,
    counsel text NOT NULL,
    holder text NOT NULL CHECK (holder <> ''),
    review_on date NOT NULL,
    report_number text NOT NULL DEFAULT '',
    needs_second boolean NOT NULL,
    agreed boolean,
    agreed_by uuid REFERENCES person ON DELETE RESTRICT,
    agreed_at timestamptz,
    made_at timestamptz,
    digest text CHECK (digest ~ '^[0-9a-f]{64}$'),
    size bigint,
    pictures int,
    receipt text NOT NULL DEFAULT '',
    receipt_at timestamptz,
    receipt_by uuid REFERENCES person ON DELETE RESTRICT,
    copy_destroyed_at timestamptz,
    copy_destroyed_by uuid REFERENCES person ON DELETE RESTRICT,
    CHECK ((agreed IS NULL) = (agreed_by IS NULL)),
    CHECK ((agreed IS NULL) = (agreed_at IS NULL)),
    CHECK (agreed_by <> asked_by),
    CHECK ((made_at IS NULL) = (digest IS NULL)),
    CHECK (made_at IS NULL OR NOT needs_second OR agreed),
    CHECK ((receipt = '') = (receipt_at IS NULL)),
    CHECK (receipt = '' OR made_at IS NOT NULL)
);
COMMENT ON COLUMN evidence.plate IS 'sealed under the key of its day until the package is made, then under that of evidence';
COMMENT ON COLUMN evidence.led IS 'what led to it, sealed under the key of its day until the package is made';
COMMENT ON COLUMN evidence.digest IS 'SHA-256 of the manifest';
CREATE INDEX evidence_by_person ON evidence (asked_by, asked_at);
CREATE INDEX evidence_by_case ON evidence (case_number);
CREATE INDEX evidence_by_day ON evidence (day);
GRANT SELECT, INSERT ON evidence TO pw_app;
GRANT UPDATE (plate, led, agreed, agreed_by, agreed_at, made_at, digest, size, pictures, report_number, receipt,
              receipt_at, receipt_by, copy_destroyed_at, copy_destroyed_by, review_on, holder)
    ON evidence TO pw_app;

-- Who had a package in hand, and what for: only ever added to.
CREATE TABLE evidence_custody (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    evidence_id uuid NOT NULL REFERENCES evidence ON DELETE RESTRICT,
    at timestamptz NOT NULL,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    act text NOT NULL CHECK (act <> ''),
    note text NOT NULL
);
CREATE INDEX evidence_custody_of ON evidence_custody (evidence_id, id);
GRANT SELECT, INSERT ON evidence_custody TO pw_app;
