-- What an entry's owner was told: that it ends before long, and each morning what it led to.
CREATE TABLE entry_reminder (
    entry_id uuid NOT NULL REFERENCES entry ON DELETE RESTRICT,
    ends_at timestamptz NOT NULL, -- more days: reminders anew
    days int NOT NULL, -- before that end; 0: before an approval afterwards is due
    told_at timestamptz NOT NULL,
    PRIMARY KEY (entry_id, ends_at, days)
);
GRANT SELECT, INSERT ON entry_reminder TO pw_app;

CREATE TABLE digest (
    person_id uuid NOT NULL REFERENCES person ON DELETE RESTRICT,
    day date NOT NULL, -- of the department's zone
    id uuid NOT NULL,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, day)
);
GRANT SELECT, INSERT ON digest TO pw_app;
