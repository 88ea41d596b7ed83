-- Who holds a duty that the text binds to a position, and until when (R-ACC-09).
CREATE TABLE delegation (
    id uuid PRIMARY KEY,
    duty text NOT NULL,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    starts_on date NOT NULL,
    ends_on date NOT NULL CHECK (ends_on >= starts_on),
    note text NOT NULL DEFAULT '',
    by_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    at timestamptz NOT NULL,
    ended_at timestamptz
);
-- Who is assigned to the readers from day to day, and where the system is deployed (R-ACC-14).
CREATE TABLE deployment (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('assignment', 'deployment')),
    person_id uuid REFERENCES person ON DELETE RESTRICT,
    what text NOT NULL CHECK (what <> ''),
    purpose text NOT NULL CHECK (purpose <> ''),
    starts_on date NOT NULL,
    ends_on date CHECK (ends_on >= starts_on),
    by_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    at timestamptz NOT NULL,
    CHECK (kind <> 'assignment' OR person_id IS NOT NULL)
);
-- Written protocols on file, each version of its own (R-ACC-15).
CREATE TABLE protocol_filed (
    id uuid PRIMARY KEY,
    protocol text NOT NULL,
    version text NOT NULL CHECK (version <> ''),
    dated_on date NOT NULL,
    kept_at text NOT NULL CHECK (kept_at <> ''),
    by_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    at timestamptz NOT NULL,
    UNIQUE (protocol, version)
);
-- What was found that does not follow the policy, and what came of it (R-SUS-02, R-SUS-03, R-PRO-10).
CREATE TABLE violation (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('member', 'outsider')),
    person_id uuid REFERENCES person ON DELETE RESTRICT,
    who text NOT NULL DEFAULT '',
    what text NOT NULL CHECK (what <> ''),
    found_on date NOT NULL,
    events bigint[] NOT NULL,
    by_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    at timestamptz NOT NULL,
    outcome text,
    decided_by text,
    decided_on date,
    referred_to text NOT NULL DEFAULT '',
    closed_by uuid REFERENCES person ON DELETE RESTRICT,
    closed_at timestamptz,
    CHECK ((kind = 'member') = (person_id IS NOT NULL)),
    CHECK ((outcome IS NULL) = (closed_at IS NULL))
);
-- Once a year every account is looked at, and somebody else signs that (AC-6(7)).
CREATE TABLE access_review (
    id uuid PRIMARY KEY,
    begun_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    begun_at timestamptz NOT NULL,
    signed_by uuid REFERENCES person ON DELETE RESTRICT,
    signed_at timestamptz,
    CHECK (signed_by <> begun_by),
    CHECK ((signed_by IS NULL) = (signed_at IS NULL))
);
CREATE UNIQUE INDEX access_review_open ON access_review ((true)) WHERE signed_at IS NULL;
CREATE TABLE access_review_item (
    review_id uuid NOT NULL REFERENCES access_review ON DELETE RESTRICT,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    role text NOT NULL,
    units text[] NOT NULL,
    decision text CHECK (decision IN ('keep', 'alter', 'remove')),
    note text NOT NULL DEFAULT '',
    decided_by uuid REFERENCES person ON DELETE RESTRICT,
    decided_at timestamptz,
    PRIMARY KEY (review_id, person_id),
    CHECK (decided_by <> person_id)
);
GRANT SELECT, INSERT, UPDATE ON delegation, deployment, protocol_filed, violation, access_review,
    access_review_item TO pw_app;
