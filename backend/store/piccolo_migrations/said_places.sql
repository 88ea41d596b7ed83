-- Where its gateway says that a fixed camera stands, when that is not where the register has it.
ALTER TABLE camera
    ADD COLUMN said_latitude double precision,
    ADD COLUMN said_longitude double precision,
    ADD COLUMN said_at timestamptz,
    ADD CHECK ((said_at IS NULL) = (said_latitude IS NULL)),
    ADD CHECK ((said_at IS NULL) = (said_longitude IS NULL));
