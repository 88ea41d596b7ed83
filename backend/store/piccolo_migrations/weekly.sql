-- The weekly review of searches, signed as a whole: once, and never changed.
CREATE TABLE weekly_review (
    first_on date PRIMARY KEY CHECK (extract(isodow FROM first_on) = 1),
    searches integer NOT NULL,
    misuse integer NOT NULL,
    signed_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    signed_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON weekly_review TO pw_app;
