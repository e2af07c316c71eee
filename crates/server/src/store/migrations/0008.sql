-- Sealed things with an end: allowed access, offers, questions asked by SMS, requests for documents, signatures.
CREATE TABLE things (
    shelf      TEXT NOT NULL,
    key        BLOB NOT NULL,
    owner      BLOB,
    sealed     BLOB NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (shelf, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX things_of ON things (shelf, owner);
CREATE INDEX things_end ON things (expires_at);

-- Whether a person attached the document or the state gave it.
ALTER TABLE documents ADD COLUMN source TEXT NOT NULL DEFAULT 'scan';
