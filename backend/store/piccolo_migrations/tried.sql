-- A frame that brings its reader down is not tried for ever: each attempt is counted before it is
-- made, in a transaction of its own.
ALTER TABLE unread
    ADD COLUMN tries int NOT NULL DEFAULT 0,
    ADD COLUMN tried_at timestamptz;
COMMENT ON COLUMN unread.tries IS 'how often somebody has begun to read it';
