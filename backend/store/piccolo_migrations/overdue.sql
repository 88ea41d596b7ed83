-- Of which week whoever may sign it was told that its review is overdue: once.
CREATE TABLE week_reminder (
    first_on date PRIMARY KEY CHECK (extract(isodow FROM first_on) = 1),
    id uuid NOT NULL,
    told_at timestamptz NOT NULL
);
GRANT SELECT, INSERT ON week_reminder TO pw_app;

ALTER TABLE word
    DROP CONSTRAINT word_kind_check,
    ADD CONSTRAINT word_kind_check CHECK (kind IN (
        'request', 'ending', 'digest', 'shift_ends', 'shift_over', 'notice', 'task', 'looks',
        'outside', 'week'
    ));
