-- What is still to be read has a table of its own: a queue asks all the time, and asking a table of
-- 43 capture days means planning 43 of them. Its rows live for a moment. A capture day that is
-- dropped takes its rows here along.
CREATE TABLE unread (
    camera_id uuid NOT NULL,
    captured_at timestamptz NOT NULL,
    id uuid NOT NULL,
    received_at timestamptz NOT NULL,
    live boolean NOT NULL,
    blob text NOT NULL,
    PRIMARY KEY (camera_id, captured_at)
);
CREATE INDEX unread_received ON unread (received_at);
INSERT INTO unread (camera_id, captured_at, id, received_at, live, blob)
SELECT camera_id, captured_at, id, received_at, live, blob FROM frame WHERE state = 'unread';
DROP INDEX frame_unread;
GRANT SELECT, INSERT, UPDATE, DELETE ON unread TO pw_app;
GRANT SELECT, DELETE ON unread TO pw_purge;
