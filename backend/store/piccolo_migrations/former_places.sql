-- Where a camera stood until then: a frame from before its move keeps that place.
CREATE TABLE former_place (
    camera_id uuid NOT NULL REFERENCES camera ON DELETE RESTRICT,
    until_at timestamptz NOT NULL,
    place text NOT NULL,
    latitude double precision,
    longitude double precision,
    PRIMARY KEY (camera_id, until_at)
);
GRANT SELECT, INSERT ON former_place TO pw_app;

-- The last places that its gateway said of a fixed camera, once one of them was elsewhere.
ALTER TABLE camera ADD COLUMN fixes jsonb NOT NULL DEFAULT '[]';

CREATE FUNCTION place_then(camera uuid, at timestamptz) RETURNS text
LANGUAGE sql STABLE PARALLEL SAFE SET search_path = public, pg_temp AS $$
    SELECT coalesce(
        (SELECT f.place FROM former_place f
         WHERE f.camera_id = camera AND f.until_at > at ORDER BY f.until_at LIMIT 1),
        (SELECT c.place FROM camera c WHERE c.id = camera))
$$;
GRANT EXECUTE ON FUNCTION place_then(uuid, timestamptz) TO pw_app;
