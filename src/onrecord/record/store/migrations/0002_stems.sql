-- Words are found in all their forms: a search for "threaten" finds "threatened" as well.

DROP TRIGGER statements_insert;
DROP TRIGGER statements_delete;
DROP TRIGGER statements_update;
DROP TABLE statements_fts;

CREATE VIRTUAL TABLE statements_fts USING fts5 (
  content, content="statements", content_rowid="id", tokenize="porter unicode61 remove_diacritics 2"
);
CREATE TRIGGER statements_insert AFTER INSERT ON statements BEGIN
  INSERT INTO statements_fts (rowid, content) VALUES (new.id, new.content);
END;
CREATE TRIGGER statements_delete AFTER DELETE ON statements BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, content) VALUES ('delete', old.id, old.content);
END;
CREATE TRIGGER statements_update AFTER UPDATE OF id, content ON statements BEGIN
  INSERT INTO statements_fts (statements_fts, rowid, content) VALUES ('delete', old.id, old.content);
  INSERT INTO statements_fts (rowid, content) VALUES (new.id, new.content);
END;
INSERT INTO statements_fts (statements_fts) VALUES ('rebuild');
