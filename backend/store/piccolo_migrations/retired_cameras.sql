-- A camera's last day: it stays with what it recorded, and its name is free for the one after it.
ALTER TABLE camera ADD COLUMN retired_by uuid REFERENCES person ON DELETE RESTRICT;
ALTER TABLE camera ADD COLUMN retired_why text;
ALTER TABLE camera ADD CONSTRAINT camera_retired CHECK (
    (retired_at IS NULL) = (retired_by IS NULL) AND (retired_at IS NULL) = (retired_why IS NULL)
);
ALTER TABLE camera DROP CONSTRAINT camera_name_key;
CREATE UNIQUE INDEX camera_name ON camera (name) WHERE retired_at IS NULL;
