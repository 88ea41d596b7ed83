-- Who said that they are in a car, and until when they were. A car is the gateway that runs in it.
-- `trained_until` as it was known then: whoever lapses meanwhile no longer counts as trained.
CREATE TABLE crew (
    id uuid PRIMARY KEY,
    gateway_id uuid NOT NULL REFERENCES gateway ON DELETE RESTRICT,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    trained_until date NOT NULL,
    entered_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL CHECK (ends_at >= entered_at)
);
CREATE INDEX crew_of_car ON crew (gateway_id, entered_at);
CREATE INDEX crew_of_person ON crew (person_id, ends_at);
GRANT SELECT, INSERT, UPDATE ON crew TO pw_app;
