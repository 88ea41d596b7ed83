-- When what a camera had taken was last all here (R-CAP-04), how many frames of it wait at its gateway
-- by the last word of that; of which due time somebody was told, and that it was near or past.
ALTER TABLE camera
    ADD COLUMN transferred_at timestamptz,
    ADD COLUMN waiting bigint,
    ADD COLUMN transfer_told_due timestamptz,
    ADD COLUMN transfer_told text CHECK (transfer_told IN ('soon', 'overdue'));
UPDATE camera SET transferred_at = last_frame_at;
