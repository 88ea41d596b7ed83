-- Words to the phones of whoever is on duty: the shift ends, or something on its page is new.
ALTER TABLE word
    DROP CONSTRAINT word_kind_check,
    ADD CONSTRAINT word_kind_check CHECK (kind IN (
        'request', 'ending', 'digest', 'shift_ends', 'shift_over', 'notice', 'task', 'looks'));
