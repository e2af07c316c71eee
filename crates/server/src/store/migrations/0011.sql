-- Stages that no event of the journal is: a service was refused before anything was registered. They wait until they are told.
CREATE TABLE stages_refused (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    key        TEXT NOT NULL UNIQUE,
    number     TEXT NOT NULL,
    settlement TEXT NOT NULL,
    at         TEXT NOT NULL
) STRICT;
