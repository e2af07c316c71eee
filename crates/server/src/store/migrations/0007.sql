-- Complaints: the term and the state are in the open, so that they can be listed; the words are sealed.
CREATE TABLE complaints (
    id         BLOB PRIMARY KEY,
    number     INTEGER NOT NULL UNIQUE,
    owner      BLOB NOT NULL,
    settlement INTEGER NOT NULL,
    addressee  TEXT NOT NULL,
    state      TEXT NOT NULL,
    -- When something is owed: the registration first, then the answer. By the law.
    due_at     INTEGER NOT NULL,
    -- An answer can be taken back until then. By the machine.
    final_at   INTEGER,
    sealed     BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX complaints_of ON complaints (owner);
CREATE INDEX complaints_due ON complaints (state, due_at);
CREATE INDEX complaints_held ON complaints (final_at);

-- Receipts: by application, found by the hash of the code printed on them.
CREATE TABLE receipts (
    application BLOB PRIMARY KEY,
    code_hash   BLOB NOT NULL UNIQUE,
    sealed      BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Answers to the survey of appendix 1_11: one of an applicant about a child.
CREATE TABLE survey_answers (
    child       BLOB NOT NULL,
    applicant   BLOB NOT NULL,
    kind        TEXT NOT NULL,
    settlement  INTEGER NOT NULL,
    answered_at INTEGER NOT NULL,
    sealed      BLOB NOT NULL,
    PRIMARY KEY (child, applicant)
) STRICT, WITHOUT ROWID;

-- Stages of the service that the monitoring system refuses to take: for the operator's eyes.
CREATE TABLE stages_parked (
    seq INTEGER PRIMARY KEY,
    at  INTEGER NOT NULL,
    why TEXT NOT NULL
) STRICT;
