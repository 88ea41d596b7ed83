-- A shift whose person has unfinished work does not end by the clock, but at `latest_at` it does.
ALTER TABLE shift
    ADD COLUMN latest_at timestamptz,
    ADD COLUMN decide_first boolean NOT NULL DEFAULT false,
    ADD COLUMN reminded_min int,
    ADD COLUMN asked_at timestamptz;
COMMENT ON COLUMN shift.latest_at IS 'how long it may run on with unfinished work; null: not at all';
COMMENT ON COLUMN shift.decide_first IS 'the profile wants every alert decided before it ends';
COMMENT ON COLUMN shift.reminded_min IS 'the fewest minutes before its end that were told';
COMMENT ON COLUMN shift.asked_at IS 'when its person was asked, its time being over';

-- Each time a shift was made longer, and why.
CREATE TABLE shift_extension (
    id uuid PRIMARY KEY,
    shift_id uuid NOT NULL REFERENCES shift ON DELETE RESTRICT,
    reason text NOT NULL CHECK (reason <> ''),
    ended_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL CHECK (ends_at > ended_at),
    made_at timestamptz NOT NULL
);
COMMENT ON COLUMN shift_extension.ended_at IS 'when it was to end before';
CREATE INDEX shift_extension_shift ON shift_extension (shift_id, made_at);

-- The shift page handed over: offered by who goes, accepted by who comes, or accepted without an
-- offer. `shown` are the figures that the page had at that moment; never a plate.
CREATE TABLE relief (
    id uuid PRIMARY KEY,
    offered_by uuid REFERENCES person ON DELETE RESTRICT,
    offered_at timestamptz,
    note text NOT NULL DEFAULT '',
    answered_by uuid REFERENCES person ON DELETE RESTRICT,
    answered_at timestamptz,
    answer text CHECK (answer IN ('accepted', 'declined', 'withdrawn')),
    answer_note text NOT NULL DEFAULT '',
    shown jsonb NOT NULL DEFAULT '{}',
    CHECK ((answered_at IS NULL) = (answer IS NULL)),
    CHECK (offered_by IS NOT NULL OR answer = 'accepted'),
    CHECK (answer = 'withdrawn' OR answered_by <> offered_by)
);
CREATE UNIQUE INDEX relief_waiting ON relief (offered_by) WHERE answered_at IS NULL;
CREATE INDEX relief_answered ON relief (answered_at);
GRANT SELECT, INSERT, UPDATE ON shift_extension, relief TO pw_app;

-- What keeps a shift from ending by the clock.
CREATE FUNCTION ladders_begun(whose uuid, since timestamptz) RETURNS bigint STABLE LANGUAGE sql AS $$
    SELECT count(*) FROM alert a JOIN hit h ON h.id = a.hit_id
    WHERE a.person_id = whose AND a.made_at >= since AND a.decision IS NULL
      AND h.withdrawn_at IS NULL AND NOT h.test
      AND EXISTS (SELECT FROM verification v WHERE v.alert_id = a.id)
$$;
-- Counted by hit: what a colleague has decided needs no second decision.
CREATE FUNCTION hits_undecided(whose uuid, since timestamptz) RETURNS bigint STABLE LANGUAGE sql AS $$
    SELECT count(*) FROM alert a JOIN hit h ON h.id = a.hit_id
    WHERE a.person_id = whose AND a.made_at >= since
      AND h.withdrawn_at IS NULL AND h.settled_at IS NULL AND NOT h.test
      AND NOT EXISTS (SELECT FROM alert o WHERE o.hit_id = h.id AND o.decision IS NOT NULL)
$$;
CREATE FUNCTION handovers_waiting(whose uuid) RETURNS bigint STABLE LANGUAGE sql AS $$
    SELECT (SELECT count(*) FROM relief WHERE offered_by = whose AND answered_at IS NULL)
         + (SELECT count(*) FROM handover WHERE offered_by = whose AND answered_at IS NULL)
$$;
CREATE FUNCTION is_unfinished(s shift) RETURNS boolean STABLE LANGUAGE sql AS $$
    SELECT ladders_begun(s.person_id, s.started_at) > 0 OR handovers_waiting(s.person_id) > 0
        OR (s.decide_first AND hits_undecided(s.person_id, s.started_at) > 0)
$$;
CREATE FUNCTION is_running(s shift, at timestamptz) RETURNS boolean STABLE LANGUAGE sql AS $$
    SELECT s.ended_at IS NULL AND s.started_at <= at
       AND CASE WHEN s.ends_at > at THEN true
                WHEN s.latest_at IS NULL OR s.latest_at <= at THEN false
                ELSE is_unfinished(s) END
$$;

-- When it is over, or will be if nothing more is done: the time up to which it may run on.
CREATE FUNCTION shift_over_at(s shift) RETURNS timestamptz STABLE LANGUAGE sql AS $$
    SELECT CASE WHEN s.ended_at IS NOT NULL THEN s.ended_at
                WHEN s.latest_at IS NOT NULL AND is_unfinished(s) THEN s.latest_at
                ELSE s.ends_at END
$$;
-- A commander's list lives as long as the shift does, also where that runs on.
CREATE OR REPLACE VIEW shift_list AS
    SELECT DISTINCT ON (c.list_id) c.list_id, c.number, c.holder_id, c.shift_id, c.since, c.reminded,
           coalesce(l.ended_at, shift_over_at(s)) AS ends_at,
           coalesce(l.ended_at, s.ended_at, s.ends_at) AS planned_end
    FROM custody c JOIN hot_list l ON l.id = c.list_id JOIN shift s ON s.id = c.shift_id
    ORDER BY c.list_id, c.number DESC;
COMMENT ON COLUMN shift_list.planned_end IS 'when the shift ends by the clock, of which is reminded';
