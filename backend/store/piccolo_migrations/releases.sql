-- Papers that others wrote to us, sealed under the evidence key.
CREATE TABLE filed_paper (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    media_type text NOT NULL,
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    sealed bytea NOT NULL
);
GRANT SELECT, INSERT ON filed_paper TO pw_app;

-- What an agency of another state declares in writing (625 ILCS 5/2-130(c)).
CREATE TABLE declaration (
    id uuid PRIMARY KEY,
    agency text NOT NULL CHECK (agency <> ''),
    state text NOT NULL CHECK (state ~ '^[A-Z]{2}$'),
    signer text NOT NULL CHECK (signer <> ''),
    scope text NOT NULL CHECK (scope <> ''),
    signed_on date NOT NULL,
    until_on date NOT NULL CHECK (until_on >= signed_on),
    paper_id uuid NOT NULL REFERENCES filed_paper ON DELETE RESTRICT,
    made_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    made_at timestamptz NOT NULL,
    ended_by uuid REFERENCES person ON DELETE RESTRICT,
    ended_at timestamptz,
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
GRANT SELECT, INSERT ON declaration TO pw_app;
GRANT UPDATE (ended_by, ended_at) ON declaration TO pw_app;

-- Requests for one record of evidence, what was answered, and what was handed to whom.
CREATE TABLE release (
    id uuid PRIMARY KEY,
    evidence_id uuid NOT NULL REFERENCES evidence ON DELETE RESTRICT,
    taken_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    taken_at timestamptz NOT NULL,
    recipient text NOT NULL CHECK (recipient IN ('agency', 'prosecutor', 'federal', 'process',
                                                 'other')),
    agency text NOT NULL,
    person text NOT NULL,
    state text NOT NULL,
    number text NOT NULL,
    purpose text NOT NULL,
    identified text NOT NULL,
    active_case boolean NOT NULL,
    paper_id uuid REFERENCES filed_paper ON DELETE RESTRICT,
    declaration_id uuid REFERENCES declaration ON DELETE RESTRICT,
    instrument text NOT NULL,
    due_on date,
    refused jsonb,
    answer_wanted boolean NOT NULL,
    approved boolean,
    answered_by uuid REFERENCES person ON DELETE RESTRICT,
    answered_at timestamptz,
    note text NOT NULL DEFAULT '',
    counsel text NOT NULL DEFAULT '',
    link bytea,
    link_by uuid REFERENCES person ON DELETE RESTRICT,
    link_until timestamptz,
    received_at timestamptz,
    received_by text NOT NULL DEFAULT '',
    received_from text NOT NULL DEFAULT '',
    digest text,
    covered jsonb,
    corrected_at timestamptz,
    corrected_by uuid REFERENCES person ON DELETE RESTRICT,
    corrected_how text NOT NULL DEFAULT '',
    CHECK ((approved IS NULL) = (answered_at IS NULL)),
    CHECK (answered_by <> taken_by),
    CHECK (refused IS NULL OR (approved IS NULL AND link IS NULL)),
    CHECK (link IS NULL OR NOT answer_wanted OR approved),
    CHECK ((link IS NULL) = (link_until IS NULL)),
    CHECK (received_at IS NULL OR link_until IS NOT NULL)
);
COMMENT ON COLUMN release.refused IS 'the clauses that refuse it';
COMMENT ON COLUMN release.link IS 'keyed digest of a link that is good once';
COMMENT ON COLUMN release.corrected_at IS 'the recipient was told that the record proved wrong';
CREATE INDEX release_by_evidence ON release (evidence_id);
CREATE UNIQUE INDEX release_by_link ON release (link) WHERE link IS NOT NULL;
GRANT SELECT, INSERT ON release TO pw_app;
GRANT UPDATE (approved, answered_by, answered_at, note, counsel, link, link_by, link_until,
              received_at, received_by, received_from, digest, covered, corrected_at, corrected_by,
              corrected_how) ON release TO pw_app;

ALTER TABLE evidence ADD COLUMN wrong_at timestamptz,
    ADD COLUMN wrong_by uuid REFERENCES person ON DELETE RESTRICT,
    ADD COLUMN wrong_note text NOT NULL DEFAULT '';
COMMENT ON COLUMN evidence.wrong_at IS 'the reading proved wrong: who was given it is told';
GRANT UPDATE (wrong_at, wrong_by, wrong_note) ON evidence TO pw_app;
