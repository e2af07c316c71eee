-- Several drafts of one person. The one draft of before keeps its owner's id for its own, which its seal is bound to.
CREATE TABLE several_drafts (
    owner      BLOB NOT NULL,
    id         BLOB NOT NULL,
    sealed     BLOB NOT NULL,
    saved_at   INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (owner, id)
) STRICT, WITHOUT ROWID;
INSERT INTO several_drafts SELECT owner, owner, sealed, saved_at, expires_at FROM drafts;
DROP TABLE drafts;
ALTER TABLE several_drafts RENAME TO drafts;
