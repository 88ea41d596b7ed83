-- Which profile is in force: chosen at the set-up, then changed by two people only.
ALTER TABLE installation
    ADD COLUMN profile_version text,
    ADD COLUMN profile_since timestamptz;
COMMENT ON COLUMN installation.profile_version IS 'null: not chosen yet, and the settings say';

CREATE TABLE profile_proposal (
    id uuid PRIMARY KEY,
    from_profile text NOT NULL,
    from_version text NOT NULL,
    to_profile text NOT NULL,
    to_version text NOT NULL,
    why text NOT NULL CHECK (why <> ''),
    proposed_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    proposed_at timestamptz NOT NULL,
    answered_by uuid REFERENCES person ON DELETE RESTRICT,
    answered_at timestamptz,
    confirmed boolean,
    CHECK ((answered_at IS NULL) = (confirmed IS NULL)),
    CHECK (NOT confirmed OR answered_by <> proposed_by)
);
CREATE UNIQUE INDEX profile_proposal_open ON profile_proposal ((true)) WHERE answered_at IS NULL;

-- Where a department's data is stored and on what ground, as its Chief signed it. The newest counts.
CREATE TABLE acknowledgement (
    id uuid PRIMARY KEY,
    profile text NOT NULL,
    ground text NOT NULL CHECK (ground IN ('agreement', 'amended')),
    names text NOT NULL CHECK (names <> ''),
    signed_by uuid REFERENCES person ON DELETE RESTRICT,
    signed_name text NOT NULL CHECK (signed_name <> ''),
    signed_at timestamptz NOT NULL
);
COMMENT ON COLUMN acknowledgement.signed_by IS 'null: signed on paper, and entered at the set-up';
CREATE INDEX acknowledgement_profile ON acknowledgement (profile, signed_at);
GRANT SELECT, INSERT, UPDATE ON profile_proposal TO pw_app;
GRANT SELECT, INSERT ON acknowledgement TO pw_app;
