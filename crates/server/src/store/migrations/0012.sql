-- Whose message it is, keyed, and by which channel: a slow receiver holds back nobody else, and the messages of one person
-- keep their order. A message of before has no lane and waits for nobody.
ALTER TABLE notices ADD COLUMN channel INTEGER NOT NULL DEFAULT 0;
ALTER TABLE notices ADD COLUMN lane BLOB;
ALTER TABLE notices ADD COLUMN nth INTEGER NOT NULL DEFAULT 0;
CREATE INDEX notices_nth ON notices (nth);
CREATE INDEX notices_lane ON notices (lane, nth) WHERE state = 'waiting';
