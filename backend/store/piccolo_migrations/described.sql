-- How a vehicle looks in the word of another maker's reader, with the read of it: what was said, and
-- folded what can be asked for. Our own cameras say nothing: there it takes no room and no index.
ALTER TABLE read
    ADD COLUMN described jsonb,
    ADD COLUMN color text,
    ADD COLUMN body text,
    ADD COLUMN make text COLLATE "C",
    ADD COLUMN model text COLLATE "C";
COMMENT ON COLUMN read.described IS 'maker, make, model, color, body as they were said first';
