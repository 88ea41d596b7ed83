-- What came of a day's reads is deleted first, and its tables are dropped last: only from then until
-- the end of the transaction are searches and frames kept waiting. Otherwise as before: read, look,
-- hit and alert end together, and only for a day whose figures were kept.
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
    FOREACH part IN ARRAY ARRAY['frame', 'look', 'read', 'day_plate'] LOOP
        EXECUTE format('DROP TABLE IF EXISTS %I', part || to_char(gone_day, '_YYYYMMDD'));
    END LOOP;
END $$;
