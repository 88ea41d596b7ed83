-- Devices that the department issued, as its own equipment register has them (R-MOB-01, R-MOB-02).
-- person_id: nobody for a spare one.
CREATE TABLE issued_device (
    asset_tag text PRIMARY KEY CHECK (asset_tag <> ''),
    serial text NOT NULL,
    person_id uuid REFERENCES person ON DELETE RESTRICT,
    issued_on date,
    at timestamptz NOT NULL,
    CHECK (person_id IS NULL OR issued_on IS NOT NULL)
);
GRANT SELECT, INSERT, UPDATE ON issued_device TO pw_app;
