-- What was answered to another agency that asks for a search: once, by somebody else, kept for good.
CREATE TABLE outside_answer (
    inquiry_id uuid PRIMARY KEY REFERENCES inquiry ON DELETE RESTRICT,
    answered_by uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    answered_at timestamptz NOT NULL,
    approved boolean NOT NULL,
    note text NOT NULL DEFAULT ''
);
CREATE INDEX inquiry_outside ON inquiry (opened_at, id) WHERE outside IS NOT NULL;
GRANT SELECT, INSERT ON outside_answer TO pw_app;

ALTER TABLE word
    DROP CONSTRAINT word_kind_check,
    ADD CONSTRAINT word_kind_check CHECK (kind IN (
        'request', 'ending', 'digest', 'shift_ends', 'shift_over', 'notice', 'task', 'looks',
        'outside'
    ));
