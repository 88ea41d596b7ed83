-- A partial plate that is tried on vehicles still to come, for an incident: a query that goes on.
ALTER TABLE query DROP CONSTRAINT query_kind_check;
ALTER TABLE query ADD CONSTRAINT query_kind_check
    CHECK (kind IN ('exact', 'partial', 'canvass', 'standing'));

CREATE TABLE standing (
    query_id uuid PRIMARY KEY REFERENCES query ON DELETE RESTRICT,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    made_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL CHECK (ends_at > made_at),
    closed_at timestamptz
);
CREATE INDEX standing_open ON standing (ends_at) WHERE closed_at IS NULL;

-- What it has found: the list of its owner. Ids, no plates.
CREATE TABLE standing_read (
    query_id uuid NOT NULL REFERENCES standing ON DELETE RESTRICT,
    read_id uuid NOT NULL,
    captured_at timestamptz NOT NULL,
    found_at timestamptz NOT NULL,
    PRIMARY KEY (query_id, read_id)
);

GRANT SELECT, INSERT, UPDATE ON standing TO pw_app;
GRANT SELECT, INSERT, DELETE ON standing_read TO pw_app;
