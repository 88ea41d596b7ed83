-- Each time that access was taken from somebody, by whom and why; lifted by somebody else.
CREATE TABLE suspension (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    by_id uuid REFERENCES person ON DELETE RESTRICT,
    at timestamptz NOT NULL,
    why text NOT NULL CHECK (why <> ''),
    lifted_by uuid REFERENCES person ON DELETE RESTRICT,
    lifted_at timestamptz,
    lifted_why text NOT NULL DEFAULT '',
    CHECK (lifted_by <> by_id),
    CHECK (lifted_by <> person_id),
    CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
);
COMMENT ON COLUMN suspension.by_id IS 'null: before this was recorded, or by the system itself';
CREATE UNIQUE INDEX suspension_open ON suspension (person_id) WHERE lifted_at IS NULL;
CREATE INDEX suspension_person ON suspension (person_id, at);
GRANT SELECT, INSERT, UPDATE ON suspension TO pw_app;
INSERT INTO suspension (id, person_id, at, why)
SELECT gen_random_uuid(), id, suspended_at, 'Suspended before reasons were kept.' FROM person
WHERE suspended_at IS NOT NULL;

-- Whose an entry is since its author lost access, and since when it is nobody's.
ALTER TABLE entry
    ADD COLUMN owner_id uuid REFERENCES person ON DELETE RESTRICT,
    ADD COLUMN ownerless_at timestamptz;
COMMENT ON COLUMN entry.owner_id IS 'who took it over; null: its author';
CREATE INDEX entry_owned ON entry ((coalesce(owner_id, author_id))) WHERE author_id IS NOT NULL;
