-- What looked odd about a sign-in or a device, once a day and kind until somebody has looked at it
-- (R-ACC-02, R-MOB-02). person_id: the account that was tried or is concerned. device_id: as far as
-- it is known. The network is a class, never an address.
CREATE TABLE oddity (
    id uuid PRIMARY KEY,
    kind text NOT NULL
        CHECK (kind IN ('unknown_device', 'two_devices', 'two_users', 'too_far', 'not_issued')),
    day date NOT NULL,
    person_id uuid REFERENCES person ON DELETE RESTRICT,
    device_id uuid REFERENCES device ON DELETE RESTRICT,
    network text NOT NULL CHECK (network IN ('', 'machine', 'local', 'public')),
    what text NOT NULL CHECK (what <> ''),
    first_at timestamptz NOT NULL,
    last_at timestamptz NOT NULL,
    times integer NOT NULL DEFAULT 1 CHECK (times > 0),
    seen_by uuid REFERENCES person ON DELETE RESTRICT,
    seen_at timestamptz,
    note text NOT NULL DEFAULT '',
    violation_id uuid REFERENCES violation ON DELETE RESTRICT,
    CHECK ((seen_by IS NULL) = (seen_at IS NULL)),
    CHECK (violation_id IS NULL OR seen_at IS NOT NULL)
);
CREATE UNIQUE INDEX oddity_open ON oddity (kind, day, person_id, device_id, network, what)
    NULLS NOT DISTINCT WHERE seen_at IS NULL;
CREATE INDEX oddity_day ON oddity (day DESC);
GRANT SELECT, INSERT, UPDATE ON oddity TO pw_app;
