-- Who put a camera, or the place where it stands now, on file: another one approves it.
ALTER TABLE camera ADD COLUMN placed_by uuid REFERENCES person ON DELETE RESTRICT;
