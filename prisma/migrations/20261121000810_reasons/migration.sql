-- Reasons are searched by their words. Rare words are read from this index, frequent ones by time: Postgres keeps count
-- of them, which it does for whole indexes only.
CREATE INDEX entries_reason ON audit.entries USING gin (to_tsvector('simple', reason));
