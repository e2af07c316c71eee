-- What a notice is about, so that the cabinet shows the same text; and of which terms an application was warned.
ALTER TABLE notices ADD COLUMN application BLOB;
ALTER TABLE notices ADD COLUMN made_at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX notices_about ON notices (application, made_at);
CREATE TABLE warnings (
    application BLOB NOT NULL,
    warning     INTEGER NOT NULL,
    until       INTEGER NOT NULL,
    phone       BLOB NOT NULL,
    PRIMARY KEY (application, warning, until)
) STRICT, WITHOUT ROWID;
CREATE INDEX warnings_by_phone ON warnings (phone, until);

-- Whom the registers confirmed as a representative of whom, for a day; and when somebody looked.
CREATE TABLE represented (
    person BLOB NOT NULL,
    child  BLOB NOT NULL,
    at     INTEGER NOT NULL,
    PRIMARY KEY (person, child)
) STRICT, WITHOUT ROWID;
ALTER TABLE seen ADD COLUMN at INTEGER NOT NULL DEFAULT 0;
CREATE INDEX seen_of ON seen (application);
