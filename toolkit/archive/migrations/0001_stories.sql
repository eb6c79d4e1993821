-- Runs, sources and stories. All times are UTC, written as SQLite writes them: 2025-06-10 07:00:00.

CREATE TABLE runs (
    run INTEGER PRIMARY KEY,  -- 1, 2, … as they were made, whatever the clock said
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('digest', 'all', 'adopted')),
    since TEXT,               -- the moment of the digest before
    n_in_archive INTEGER NOT NULL,  -- how many stories the archive had then
    n_stories INTEGER NOT NULL,
    n_new INTEGER NOT NULL,
    n_shown INTEGER NOT NULL,
    parameters TEXT NOT NULL  -- JSON
);

CREATE TABLE sources (
    source TEXT PRIMARY KEY,
    first_story TEXT NOT NULL,  -- when its first story was read
    last_story TEXT NOT NULL,   -- when its last new one was
    n_stories INTEGER NOT NULL,
    first_run INTEGER REFERENCES runs (run)  -- NULL while no run has decided on a story of it
) WITHOUT ROWID;

CREATE TABLE stories (
    number INTEGER PRIMARY KEY,
    story_id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    published TEXT,                                -- as the story says it; NULL if it does not
    first_seen TEXT NOT NULL,
    time TEXT NOT NULL,                            -- published, or first_seen where that is missing or in the future
    source TEXT NOT NULL,
    url TEXT NOT NULL,
    language TEXT NOT NULL,
    words BLOB NOT NULL,                           -- a fingerprint of the words of title and text
    copy_of TEXT,                                  -- the story that this one is a copy of
    decided_run INTEGER REFERENCES runs (run),     -- NULL while it is fresh
    shown_run INTEGER REFERENCES runs (run),       -- the last run that showed it
    is_adopted INTEGER NOT NULL DEFAULT 0,         -- marked as seen, not shown
    has_text INTEGER NOT NULL DEFAULT 1            -- 0 once its text is pruned
);
CREATE INDEX stories_by_words ON stories (words);
CREATE INDEX stories_by_time ON stories (time) WHERE has_text;
CREATE INDEX stories_fresh ON stories (number) WHERE decided_run IS NULL;

CREATE TABLE texts (
    number INTEGER PRIMARY KEY REFERENCES stories (number),
    text TEXT NOT NULL
);

CREATE TABLE shown_stories (
    run INTEGER NOT NULL REFERENCES runs (run),
    story_id TEXT NOT NULL REFERENCES stories (story_id),
    PRIMARY KEY (run, story_id)
) WITHOUT ROWID;
CREATE INDEX shown_stories_by_story ON shown_stories (story_id);
