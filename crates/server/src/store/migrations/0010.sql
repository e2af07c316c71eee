-- Which document of whom the state gave, keyed: it stands for that child and that field only.
ALTER TABLE documents ADD COLUMN proves BLOB;
