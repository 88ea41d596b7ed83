-- The source of wrong data is told, and when; what then became of it closes the error.
ALTER TABLE data_error
    ADD COLUMN source_told text NOT NULL DEFAULT '',
    ADD COLUMN told_by uuid REFERENCES person ON DELETE RESTRICT,
    ADD COLUMN told_at timestamptz,
    ADD CONSTRAINT data_error_told CHECK (
        (told_at IS NULL) = (source_told = '') AND (told_at IS NULL) = (told_by IS NULL)),
    ADD CONSTRAINT data_error_closed CHECK (closed_at IS NULL OR note <> '');
COMMENT ON COLUMN data_error.source_told IS 'who there was told, and how';
CREATE INDEX alert_unnumbered ON alert (disposed_at) WHERE disposition IS NOT NULL
    AND NOT disposition ? 'event_number';
