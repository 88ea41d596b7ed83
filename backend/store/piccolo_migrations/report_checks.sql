-- A published report is looked at again each quarter (CJISSECPOL AC-22 d).
ALTER TABLE report_note
    DROP CONSTRAINT report_note_kind_check,
    ADD CONSTRAINT report_note_kind_check
        CHECK (kind IN ('erratum', 'presented', 'question', 'checked'));
