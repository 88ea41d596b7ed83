-- Which lasting keys this installation has, by fingerprints that say nothing of them: a key that is
-- lost is missed, and is not made anew in silence.
CREATE TABLE lasting_key (
    name text PRIMARY KEY,
    fingerprint bytea NOT NULL,
    known_since timestamptz NOT NULL
);
GRANT SELECT, INSERT, DELETE ON lasting_key TO pw_app;
