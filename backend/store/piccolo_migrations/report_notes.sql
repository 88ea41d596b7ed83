-- What is said of a report after it was published: an error in it, when the board was shown it, what
-- was asked and answered. The report itself is never changed, and neither is a note.
CREATE TABLE report_note (
    id uuid PRIMARY KEY,
    month date NOT NULL REFERENCES report ON DELETE RESTRICT,
    kind text NOT NULL CHECK (kind IN ('erratum', 'presented', 'question')),
    on_day date NOT NULL,
    said text NOT NULL CHECK (said <> ''),
    answer text NOT NULL DEFAULT '',
    by_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    at timestamptz NOT NULL,
    CHECK ((kind = 'question') = (answer <> ''))
);
COMMENT ON COLUMN report_note.said IS 'what is wrong and what is right; the minutes; the question';
CREATE INDEX report_note_month ON report_note (month, at);
GRANT SELECT, INSERT ON report_note TO pw_app;
