-- Who acted: an employee looks up what was recorded. Acts from before stay without.
ALTER TABLE acts ADD COLUMN employee BLOB;
CREATE INDEX acts_by ON acts (employee, at);
