-- What is counted for a day at most: codes, messages, wrong attempts, neutral answers; by whom or about whom.
DROP TABLE codes;
CREATE TABLE counts (
    kind TEXT NOT NULL,
    who  BLOB NOT NULL,
    at   INTEGER NOT NULL
) STRICT;
CREATE INDEX counts_of ON counts (kind, who, at);
CREATE INDEX counts_at ON counts (at);

-- Notes for staff go with age.
CREATE INDEX staff_notes_at ON staff_notes (at);
