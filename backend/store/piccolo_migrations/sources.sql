-- Who supplies a list, when it is due, and why the last file of it was not taken.
ALTER TABLE hot_list
    ADD COLUMN due_h int,
    ADD COLUMN reasons text[] NOT NULL DEFAULT '{}',
    ADD COLUMN told_stale_at timestamptz,
    ADD COLUMN refused_at timestamptz,
    ADD COLUMN refused_why text,
    ADD COLUMN refused_rows jsonb NOT NULL DEFAULT '[]';
COMMENT ON COLUMN hot_list.due_h IS 'hours between two files, by the register of sources';
COMMENT ON COLUMN hot_list.reasons IS 'the reason classes that its source may supply; none: any';
COMMENT ON COLUMN hot_list.refused_rows IS 'row and what is wrong with it; never a plate';
