-- The record: statements of many articles, who made them, and where they stand.
-- Dates are ISO 8601. Spans are [start, end) in code points of the text they belong to.
-- Tables of what is said hold the newest version of each document in its newest reading;
-- what came before is whole in `readings.json`.

CREATE TABLE outlets (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);

-- The words of articles, each once, however many documents print them.
CREATE TABLE texts (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  characters INTEGER NOT NULL,
  words INTEGER NOT NULL,
  signature BLOB, -- MinHash of its words, by which copies are found; null where it has too few
  wire INTEGER NOT NULL -- the same number for copies of one text: count these for "by wire"
);
CREATE INDEX texts_by_wire ON texts (wire);

-- Hashes of pieces of signatures: texts that share one may be copies of each other.
CREATE TABLE bands (
  band INTEGER NOT NULL,
  text_id INTEGER NOT NULL,
  PRIMARY KEY (band, text_id)
) WITHOUT ROWID;

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE, -- the URL, where there is none the path, else the hash of the text
  added TEXT NOT NULL
);

CREATE TABLE versions (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- 1, 2 … in the order of adding
  latest INTEGER NOT NULL, -- 1 for the newest of its document
  text_id INTEGER NOT NULL REFERENCES texts (id),
  outlet_id INTEGER REFERENCES outlets (id),
  path TEXT,
  url TEXT,
  title TEXT,
  author TEXT,
  published TEXT,
  language TEXT,
  added TEXT NOT NULL,
  UNIQUE (document_id, text_id)
);
CREATE INDEX versions_by_text ON versions (text_id);
CREATE INDEX versions_by_outlet ON versions (outlet_id, published);
CREATE INDEX versions_by_published ON versions (published);

CREATE TABLE readings (
  id INTEGER PRIMARY KEY,
  version_id INTEGER NOT NULL REFERENCES versions (id) ON DELETE CASCADE,
  current INTEGER NOT NULL, -- 1 for the newest of its version
  software TEXT, -- version of onrecord
  weights TEXT, -- hash of the weights
  made TEXT NOT NULL,
  json BLOB NOT NULL -- zlib: the whole JSON of the article but for its `text`, in UTF-8
);
CREATE INDEX readings_by_version ON readings (version_id);

-- Speakers across articles.
CREATE TABLE identities (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  statements INTEGER NOT NULL DEFAULT 0, -- how many the tables hold
  named_by TEXT NOT NULL DEFAULT 'articles' CHECK (named_by IN ('articles', 'person'))
);
CREATE INDEX identities_by_statements ON identities (statements);

-- Every name or description that a speaker was printed with, each once.
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);

-- Names that can be one share a key.
CREATE TABLE name_keys (
  key TEXT NOT NULL,
  name_id INTEGER NOT NULL,
  PRIMARY KEY (key, name_id)
) WITHOUT ROWID;

-- The speakers of one reading of one article.
CREATE TABLE speakers (
  id INTEGER PRIMARY KEY,
  reading_id INTEGER NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- their id in the article
  name_id INTEGER NOT NULL REFERENCES names (id),
  type TEXT NOT NULL,
  named INTEGER NOT NULL,
  why_unnamed TEXT,
  identity_id INTEGER REFERENCES identities (id), -- null for those without a name
  confidence REAL, -- that it is this identity; null where the identity began with this speaker
  decided INTEGER NOT NULL DEFAULT 0 -- 1 where a person said so
);
CREATE INDEX speakers_by_reading ON speakers (reading_id);
CREATE INDEX speakers_by_identity ON speakers (identity_id, id);
CREATE INDEX speakers_by_name ON speakers (name_id, identity_id);

CREATE TABLE speaker_names (
  speaker_id INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  name_id INTEGER NOT NULL REFERENCES names (id),
  PRIMARY KEY (speaker_id, name_id)
) WITHOUT ROWID;
CREATE INDEX speaker_names_by_name ON speaker_names (name_id);

CREATE TABLE roles (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
);
CREATE TABLE speaker_roles (
  speaker_id INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  role_id INTEGER NOT NULL REFERENCES roles (id),
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (speaker_id, role_id, start)
) WITHOUT ROWID;
CREATE INDEX speaker_roles_by_role ON speaker_roles (role_id);

CREATE TABLE affiliations (
  speaker_id INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  part_of TEXT,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (speaker_id, number)
) WITHOUT ROWID;

CREATE TABLE mentions (
  speaker_id INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  PRIMARY KEY (speaker_id, start, end)
) WITHOUT ROWID;

-- `id` is the day of publication (days since 1600, 0 where it is not known) times 2^28, and a number
-- within the day: the newest are last, and a stretch of days is a stretch of ids.
CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL, -- the same words of the same text have the same key
  reading_id INTEGER NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- place among the statements of the article, from 0
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
  source TEXT,
  cue TEXT,
  content TEXT NOT NULL,
  start INTEGER NOT NULL, -- of the content
  end INTEGER NOT NULL,
  words INTEGER NOT NULL, -- of the content
  confidence REAL NOT NULL,
  act TEXT,
  stance TEXT,
  act_negated INTEGER,
  certainty TEXT,
  condition TEXT,
  negated TEXT,
  said_to TEXT,
  said_where TEXT,
  said_medium TEXT,
  said_when TEXT,
  within_id INTEGER REFERENCES statements (id) DEFERRABLE INITIALLY DEFERRED, -- reported by this one
  denies_id INTEGER REFERENCES statements (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX statements_by_key ON statements (key);
CREATE INDEX statements_by_reading ON statements (reading_id);
CREATE INDEX statements_by_act ON statements (act);
CREATE INDEX statements_by_certainty ON statements (certainty) WHERE certainty IS NOT NULL;
CREATE INDEX statements_by_within ON statements (within_id) WHERE within_id IS NOT NULL;
CREATE INDEX statements_by_denies ON statements (denies_id) WHERE denies_id IS NOT NULL;

CREATE VIRTUAL TABLE statements_fts USING fts5 (
  content, content="statements", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
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

CREATE VIRTUAL TABLE names_fts USING fts5 (
  text, content="names", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
CREATE TRIGGER names_insert AFTER INSERT ON names BEGIN
  INSERT INTO names_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER names_delete AFTER DELETE ON names BEGIN
  INSERT INTO names_fts (names_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;

CREATE TABLE spoken_by (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  speaker_id INTEGER NOT NULL REFERENCES speakers (id) ON DELETE CASCADE,
  confidence REAL NOT NULL,
  PRIMARY KEY (statement_id, speaker_id)
) WITHOUT ROWID;
CREATE INDEX spoken_by_speaker ON spoken_by (speaker_id);

-- The sentences of an article: a statement's, or the outlet's own voice.
CREATE TABLE sentences (
  id INTEGER PRIMARY KEY,
  reading_id INTEGER NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  statement_id INTEGER REFERENCES statements (id) ON DELETE CASCADE, -- null: the outlet's own
  adopts_id INTEGER REFERENCES statements (id) ON DELETE CASCADE, -- whose claim it takes up as a fact
  adopted TEXT -- the words that do
);
CREATE INDEX sentences_by_reading ON sentences (reading_id);
CREATE INDEX sentences_by_statement ON sentences (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX sentences_by_adopted ON sentences (adopts_id) WHERE adopts_id IS NOT NULL;

-- Figures and reasons are a statement's, or those of a sentence of the outlet's own.
CREATE TABLE figures (
  id INTEGER PRIMARY KEY,
  statement_id INTEGER REFERENCES statements (id) ON DELETE CASCADE,
  sentence_id INTEGER REFERENCES sentences (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, -- place among those of the statement or sentence, from 0
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  low REAL,
  high REAL,
  unit TEXT,
  description TEXT,
  part_of INTEGER, -- number of the figure that this one is part of
  CHECK ((statement_id IS NULL) <> (sentence_id IS NULL))
);
CREATE INDEX figures_by_statement ON figures (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX figures_by_sentence ON figures (sentence_id) WHERE sentence_id IS NOT NULL;

CREATE TABLE figure_events (
  figure_id INTEGER NOT NULL REFERENCES figures (id) ON DELETE CASCADE,
  event TEXT NOT NULL, -- killed, wounded … or the word that governs the figure
  PRIMARY KEY (figure_id, event)
) WITHOUT ROWID;
CREATE INDEX figure_events_by_event ON figure_events (event);

CREATE TABLE reasons (
  id INTEGER PRIMARY KEY,
  statement_id INTEGER REFERENCES statements (id) ON DELETE CASCADE,
  sentence_id INTEGER REFERENCES sentences (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  cause TEXT NOT NULL,
  cause_start INTEGER NOT NULL,
  cause_end INTEGER NOT NULL,
  effect TEXT NOT NULL,
  effect_start INTEGER NOT NULL,
  effect_end INTEGER NOT NULL,
  direction TEXT NOT NULL, -- raises or lowers
  signal TEXT,
  confidence REAL,
  CHECK ((statement_id IS NULL) <> (sentence_id IS NULL))
);
CREATE INDEX reasons_by_statement ON reasons (statement_id) WHERE statement_id IS NOT NULL;
CREATE INDEX reasons_by_sentence ON reasons (sentence_id) WHERE sentence_id IS NOT NULL;

CREATE TABLE times (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  first TEXT, -- first day covered; null where open or not known
  last TEXT, -- last day covered
  offset TEXT,
  PRIMARY KEY (statement_id, number)
) WITHOUT ROWID;

CREATE TABLE forecasts (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  event TEXT NOT NULL,
  event_start INTEGER NOT NULL,
  event_end INTEGER NOT NULL,
  likelihood TEXT NOT NULL, -- high, possible or low
  words TEXT NOT NULL,
  due TEXT, -- the words that say until when
  condition TEXT,
  PRIMARY KEY (statement_id, number)
) WITHOUT ROWID;

CREATE TABLE places (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  name TEXT,
  latitude REAL,
  longitude REAL,
  country TEXT,
  resolved INTEGER NOT NULL,
  PRIMARY KEY (statement_id, number)
) WITHOUT ROWID;
CREATE INDEX places_by_name ON places (name);

-- Whom and what contents speak of.
CREATE TABLE about (
  statement_id INTEGER NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  text TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT,
  speaker_id INTEGER REFERENCES speakers (id) ON DELETE CASCADE,
  PRIMARY KEY (statement_id, number)
) WITHOUT ROWID;
CREATE INDEX about_by_name ON about (name);
CREATE INDEX about_by_speaker ON about (speaker_id) WHERE speaker_id IS NOT NULL;

-- Keys of statements that the tables no longer hold, and a reading that does.
CREATE TABLE former_statements (
  key TEXT NOT NULL,
  reading_id INTEGER NOT NULL REFERENCES readings (id) ON DELETE CASCADE,
  PRIMARY KEY (key, reading_id)
) WITHOUT ROWID;
CREATE INDEX former_statements_by_reading ON former_statements (reading_id);

-- What people decided, by the words it is about, so that it outlives every reading of them.
-- kind 'speaker': who is mentioned there is `identity_id`.
CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  text_id INTEGER NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  identity_id INTEGER REFERENCES identities (id) ON DELETE CASCADE,
  value TEXT, -- JSON, for the kinds that need more
  made TEXT NOT NULL
);
CREATE INDEX decisions_by_text ON decisions (text_id);
CREATE INDEX decisions_by_identity ON decisions (identity_id) WHERE identity_id IS NOT NULL;

-- Files that have been gone through, so that they need not be opened again.
CREATE TABLE sources (
  name TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL, -- nanoseconds since 1970
  done INTEGER NOT NULL, -- articles gone through, the bad ones too
  complete INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE failures (
  source TEXT NOT NULL, -- the file
  place TEXT NOT NULL, -- the line or the URL in it, or empty
  reason TEXT NOT NULL,
  tries INTEGER NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  PRIMARY KEY (source, place)
) WITHOUT ROWID;

-- Documents that were taken out, by the SHA-256 of their name: adding passes over them.
CREATE TABLE removed (
  name_sha256 TEXT PRIMARY KEY,
  removed TEXT NOT NULL
) WITHOUT ROWID;

-- Who is writing, so that whoever has to wait can be told.
CREATE TABLE writers (
  pid INTEGER NOT NULL,
  host TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (pid, host)
) WITHOUT ROWID;

-- Everything at a glance, a row for each statement and speaker.
CREATE VIEW who_said_what AS
SELECT
  s.id, s.key, v.published, o.name AS outlet,
  coalesce(i.name, n.text) AS speaker, p.identity_id, p.named,
  s.cue, s.content, s.kind, s.act, s.certainty, s.confidence,
  v.title, d.name AS document, d.id AS document_id
FROM statements s
JOIN readings r ON r.id = s.reading_id
JOIN versions v ON v.id = r.version_id
JOIN documents d ON d.id = v.document_id
LEFT JOIN outlets o ON o.id = v.outlet_id
LEFT JOIN spoken_by b ON b.statement_id = s.id
LEFT JOIN speakers p ON p.id = b.speaker_id
LEFT JOIN names n ON n.id = p.name_id
LEFT JOIN identities i ON i.id = p.identity_id;
