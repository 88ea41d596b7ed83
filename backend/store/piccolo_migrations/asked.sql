-- What the policy was asked, without names and plates: for rehearsing a draft. Questions that are
-- alike are one row a day. Not the audit: nothing depends on it, and it is swept.
CREATE TABLE asked (
    day date NOT NULL,
    digest bytea NOT NULL,
    question text NOT NULL,
    times bigint NOT NULL CHECK (times > 0),
    PRIMARY KEY (day, digest)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON asked TO pw_app;
