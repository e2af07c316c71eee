-- An intake that came to nothing names a person who stood there: it is deleted a day later. Those with a receipt stay.
ALTER TABLE intakes ADD COLUMN expires_at INTEGER;
CREATE INDEX intakes_by_end ON intakes (expires_at) WHERE expires_at IS NOT NULL;
