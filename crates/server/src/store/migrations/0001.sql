-- The journal: what happened, once and in order.
CREATE TABLE events (
    seq            INTEGER PRIMARY KEY,
    at             INTEGER NOT NULL,
    type           TEXT NOT NULL,
    v              INTEGER NOT NULL,
    public         BLOB NOT NULL,
    commitment     BLOB NOT NULL,
    leaf_hash      BLOB NOT NULL,
    -- Salt and private part, sealed together: the salt alone would let a birth date be guessed.
    private_sealed BLOB
) STRICT;

-- The vault.
CREATE TABLE persons (
    id      BLOB PRIMARY KEY,
    iin_mac BLOB NOT NULL UNIQUE,
    sealed  BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE applications (
    id        BLOB PRIMARY KEY,
    applicant BLOB NOT NULL,
    sealed    BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE documents (
    id          BLOB PRIMARY KEY,
    owner       BLOB NOT NULL,
    application BLOB,
    kind        TEXT NOT NULL,
    sealed      BLOB NOT NULL,
    expires_at  INTEGER
) STRICT;
CREATE INDEX documents_of ON documents (owner);
CREATE TABLE drafts (
    owner      BLOB PRIMARY KEY,
    sealed     BLOB NOT NULL,
    saved_at   INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sessions (
    token_hash BLOB PRIMARY KEY,
    person     BLOB,
    sealed     BLOB NOT NULL,
    made_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_of ON sessions (person, made_at);
-- Codes asked for: the cap an hour.
CREATE TABLE codes (
    iin_mac BLOB NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
CREATE INDEX codes_of ON codes (iin_mac, at);

-- First answers by idempotency key.
CREATE TABLE answers (
    key_hash   BLOB PRIMARY KEY,
    body_hash  BLOB NOT NULL,
    status     INTEGER NOT NULL,
    sealed     BLOB NOT NULL,
    seq        INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The outbox of notices with their delivery.
CREATE TABLE notices (
    id         BLOB PRIMARY KEY,
    kind       INTEGER NOT NULL,
    sealed     BLOB NOT NULL,
    state      TEXT NOT NULL,
    attempts   INTEGER NOT NULL,
    next_at    INTEGER NOT NULL,
    gateway_id TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX notices_due ON notices (state, next_at);

-- Up to where a person has seen the changes of an application.
CREATE TABLE seen (
    person      BLOB NOT NULL,
    application BLOB NOT NULL,
    seq         INTEGER NOT NULL,
    PRIMARY KEY (person, application)
) STRICT, WITHOUT ROWID;

-- For staff only: the true cause behind a neutral answer, by its reference number.
CREATE TABLE staff_notes (
    reference TEXT PRIMARY KEY,
    cause     TEXT NOT NULL,
    at        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Names, addresses and other words beside the journal, as JSON.
CREATE TABLE settlements (
    kato INTEGER PRIMARY KEY,
    card TEXT NOT NULL
) STRICT;
CREATE TABLE preschools (
    id   BLOB PRIMARY KEY,
    card TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The law clock's offset and other single values.
CREATE TABLE marks (
    name  TEXT PRIMARY KEY,
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
