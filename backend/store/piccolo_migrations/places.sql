-- Places that the department marks as sensitive: who passes there is looked through with a reason.
CREATE TABLE sensitive_place (
    id uuid PRIMARY KEY,
    name text NOT NULL CHECK (name <> ''),
    kind text NOT NULL CHECK (kind IN ('hospital', 'clinic', 'worship', 'school', 'other')),
    latitude double precision NOT NULL CHECK (latitude BETWEEN -90 AND 90),
    longitude double precision NOT NULL CHECK (longitude BETWEEN -180 AND 180),
    meters integer NOT NULL CHECK (meters BETWEEN 1 AND 5000),
    made_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    made_at timestamptz NOT NULL,
    unmarked_at timestamptz
);
GRANT SELECT, INSERT, UPDATE ON sensitive_place TO pw_app;
