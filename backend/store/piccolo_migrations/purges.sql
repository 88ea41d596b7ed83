-- Capture days that were given up: what was counted before, what is gone, and the proof of it.
CREATE TABLE purge (
    day date PRIMARY KEY,
    first_at timestamptz NOT NULL,
    past_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    begun_at timestamptz NOT NULL CHECK (begun_at >= due_at),
    tally jsonb,
    rows_gone_at timestamptz,
    key_gone_at timestamptz,
    files_gone_at timestamptz,
    gone jsonb NOT NULL DEFAULT '{}',
    certificate jsonb,
    ended_at timestamptz,
    CHECK ((certificate IS NULL) = (ended_at IS NULL))
);
COMMENT ON COLUMN purge.tally IS 'counts of the day by camera, list and outcome; no plate';
COMMENT ON COLUMN purge.gone IS 'by store, what went: files, bytes, the print of the key';
GRANT SELECT, INSERT, UPDATE ON purge TO pw_app;

-- When the clock was looked at last, so that one that leaps gives up no day.
CREATE TABLE purge_watch (
    id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    looked_at timestamptz NOT NULL,
    leapt_at timestamptz
);
GRANT SELECT, INSERT, UPDATE ON purge_watch TO pw_app;

CREATE INDEX hit_captured ON hit (captured_at);
CREATE INDEX sighting_captured ON sighting (captured_at);
CREATE INDEX standing_read_captured ON standing_read (captured_at);

-- Read, look, hit and alert end together, in one transaction. A hit that was seen again on a later
-- day goes on as what was seen then. Nobody waits longer for it than lock_timeout: who calls tries
-- again. Only pw_purge may, and only for a day whose figures were kept.
CREATE FUNCTION purge_capture_day(gone_day date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '50ms' AS $$
DECLARE
    begun purge;
    part text;
    hits uuid[];
    alerts uuid[];
BEGIN
    SELECT * INTO begun FROM purge WHERE day = gone_day;
    IF begun.tally IS NULL THEN
        RAISE EXCEPTION 'capture day % was not counted', gone_day;
    END IF;
    FOREACH part IN ARRAY ARRAY['frame', 'look', 'read', 'day_plate'] LOOP
        EXECUTE format('DROP TABLE IF EXISTS %I', part || to_char(gone_day, '_YYYYMMDD'));
    END LOOP;
    DELETE FROM unread WHERE captured_at >= begun.first_at AND captured_at < begun.past_at;
    DELETE FROM standing_read WHERE captured_at >= begun.first_at AND captured_at < begun.past_at;
    DELETE FROM sighting WHERE captured_at >= begun.first_at AND captured_at < begun.past_at;
    UPDATE hit h SET read_id = s.read_id, captured_at = s.captured_at, camera_id = s.camera_id,
                     kind = s.kind, probability = s.probability, state_match = s.state_match,
                     looks = s.looks
    FROM (SELECT DISTINCT ON (hit_id) * FROM sighting WHERE fell_at IS NULL
          ORDER BY hit_id, captured_at DESC) s
    WHERE s.hit_id = h.id
      AND h.captured_at >= begun.first_at AND h.captured_at < begun.past_at;
    hits := ARRAY(SELECT id FROM hit
                  WHERE captured_at >= begun.first_at AND captured_at < begun.past_at);
    alerts := ARRAY(SELECT id FROM alert WHERE hit_id = ANY(hits));
    FOREACH part IN ARRAY ARRAY['verification', 'delivery', 'response', 'dispatch_task',
                                'data_error', 'known_false'] LOOP
        EXECUTE format('DELETE FROM %I WHERE alert_id = ANY($1)', part) USING alerts;
    END LOOP;
    DELETE FROM alert WHERE id = ANY(alerts);
    DELETE FROM hit WHERE id = ANY(hits);
END $$;
REVOKE ALL ON FUNCTION purge_capture_day(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION purge_capture_day(date) TO pw_purge;

-- A day that was given up does not come back.
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
    IF EXISTS (SELECT FROM purge p WHERE p.day = make_capture_day.day) THEN
        RAISE EXCEPTION 'capture day % was given up', day;
    END IF;
    FOREACH part IN ARRAY ARRAY['frame', 'look', 'read', 'day_plate'] LOOP
        name := part || to_char(day, '_YYYYMMDD');
        IF to_regclass('public.' || name) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
                           name, part, first, past);
            EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO pw_app', name);
        END IF;
    END LOOP;
END $$;
