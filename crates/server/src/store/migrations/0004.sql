-- Staff: who they are, by the person's id. Roles, place of work and settlements are sealed.
CREATE TABLE staff (
    person BLOB PRIMARY KEY,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Decisions in the minute in which they can be taken back.
CREATE TABLE holds (
    application BLOB PRIMARY KEY,
    due_at      INTEGER NOT NULL,
    sealed      BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX holds_due ON holds (due_at);

-- Originals that were shown, until the check is decided.
CREATE TABLE shown (
    application  BLOB PRIMARY KEY,
    at           INTEGER NOT NULL,
    decide_until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What staff did by hand. Settlement and kind are public counts, the record is sealed.
CREATE TABLE acts (
    id          BLOB PRIMARY KEY,
    application BLOB,
    settlement  INTEGER NOT NULL,
    kind        TEXT NOT NULL,
    at          INTEGER NOT NULL,
    sealed      BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX acts_of ON acts (application, at);
CREATE INDEX acts_counted ON acts (settlement, kind);
