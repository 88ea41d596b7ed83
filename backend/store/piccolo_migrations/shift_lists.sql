-- A commander's list: who holds it for which shift, and to whom it was offered. It ends with the
-- shift of whoever holds it last, which is asked where it matches, never only by a job.
CREATE TABLE custody (
    list_id uuid NOT NULL REFERENCES hot_list ON DELETE RESTRICT,
    number int NOT NULL CHECK (number >= 0),
    holder_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    shift_id uuid NOT NULL REFERENCES shift ON DELETE RESTRICT,
    since timestamptz NOT NULL,
    reminded interval,
    PRIMARY KEY (list_id, number)
);
COMMENT ON COLUMN custody.reminded IS 'how long before its end the holder was told last';
COMMENT ON COLUMN custody.number IS '0: who made the list; 1: who took it over first';
CREATE INDEX custody_holder ON custody (holder_id);
CREATE TABLE handover (
    id uuid PRIMARY KEY,
    list_id uuid NOT NULL REFERENCES hot_list ON DELETE RESTRICT,
    offered_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    offered_to uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    offered_at timestamptz NOT NULL,
    answered_at timestamptz,
    accepted boolean,
    CHECK (offered_by <> offered_to),
    CHECK ((answered_at IS NULL) = (accepted IS NULL))
);
CREATE UNIQUE INDEX handover_waiting ON handover (list_id) WHERE answered_at IS NULL;
CREATE INDEX handover_to ON handover (offered_to) WHERE answered_at IS NULL;

ALTER TABLE hot_list ADD COLUMN ended_at timestamptz, ADD COLUMN ended_why text,
    ADD CHECK ((ended_at IS NULL) = (ended_why IS NULL));
-- Two commanders' lists may be called the same.
ALTER TABLE hot_list DROP CONSTRAINT hot_list_name_key;
CREATE UNIQUE INDEX hot_list_name ON hot_list (name) WHERE kind <> 'commander';
COMMENT ON COLUMN hot_list.ended_at IS 'a commander''s list: when it was removed or found lapsed';

CREATE VIEW shift_list AS
    SELECT DISTINCT ON (c.list_id) c.list_id, c.number, c.holder_id, c.shift_id, c.since, c.reminded,
           coalesce(l.ended_at, s.ended_at, s.ends_at) AS ends_at
    FROM custody c JOIN hot_list l ON l.id = c.list_id JOIN shift s ON s.id = c.shift_id
    ORDER BY c.list_id, c.number DESC;
COMMENT ON VIEW shift_list IS 'each commander''s list with who holds it now, and when it ends';
GRANT SELECT, INSERT, UPDATE ON custody, handover TO pw_app;
GRANT SELECT ON shift_list TO pw_app;

-- A list that people write entries into has no other source; its name stood there twice.
UPDATE hot_list SET source = 'Department' WHERE kind <> 'general';
