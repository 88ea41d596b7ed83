-- Numbers that were issued, as the department's own systems list them: what a search names is set
-- beside them at night.
CREATE TABLE issued_number (
    number text PRIMARY KEY,
    kind text NOT NULL,
    imported_at timestamptz NOT NULL
);
CREATE TABLE issued_import (
    id uuid PRIMARY KEY,
    kind text NOT NULL,
    at timestamptz NOT NULL,
    by_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    numbers integer NOT NULL
);
CREATE INDEX issued_import_kind ON issued_import (kind, at DESC);
ALTER TABLE inquiry ADD COLUMN reconciled_at timestamptz;
COMMENT ON COLUMN inquiry.reconciled_at IS 'when its number was looked for among those issued';
CREATE INDEX inquiry_unreconciled ON inquiry (number_kind)
    WHERE number IS NOT NULL AND reconciled_at IS NULL;
GRANT SELECT, INSERT ON issued_number, issued_import TO pw_app;
