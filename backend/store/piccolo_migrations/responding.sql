-- What a person does about a hit beside verifying it: on the way, searched, on another call, ...
CREATE TABLE response (
    id uuid PRIMARY KEY,
    alert_id uuid NOT NULL REFERENCES alert ON DELETE RESTRICT,
    kind text NOT NULL,
    said jsonb NOT NULL DEFAULT '{}',
    done_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL
);
CREATE INDEX response_alert ON response (alert_id, done_at);

-- A valid hit that somebody cannot act on, passed to dispatch; open until somebody has taken it up:
-- a dispatcher with an account, or, where dispatch has none, whoever answered the telephone.
CREATE TABLE dispatch_task (
    id uuid PRIMARY KEY,
    alert_id uuid NOT NULL REFERENCES alert ON DELETE RESTRICT,
    hit_id uuid NOT NULL REFERENCES hit ON DELETE RESTRICT,
    made_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    reason text NOT NULL,
    made_at timestamptz NOT NULL,
    taken_by uuid REFERENCES person ON DELETE RESTRICT,
    answered_by text NOT NULL DEFAULT '',
    answered_at timestamptz,
    cad_number text NOT NULL DEFAULT '',
    closed_at timestamptz,
    CHECK ((closed_at IS NULL) = (answered_at IS NULL))
);
CREATE INDEX dispatch_task_open ON dispatch_task (made_at) WHERE closed_at IS NULL;
CREATE INDEX dispatch_task_hit ON dispatch_task (hit_id);

-- Errors of the data, fed by rejections, until somebody has said what became of them.
CREATE TABLE data_error (
    id uuid PRIMARY KEY,
    alert_id uuid NOT NULL REFERENCES alert ON DELETE RESTRICT,
    reason text NOT NULL,
    list_id uuid NOT NULL REFERENCES hot_list ON DELETE RESTRICT,
    camera_id uuid NOT NULL,
    made_at timestamptz NOT NULL,
    outcome text CHECK (outcome IN ('corrected', 'told_source', 'no_error')),
    note text NOT NULL DEFAULT '',
    closed_by uuid REFERENCES person ON DELETE RESTRICT,
    closed_at timestamptz,
    CHECK ((closed_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX data_error_made ON data_error (made_at);

ALTER TABLE hit ADD COLUMN settled_by uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE alert
    ADD COLUMN not_done text[] NOT NULL DEFAULT '{}',
    ADD COLUMN review boolean NOT NULL DEFAULT false,
    ADD COLUMN reviewed_by uuid REFERENCES person ON DELETE RESTRICT,
    ADD COLUMN reviewed_at timestamptz,
    ADD COLUMN review_note text NOT NULL DEFAULT '';
COMMENT ON COLUMN alert.not_done IS 'steps that were not done when it was decided, or acted on';
COMMENT ON COLUMN alert.review IS 'somebody else is to look at how it was acted on';
CREATE INDEX alert_review ON alert (made_at) WHERE review AND reviewed_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON response, dispatch_task, data_error TO pw_app;
