-- Who answers requests when: a turn of the week in the department's zone, with a deputy.
CREATE TABLE rota_turn (
    id uuid PRIMARY KEY,
    weekday int NOT NULL CHECK (weekday BETWEEN 0 AND 6), -- 0: Monday
    begins time NOT NULL,
    ends time NOT NULL, -- not after it begins: on the next day
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    deputy_id uuid REFERENCES person ON DELETE RESTRICT,
    CHECK (deputy_id <> person_id)
);
GRANT SELECT, INSERT, DELETE ON rota_turn TO pw_app;

CREATE TABLE absence (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    from_at timestamptz NOT NULL,
    until timestamptz NOT NULL,
    noted_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    noted_at timestamptz NOT NULL,
    ended_at timestamptz,
    CHECK (from_at < until)
);
GRANT SELECT, INSERT, UPDATE ON absence TO pw_app;

-- Who was asked to answer a request (an entry, more days, a wider audience), each once.
CREATE TABLE called (
    request_id uuid NOT NULL,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    called_at timestamptz NOT NULL,
    PRIMARY KEY (request_id, person_id)
);
GRANT SELECT, INSERT ON called TO pw_app;
