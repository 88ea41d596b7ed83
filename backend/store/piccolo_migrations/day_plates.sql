-- The plates of a capture day, each once: what a pattern is looked for in. Looking through the reads
-- themselves would take thirty times as long, and a table over all days would outlive them: this
-- one's partitions go with the days they belong to.
CREATE TABLE day_plate (
    day_at timestamptz NOT NULL,
    folded text NOT NULL COLLATE "C",
    PRIMARY KEY (folded, day_at)
) PARTITION BY RANGE (day_at);
COMMENT ON COLUMN day_plate.day_at IS 'the first instant of the capture day';

-- What is known of a plate at once: its first three and its last three characters, the character in
-- each place from the left and from the right, each pair of neighbours, and each pair of which one
-- stands somewhere before the other. A pattern asks for the parts that it fixes.
CREATE FUNCTION plate_parts(folded text) RETURNS text[]
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
    long int := length(folded);
    signs text[] := string_to_array(folded, NULL);
    -- One text, taken apart at the end: ten times as fast as an array that grows.
    parts text := '^' || left(folded, 3) || ' $' || right(folded, 3);
BEGIN
    FOR n IN 1..long LOOP
        parts := parts || ' <' || n || signs[n] || ' >' || n || signs[long + 1 - n];
        IF n < long THEN
            parts := parts || ' ' || signs[n] || signs[n + 1];
        END IF;
        FOR m IN n + 1..long LOOP
            parts := parts || ' ' || signs[n] || '~' || signs[m];
        END LOOP;
    END LOOP;
    RETURN string_to_array(parts, ' ');
END $$;
CREATE INDEX day_plate_parts ON day_plate USING gin (plate_parts(folded));

CREATE OR REPLACE FUNCTION make_capture_day(day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    local_zone text;
    first timestamptz;
    past timestamptz;
    part text;
    name text;
BEGIN
    SELECT zone INTO STRICT local_zone FROM installation;
    first := day::timestamp AT TIME ZONE local_zone;
    past := (day + 1)::timestamp AT TIME ZONE local_zone;
    PERFORM pg_advisory_xact_lock(hashtext('capture day'), 0);
    FOREACH part IN ARRAY ARRAY['frame', 'look', 'read', 'day_plate'] LOOP
        name := part || to_char(day, '_YYYYMMDD');
        IF to_regclass('public.' || name) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
                           name, part, first, past);
            EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO pw_app', name);
        END IF;
    END LOOP;
END $$;

-- Days that are there already.
DO $$
DECLARE
    local_zone text;
    day date;
BEGIN
    SELECT zone INTO local_zone FROM installation;
    FOR day IN
        SELECT to_date(right(relname, 8), 'YYYYMMDD') FROM pg_class
        WHERE relkind = 'r' AND relispartition AND relname ~ '^read_[0-9]{8}$'
    LOOP
        PERFORM make_capture_day(day);
    END LOOP;
    INSERT INTO day_plate (day_at, folded)
    SELECT DISTINCT date_trunc('day', captured_at AT TIME ZONE local_zone) AT TIME ZONE local_zone,
           folded
    FROM read;
END $$;
GRANT SELECT, INSERT ON day_plate TO pw_app;
