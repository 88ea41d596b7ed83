-- A month in figures, frozen when it is over: with names, and without. Neither is ever changed.
CREATE TABLE report (
    month date PRIMARY KEY CHECK (extract(day FROM month) = 1),
    made_at timestamptz NOT NULL,
    internal jsonb NOT NULL,
    public jsonb NOT NULL,
    least int NOT NULL,
    inspected_by uuid REFERENCES person ON DELETE RESTRICT,
    inspected_at timestamptz,
    inspection text NOT NULL DEFAULT '',
    released_by uuid REFERENCES person ON DELETE RESTRICT,
    released_at timestamptz,
    CHECK ((inspected_at IS NULL) = (inspected_by IS NULL)),
    CHECK ((released_at IS NULL) = (released_by IS NULL)),
    CHECK (released_at IS NULL OR inspected_at IS NOT NULL)
);
COMMENT ON COLUMN report.least IS 'public figures from one to this less one are hidden';
GRANT SELECT, INSERT ON report TO pw_app;
GRANT UPDATE (inspected_by, inspected_at, inspection, released_by, released_at) ON report TO pw_app;

-- A hit that goes on as what was seen on a later day was counted with the first.
ALTER TABLE hit ADD COLUMN counted boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN hit.counted IS 'it is among the figures of a capture day that went';
CREATE OR REPLACE FUNCTION purge_capture_day(gone_day date) RETURNS void
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
                     looks = s.looks, counted = true
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
