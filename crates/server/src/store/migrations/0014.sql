-- Receipts of the counter name who stood there: they go a year after, like everything else about an application that ended.
UPDATE intakes SET expires_at = unixepoch() * 1000 + 31536000000 WHERE expires_at IS NULL;
