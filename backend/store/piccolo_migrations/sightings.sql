-- A hit is what everybody is told; each passing that is taken for the entry is a sighting of it. A
-- hit shows one of its sightings (read_id and what stands beside it), and loses it without ending
-- when only that one turns out to be another vehicle.
CREATE TABLE sighting (
    hit_id uuid NOT NULL REFERENCES hit ON DELETE CASCADE,
    read_id uuid NOT NULL,
    captured_at timestamptz NOT NULL,
    camera_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('exact', 'possible')),
    probability real NOT NULL,
    state_match text NOT NULL CHECK (state_match IN ('same', 'different', 'not_read')),
    looks int NOT NULL,
    made_at timestamptz NOT NULL,
    fell_at timestamptz,
    PRIMARY KEY (hit_id, read_id)
);
CREATE INDEX sighting_read ON sighting (read_id);
INSERT INTO sighting
SELECT id, read_id, captured_at, camera_id, kind, probability, state_match, looks, made_at, NULL
FROM hit;
GRANT SELECT, INSERT, UPDATE, DELETE ON sighting TO pw_app;
ALTER TABLE hit DROP COLUMN passings;

-- What a person verifies and decides is about one sighting: the one that was before their eyes.
ALTER TABLE alert ADD COLUMN read_id uuid;
ALTER TABLE verification ADD COLUMN read_id uuid;
