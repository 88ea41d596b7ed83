-- Everything the main job needs. Three roles exist already: pw_owner (this script), pw_app, pw_purge.

CREATE TABLE installation (
    id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    department text NOT NULL,
    profile text NOT NULL,
    zone text NOT NULL,
    demo boolean NOT NULL DEFAULT false,
    unlocked_at timestamptz,
    set_up_code_hash bytea,
    set_up_code_until timestamptz,
    made_at timestamptz NOT NULL
);

-- People ------------------------------------------------------------------------------------------
CREATE TABLE person (
    id uuid PRIMARY KEY,
    username text NOT NULL UNIQUE CHECK (username = lower(username) AND username <> ''),
    name text NOT NULL,
    role text NOT NULL,
    units text[] NOT NULL DEFAULT '{}',
    sworn boolean NOT NULL DEFAULT false,
    made_at timestamptz NOT NULL,
    suspended_at timestamptz,
    ended_at timestamptz,
    password_hash text,
    totp_secret bytea,
    totp_last_step bigint NOT NULL DEFAULT 0,
    failures int NOT NULL DEFAULT 0,
    first_failure_at timestamptz,
    locked_at timestamptz
);
CREATE TABLE training (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    course text NOT NULL,
    completed_on date NOT NULL,
    expires_on date NOT NULL,
    certifier_id uuid REFERENCES person ON DELETE RESTRICT,
    self_recorded boolean NOT NULL DEFAULT false
);
CREATE INDEX training_person ON training (person_id);
CREATE TABLE device (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    label text NOT NULL,
    device_class text NOT NULL CHECK (device_class IN ('phone', 'terminal', 'desk')),
    asset_number text NOT NULL DEFAULT '',
    managed_attested boolean NOT NULL DEFAULT false,
    public_key bytea NOT NULL UNIQUE,
    enrolled_at timestamptz NOT NULL,
    enrolled_by uuid REFERENCES person ON DELETE RESTRICT,
    last_seen_at timestamptz,
    revoked_at timestamptz
);
CREATE INDEX device_person ON device (person_id);
CREATE TABLE enrolment_code (
    id uuid PRIMARY KEY,
    code_hash bytea NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    device_class text NOT NULL,
    label text NOT NULL,
    asset_number text NOT NULL DEFAULT '',
    managed_attested boolean NOT NULL DEFAULT false,
    made_by uuid REFERENCES person ON DELETE RESTRICT,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE TABLE passkey (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    device_id uuid NOT NULL REFERENCES device ON DELETE RESTRICT,
    credential_id bytea NOT NULL UNIQUE,
    public_key bytea NOT NULL,
    sign_count bigint NOT NULL DEFAULT 0,
    made_at timestamptz NOT NULL
);
CREATE TABLE challenge (
    challenge_hash bytea PRIMARY KEY,
    device_id uuid,
    expires_at timestamptz NOT NULL
);
CREATE TABLE session (
    id uuid PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    device_id uuid NOT NULL REFERENCES device ON DELETE RESTRICT,
    method text NOT NULL,
    opened_at timestamptz NOT NULL,
    fresh_at timestamptz NOT NULL,
    renewed_at timestamptz NOT NULL,
    used_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    ended_at timestamptz
);
CREATE INDEX session_person ON session (person_id) WHERE ended_at IS NULL;
CREATE TABLE push_subscription (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    device_id uuid NOT NULL UNIQUE REFERENCES device ON DELETE RESTRICT,
    endpoint text NOT NULL,
    p256dh text NOT NULL,
    auth text NOT NULL,
    made_at timestamptz NOT NULL,
    dead_at timestamptz
);
CREATE TABLE shift (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    started_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL CHECK (ends_at > started_at),
    ended_at timestamptz
);
CREATE UNIQUE INDEX shift_open ON shift (person_id) WHERE ended_at IS NULL;

-- Cameras -----------------------------------------------------------------------------------------
CREATE TABLE gateway (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    made_at timestamptz NOT NULL,
    made_by uuid REFERENCES person ON DELETE RESTRICT,
    certificate_demanded boolean NOT NULL DEFAULT false,
    certificate text,
    last_seen_at timestamptz,
    clock_skew_ms int,
    state jsonb NOT NULL DEFAULT '{}',
    revoked_at timestamptz
);
CREATE TABLE gateway_code (
    code_hash bytea PRIMARY KEY,
    gateway_id uuid NOT NULL REFERENCES gateway ON DELETE RESTRICT,
    expires_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE TABLE gateway_credential (
    secret_hash bytea PRIMARY KEY,
    gateway_id uuid NOT NULL REFERENCES gateway ON DELETE RESTRICT,
    made_at timestamptz NOT NULL,
    until timestamptz
);
CREATE TABLE camera (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('fixed', 'car', 'phone')),
    gateway_id uuid REFERENCES gateway ON DELETE RESTRICT,
    owner text NOT NULL DEFAULT 'department' CHECK (owner IN ('department', 'agency', 'private')),
    owner_agency text NOT NULL,
    place text NOT NULL,
    latitude double precision,
    longitude double precision,
    live boolean NOT NULL DEFAULT true,
    analysis jsonb NOT NULL DEFAULT '{}',
    public_view_attested boolean NOT NULL DEFAULT false,
    made_at timestamptz NOT NULL,
    approved_at timestamptz,
    approved_by uuid REFERENCES person ON DELETE RESTRICT,
    retired_at timestamptz,
    last_frame_at timestamptz,
    dropped bigint NOT NULL DEFAULT 0,
    CHECK (kind <> 'fixed' OR (latitude IS NOT NULL AND longitude IS NOT NULL))
);

-- What is captured: by capture day, so that purging a day is dropping it ----------------------------
CREATE TABLE frame (
    captured_at timestamptz NOT NULL,
    id uuid NOT NULL,
    camera_id uuid NOT NULL,
    digest bytea NOT NULL,
    received_at timestamptz NOT NULL,
    latitude double precision NOT NULL,
    longitude double precision NOT NULL,
    place text NOT NULL,
    media_type text NOT NULL,
    size int NOT NULL,
    live boolean NOT NULL,
    blob text NOT NULL,
    person_id uuid,
    statement jsonb,
    state text NOT NULL DEFAULT 'unread' CHECK (state IN ('unread', 'read', 'unreadable', 'dropped')),
    read_at timestamptz,
    PRIMARY KEY (captured_at, id),
    UNIQUE (camera_id, captured_at)
) PARTITION BY RANGE (captured_at);
CREATE INDEX frame_unread ON frame (received_at) WHERE state = 'unread';
CREATE TABLE look (
    captured_at timestamptz NOT NULL,
    id uuid NOT NULL,
    frame_id uuid NOT NULL,
    camera_id uuid NOT NULL,
    read_at timestamptz NOT NULL,
    read_id uuid NOT NULL,
    text text NOT NULL,
    confidence real NOT NULL,
    recognised jsonb NOT NULL,
    PRIMARY KEY (captured_at, id)
) PARTITION BY RANGE (captured_at);
CREATE INDEX look_read ON look (read_id);
CREATE INDEX look_frame ON look (frame_id);
CREATE TABLE read (
    captured_at timestamptz NOT NULL,
    id uuid NOT NULL,
    camera_id uuid NOT NULL,
    owner_agency text NOT NULL,
    last_at timestamptz NOT NULL,
    text text NOT NULL COLLATE "C",
    folded text NOT NULL COLLATE "C",
    confidence real NOT NULL,
    state_code text,
    state_probability real,
    settled jsonb NOT NULL,
    looks int NOT NULL,
    best_look_id uuid NOT NULL,
    models text NOT NULL,
    kept boolean NOT NULL DEFAULT false,
    said text,
    PRIMARY KEY (captured_at, id)
) PARTITION BY RANGE (captured_at);
CREATE INDEX read_camera ON read (camera_id, last_at);
CREATE INDEX read_folded ON read (folded, captured_at);

-- Hot lists -----------------------------------------------------------------------------------------
CREATE TABLE hot_list (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('general', 'detective', 'commander', 'test')),
    source text NOT NULL,
    snapshot int NOT NULL DEFAULT 0,
    imported_at timestamptz,
    digest bytea,
    entries int NOT NULL DEFAULT 0,
    made_at timestamptz NOT NULL
);
CREATE TABLE entry (
    id uuid PRIMARY KEY,
    list_id uuid NOT NULL REFERENCES hot_list ON DELETE RESTRICT,
    snapshot int NOT NULL DEFAULT 0,
    plate text NOT NULL COLLATE "C",
    state_code text,
    reason_class text NOT NULL,
    reason text NOT NULL,
    vehicle jsonb NOT NULL DEFAULT '{}',
    source text NOT NULL DEFAULT '',
    case_number text,
    basis text,
    audience text[] NOT NULL DEFAULT '{}',
    author_id uuid REFERENCES person ON DELETE RESTRICT,
    made_at timestamptz NOT NULL,
    approver_id uuid REFERENCES person ON DELETE RESTRICT,
    approved_at timestamptz,
    refused_at timestamptz,
    decision_note text,
    expires_at timestamptz,
    removed_at timestamptz,
    removed_by uuid REFERENCES person ON DELETE RESTRICT,
    CHECK (approver_id IS NULL OR approver_id <> author_id)
);
CREATE INDEX entry_list ON entry (list_id, snapshot);
CREATE TABLE entry_key (
    key text NOT NULL COLLATE "C",
    list_id uuid NOT NULL,
    snapshot int NOT NULL,
    entry_id uuid NOT NULL
);
CREATE INDEX entry_key_key ON entry_key (key);
CREATE INDEX entry_key_list ON entry_key (list_id, snapshot);

-- Hits, alerts, deliveries ----------------------------------------------------------------------------
CREATE TABLE hit (
    id uuid PRIMARY KEY,
    captured_at timestamptz NOT NULL,
    read_id uuid NOT NULL,
    camera_id uuid NOT NULL,
    entry_id uuid NOT NULL REFERENCES entry ON DELETE RESTRICT,
    list_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('exact', 'possible')),
    probability real NOT NULL,
    state_match text NOT NULL CHECK (state_match IN ('same', 'different', 'not_read')),
    looks int NOT NULL,
    told_at timestamptz,
    opened_at timestamptz NOT NULL,
    test boolean NOT NULL DEFAULT false,
    made_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    passings int NOT NULL DEFAULT 1,
    withdrawn_at timestamptz,
    withdrawn_reason text,
    settled_at timestamptz,
    outcome text
);
CREATE UNIQUE INDEX hit_read_entry ON hit (read_id, entry_id);
CREATE INDEX hit_entry ON hit (entry_id, updated_at);
CREATE INDEX hit_waiting ON hit (opened_at) WHERE told_at IS NULL AND withdrawn_at IS NULL;
CREATE TABLE alert (
    id uuid PRIMARY KEY,
    hit_id uuid NOT NULL REFERENCES hit ON DELETE RESTRICT,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    made_at timestamptz NOT NULL,
    revision int NOT NULL DEFAULT 1,
    news text NOT NULL DEFAULT 'hit' CHECK (news IN ('hit', 'test', 'update', 'withdrawn', 'settled')),
    ring boolean NOT NULL DEFAULT true,
    told_revision int NOT NULL DEFAULT 0,
    opened_at timestamptz,
    decision text,
    decision_reason text,
    decision_note text,
    decided_at timestamptz,
    decision_recorded_at timestamptz,
    disposition jsonb,
    disposed_at timestamptz,
    UNIQUE (hit_id, person_id)
);
CREATE INDEX alert_person ON alert (person_id, made_at);
CREATE TABLE verification (
    alert_id uuid NOT NULL REFERENCES alert ON DELETE RESTRICT,
    step text NOT NULL,
    answer jsonb NOT NULL,
    done_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (alert_id, step)
);
CREATE TABLE delivery (
    id uuid PRIMARY KEY,
    alert_id uuid NOT NULL REFERENCES alert ON DELETE RESTRICT,
    revision int NOT NULL,
    device_id uuid,
    state text NOT NULL CHECK (state IN ('pending', 'sending', 'handed', 'gone', 'failed', 'lapsed', 'withheld')),
    attempts int NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL,
    claimed_until timestamptz,
    outcome text,
    made_at timestamptz NOT NULL,
    finished_at timestamptz,
    UNIQUE (alert_id, revision, device_id)
);
CREATE INDEX delivery_due ON delivery (next_at) WHERE state IN ('pending', 'sending');
-- What an open app missed while its stream was cut is replayed from here.
CREATE TABLE live_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id uuid NOT NULL,
    kind text NOT NULL,
    body jsonb NOT NULL,
    made_at timestamptz NOT NULL
);
CREATE INDEX live_event_person ON live_event (person_id, id);

-- Audit: append only ------------------------------------------------------------------------------
-- `canonical` is what was hashed, byte for byte; the other columns repeat parts of it for finding.
CREATE TABLE audit_event (
    seq bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    tag text NOT NULL,
    actor text NOT NULL,
    subject text NOT NULL,
    canonical bytea NOT NULL,
    sealed bytea,
    hash bytea NOT NULL
);
CREATE INDEX audit_event_actor ON audit_event (actor, seq);
CREATE INDEX audit_event_subject ON audit_event (subject, seq);
CREATE TABLE audit_head (
    id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
    seq bigint NOT NULL,
    hash bytea NOT NULL
);
INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, sha256(convert_to('platewarden audit chain, version 1', 'UTF8')));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit events are never changed or removed';
END $$;
CREATE TRIGGER audit_event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A capture day is the department's local day: 23, 24 or 25 hours between two UTC instants.
CREATE FUNCTION make_capture_day(day date) RETURNS void
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
    FOREACH part IN ARRAY ARRAY['frame', 'look', 'read'] LOOP
        name := part || to_char(day, '_YYYYMMDD');
        IF to_regclass('public.' || name) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)',
                           name, part, first, past);
            EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO pw_app', name);
        END IF;
    END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO pw_app, pw_purge;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA public TO pw_app;
GRANT DELETE ON challenge, live_event, entry, entry_key TO pw_app;
REVOKE UPDATE ON audit_event FROM pw_app;
REVOKE INSERT, UPDATE ON migration FROM pw_app;
REVOKE INSERT ON audit_head FROM pw_app;
REVOKE ALL ON FUNCTION make_capture_day(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION make_capture_day(date) TO pw_app;
