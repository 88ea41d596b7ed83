-- Which topics a training covered; null: the whole course, before topics were kept.
ALTER TABLE training ADD COLUMN topics text[], ADD COLUMN recorded_at timestamptz;

-- The day to which all of these topics stand; null while one of them is missing. A course that is
-- still to come trains nobody yet.
CREATE FUNCTION trained_until(who uuid, day date, gates text[]) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN bool_and(found.last IS NOT NULL) THEN min(found.last) END
    FROM unnest(gates) AS gate CROSS JOIN LATERAL (
        SELECT max(t.expires_on) AS last FROM training t
        WHERE t.person_id = who AND t.completed_on <= day
          AND (gate = ANY (t.topics) OR (t.topics IS NULL AND gate <> 'leads'))
    ) AS found
$$;
GRANT EXECUTE ON FUNCTION trained_until(uuid, date, text[]) TO pw_app;

-- When an account ends by itself, and when it was last used.
ALTER TABLE person
    ADD COLUMN ends_on date,
    ADD COLUMN temporary_until timestamptz,
    ADD COLUMN used_at timestamptz,
    ADD COLUMN closed_at timestamptz;
COMMENT ON COLUMN person.ends_on IS 'the last day';
COMMENT ON COLUMN person.closed_at IS 'when what was open was ended, after its own end';
COMMENT ON COLUMN person.used_at IS 'the last sign-in, or when the account was opened again';
UPDATE person p SET used_at = coalesce((SELECT max(opened_at) FROM session s WHERE s.person_id = p.id), made_at);

-- Why an account is closed although nobody suspended it; expiry is asked at every use.
CREATE FUNCTION account_standing(
    ends_on date, temporary_until timestamptz, used_at timestamptz,
    day date, now timestamptz, unused interval
) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN day > ends_on OR now >= temporary_until THEN 'over'
                WHEN now - used_at >= unused THEN 'unused' ELSE '' END
$$;
GRANT EXECUTE ON FUNCTION account_standing(date, timestamptz, timestamptz, date, timestamptz, interval) TO pw_app;

-- Each warning of a training that will lapse is given once.
CREATE TABLE training_warning (
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    topic text NOT NULL,
    expires_on date NOT NULL,
    days int NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (person_id, topic, expires_on, days)
);
GRANT SELECT, INSERT ON training_warning TO pw_app;

-- What a person acknowledged, in which words.
CREATE TABLE attestation (
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    statement text NOT NULL,
    version text NOT NULL,
    at timestamptz NOT NULL,
    session_id uuid,
    PRIMARY KEY (person_id, statement, version)
);
GRANT SELECT, INSERT ON attestation TO pw_app;
