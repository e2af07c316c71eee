-- Intakes of the counter with their receipts, sealed.
CREATE TABLE intakes (
    id     BLOB PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
