-- A key that was given up is not missed, and its name stays: an outbox key's number is used once.
ALTER TABLE lasting_key ADD COLUMN given_up_at timestamptz;
INSERT INTO lasting_key (name, fingerprint, known_since, given_up_at)
SELECT DISTINCT ON (subject) substr(subject, length('key:') + 1),
       decode(convert_from(canonical, 'UTF8')::jsonb #>> '{details,fingerprint}', 'hex'), at, at
FROM audit_event WHERE tag = 'console:key:given-up' ORDER BY subject, seq DESC
ON CONFLICT (name) DO NOTHING;
REVOKE DELETE ON lasting_key FROM pw_app;
GRANT UPDATE (fingerprint, known_since, given_up_at) ON lasting_key TO pw_app;
