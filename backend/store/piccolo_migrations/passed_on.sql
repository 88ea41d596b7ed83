-- What was passed to dispatch is open until it is known who took it, when, and under which number
-- of theirs, or that they give none. Each alert is passed on once.
ALTER TABLE dispatch_task
    ADD COLUMN no_number boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT dispatch_task_check,
    ADD CONSTRAINT dispatch_task_filled CHECK (closed_at IS NULL OR (
        answered_at IS NOT NULL AND answered_by <> '' AND taken_by IS NOT NULL
        AND no_number = (cad_number = '')));
CREATE UNIQUE INDEX dispatch_task_alert ON dispatch_task (alert_id);
COMMENT ON COLUMN dispatch_task.taken_by IS 'who filled in what dispatch answered';
COMMENT ON COLUMN dispatch_task.no_number IS 'dispatch gave it no number';
