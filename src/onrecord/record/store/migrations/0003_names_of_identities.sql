-- All names that an identity was printed with, so that it is found by any of them at once.

CREATE TABLE identity_names (
  name_id INTEGER NOT NULL REFERENCES names (id) ON DELETE CASCADE,
  identity_id INTEGER NOT NULL REFERENCES identities (id) ON DELETE CASCADE,
  PRIMARY KEY (name_id, identity_id)
) WITHOUT ROWID;
CREATE INDEX identity_names_by_identity ON identity_names (identity_id);

INSERT INTO identity_names
SELECT DISTINCT a.name_id, p.identity_id
FROM speakers p CROSS JOIN speaker_names a ON a.speaker_id = p.id
WHERE p.identity_id IS NOT NULL AND p.named;
