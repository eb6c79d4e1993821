-- Themes and events, what they were at each run, and the quotes of digests.

ALTER TABLE stories ADD COLUMN theme_id TEXT;  -- of the last run that had the story in a theme
ALTER TABLE stories ADD COLUMN event_id TEXT;
CREATE INDEX stories_by_event ON stories (event_id);
CREATE INDEX stories_by_day ON stories (date(time), event_id);

CREATE TABLE themes (
    number INTEGER PRIMARY KEY,
    theme_id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    language TEXT NOT NULL,
    profile TEXT NOT NULL,  -- JSON: its heaviest terms, with their weights
    is_seeded INTEGER NOT NULL,
    first_seen TEXT NOT NULL,
    last_seen TEXT NOT NULL,
    last_run INTEGER NOT NULL REFERENCES runs (run)
);
CREATE INDEX themes_by_run ON themes (last_run);

CREATE TABLE theme_runs (
    run INTEGER NOT NULL REFERENCES runs (run),
    theme_id TEXT NOT NULL REFERENCES themes (theme_id),
    label TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('new', 'continued', 'returned')),
    n_stories INTEGER NOT NULL,
    n_new INTEGER NOT NULL,
    split_from TEXT,
    called_before TEXT,
    PRIMARY KEY (run, theme_id)
) WITHOUT ROWID;
CREATE INDEX theme_runs_by_theme ON theme_runs (theme_id);

CREATE TABLE theme_merges (
    run INTEGER NOT NULL REFERENCES runs (run),
    theme_id TEXT NOT NULL REFERENCES themes (theme_id),
    merged_from TEXT NOT NULL,
    PRIMARY KEY (run, theme_id, merged_from)
) WITHOUT ROWID;

CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    event_id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    theme_id TEXT NOT NULL,
    first_reported TEXT,  -- by the times of its stories, where these bear any
    last_reported TEXT
);

CREATE TABLE event_runs (
    run INTEGER NOT NULL REFERENCES runs (run),
    event_id TEXT NOT NULL REFERENCES events (event_id),
    title TEXT NOT NULL,
    theme_id TEXT NOT NULL,
    n_stories INTEGER NOT NULL,
    n_new INTEGER NOT NULL,
    n_publishers INTEGER NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('shown', 'suppressed', 'adopted', 'waiting')),
    reason TEXT NOT NULL,
    PRIMARY KEY (run, event_id)
) WITHOUT ROWID;
CREATE INDEX event_runs_by_event ON event_runs (event_id);

CREATE TABLE quotes (
    run INTEGER NOT NULL REFERENCES runs (run),
    place INTEGER NOT NULL,
    story_id TEXT NOT NULL REFERENCES stories (story_id),
    first_character INTEGER NOT NULL,
    after_character INTEGER NOT NULL,
    text TEXT NOT NULL,
    theme_id TEXT NOT NULL,
    event_id TEXT,
    PRIMARY KEY (run, place)
) WITHOUT ROWID;
