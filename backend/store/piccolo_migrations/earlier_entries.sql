-- Whoever answers a request sees earlier entries of its plate; general lists have no author.
CREATE INDEX entry_author_plate ON entry (plate, made_at) WHERE author_id IS NOT NULL;
