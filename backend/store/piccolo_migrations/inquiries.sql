-- A search of stored reads has a reason: an inquiry is opened with it and holds the queries made for
-- it. Plates that somebody typed are sealed under the audit key and counted by a keyed hash.
CREATE TABLE inquiry (
    id uuid PRIMARY KEY,
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    opened_at timestamptz NOT NULL,
    shift_id uuid REFERENCES shift ON DELETE RESTRICT,
    ends_at timestamptz NOT NULL,
    mode text NOT NULL CHECK (mode IN ('case', 'administrative')),
    purpose text NOT NULL,
    number text,
    number_kind text,
    phrase text NOT NULL DEFAULT '',
    suspicion text NOT NULL DEFAULT '',
    exigent text NOT NULL DEFAULT '',
    duty text CHECK (duty IN ('call-out', 'overtime')),
    sensitive text[] NOT NULL DEFAULT '{}',
    outside jsonb,
    closed_at timestamptz,
    backfill_due timestamptz,
    backfilled_at timestamptz,
    no_number boolean NOT NULL DEFAULT false,
    review_due timestamptz,
    reviewed_at timestamptz,
    reviewed_by uuid REFERENCES person ON DELETE RESTRICT,
    finding text CHECK (finding IN ('in order', 'misuse')),
    review_note text NOT NULL DEFAULT '',
    CHECK (reviewed_by <> person_id),
    CHECK ((number IS NULL) = (number_kind IS NULL)),
    CHECK (NOT no_number OR (number IS NULL AND backfilled_at IS NOT NULL))
);
COMMENT ON COLUMN inquiry.ends_at IS 'without a shift; with one it ends with it';
CREATE INDEX inquiry_person ON inquiry (person_id, opened_at);
CREATE INDEX inquiry_backfill ON inquiry (backfill_due)
    WHERE backfill_due IS NOT NULL AND backfilled_at IS NULL;
CREATE INDEX inquiry_review ON inquiry (review_due)
    WHERE review_due IS NOT NULL AND reviewed_at IS NULL;

-- What an outside agency asked for in writing, sealed under the audit key.
CREATE TABLE inquiry_request (
    inquiry_id uuid PRIMARY KEY REFERENCES inquiry ON DELETE RESTRICT,
    name text NOT NULL,
    media_type text NOT NULL,
    digest bytea NOT NULL,
    sealed bytea NOT NULL
);

CREATE TABLE query (
    id uuid PRIMARY KEY,
    inquiry_id uuid NOT NULL REFERENCES inquiry ON DELETE RESTRICT,
    at timestamptz NOT NULL,
    kind text NOT NULL CHECK (kind IN ('exact', 'partial', 'canvass')),
    sealed bytea,
    counted text,
    terms jsonb NOT NULL,
    look_for text NOT NULL DEFAULT '',
    CHECK ((kind = 'canvass') = (sealed IS NULL)),
    CHECK ((sealed IS NULL) = (counted IS NULL))
);
COMMENT ON COLUMN query.terms IS 'window, state, cameras and area: never a plate';
CREATE INDEX query_inquiry ON query (inquiry_id, at);
CREATE INDEX query_counted ON query (counted, at);

-- What a query has shown: the ground on which its pictures may be seen. Ids, no plates.
CREATE TABLE query_result (
    query_id uuid NOT NULL REFERENCES query ON DELETE RESTRICT,
    read_id uuid NOT NULL,
    captured_at timestamptz NOT NULL,
    shown_at timestamptz NOT NULL,
    PRIMARY KEY (query_id, read_id)
);
CREATE INDEX query_result_read ON query_result (read_id);

-- Why an inquiry comes before the weekly review, in plain words.
CREATE TABLE signal (
    inquiry_id uuid NOT NULL REFERENCES inquiry ON DELETE RESTRICT,
    kind text NOT NULL,
    why text NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (inquiry_id, kind)
);

GRANT SELECT, INSERT, UPDATE ON inquiry, query TO pw_app;
GRANT SELECT, INSERT ON inquiry_request, query_result, signal TO pw_app;
