-- The newest picture of a camera, seen for its maintenance under an inquiry: the ground on which it may
-- be seen. Ids, no plates.
CREATE TABLE camera_look (
    inquiry_id uuid NOT NULL REFERENCES inquiry ON DELETE RESTRICT,
    camera_id uuid NOT NULL REFERENCES camera ON DELETE RESTRICT,
    captured_at timestamptz NOT NULL,
    frame_id uuid NOT NULL,
    shown_at timestamptz NOT NULL,
    PRIMARY KEY (inquiry_id, frame_id)
);
CREATE INDEX camera_look_frame ON camera_look (frame_id);
GRANT SELECT, INSERT ON camera_look TO pw_app;
