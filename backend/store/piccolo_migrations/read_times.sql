-- Where many plates fit, the reads of a day are gone through from the newest on: with their folded
-- text in the index of their times that takes a seventh of the pages, and reads that do not fit stay on
-- the disk. The key itself is as it was.
ALTER TABLE read DROP CONSTRAINT read_pkey;
ALTER TABLE read ADD CONSTRAINT read_pkey PRIMARY KEY (captured_at, id) INCLUDE (folded);
