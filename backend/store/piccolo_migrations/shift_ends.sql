-- BPD POL-H.f: a commander's list is removed by the end of the shift, as it is planned. That its
-- commander's shift runs on makes it no longer; only the oncoming commander's yes does.
DROP VIEW shift_list;
CREATE VIEW shift_list AS
    SELECT DISTINCT ON (c.list_id) c.list_id, c.number, c.holder_id, c.shift_id, c.since, c.reminded,
           coalesce(l.ended_at, least(s.ended_at, s.ends_at)) AS ends_at
    FROM custody c JOIN hot_list l ON l.id = c.list_id JOIN shift s ON s.id = c.shift_id
    ORDER BY c.list_id, c.number DESC;
COMMENT ON VIEW shift_list IS 'each commander''s list with who holds it now, and when it ends';
GRANT SELECT ON shift_list TO pw_app;
DROP FUNCTION shift_over_at(shift);

-- What has come of an alert closes it, decided or not.
CREATE OR REPLACE FUNCTION ladders_begun(whose uuid, since timestamptz) RETURNS bigint
    STABLE LANGUAGE sql AS $$
    SELECT count(*) FROM alert a JOIN hit h ON h.id = a.hit_id
    WHERE a.person_id = whose AND a.made_at >= since
      AND a.decision IS NULL AND a.disposed_at IS NULL
      AND h.withdrawn_at IS NULL AND NOT h.test
      AND EXISTS (SELECT FROM verification v WHERE v.alert_id = a.id)
$$;
-- An offer of a list ends with the list, so it keeps no shift; the offer of the shift page does.
CREATE OR REPLACE FUNCTION is_unfinished(s shift) RETURNS boolean STABLE LANGUAGE sql AS $$
    SELECT ladders_begun(s.person_id, s.started_at) > 0
        OR EXISTS (SELECT FROM relief WHERE offered_by = s.person_id AND answered_at IS NULL)
        OR (s.decide_first AND hits_undecided(s.person_id, s.started_at) > 0)
$$;
