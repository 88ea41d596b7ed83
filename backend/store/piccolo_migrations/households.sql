-- Plates of members' own households, each as a keyed digest: no plate can be read from it. Whoever
-- gives one up has it deleted.
CREATE TABLE household_plate (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    digest text NOT NULL,
    given_at timestamptz NOT NULL,
    given_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT
);
CREATE INDEX household_plate_digest ON household_plate (digest);
CREATE INDEX household_plate_person ON household_plate (person_id);
GRANT SELECT, INSERT, DELETE ON household_plate TO pw_app;
