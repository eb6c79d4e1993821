-- What scheduled runs ask and send: inputs with their health, pages of feeds, editions, a queue that is tried again.

CREATE TABLE inputs (
    input TEXT PRIMARY KEY,  -- as it was given: an address, a file, a folder, a glob
    name TEXT NOT NULL,      -- what it is called where people read it
    is_list INTEGER NOT NULL DEFAULT 0,  -- of feeds, each of which is an input of its own
    of_list TEXT NOT NULL DEFAULT '',    -- the list that a feed was found in
    kind TEXT NOT NULL DEFAULT '',       -- what it holds: a page, entries
    moved_to TEXT NOT NULL DEFAULT '',   -- for good
    is_private INTEGER NOT NULL DEFAULT 0,  -- in a private network
    first_asked TEXT NOT NULL,
    etag TEXT NOT NULL DEFAULT '',
    last_modified TEXT NOT NULL DEFAULT '',
    not_before TEXT,         -- when it may be asked again
    last_asked TEXT,
    last_ok TEXT,
    last_new TEXT,           -- when it last had a story that the archive did not have
    last_failed TEXT,
    last_error TEXT,
    n_failures_running INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE input_days (
    input TEXT NOT NULL REFERENCES inputs (input),
    day TEXT NOT NULL,
    n_read INTEGER NOT NULL,
    n_new INTEGER NOT NULL,
    PRIMARY KEY (input, day)
) WITHOUT ROWID;

CREATE TABLE pages (
    address TEXT PRIMARY KEY,  -- a page that an entry of a feed leads to; asked for once ever
    at TEXT NOT NULL,
    error TEXT,                -- NULL if it was read
    words BLOB                 -- of the entry, when its page was asked for
) WITHOUT ROWID;

CREATE INDEX stories_by_url ON stories (url) WHERE url <> '';

CREATE TABLE editions (
    digest TEXT NOT NULL,
    edition TEXT NOT NULL,     -- the local date, or hour, or week
    run INTEGER NOT NULL REFERENCES runs (run),
    PRIMARY KEY (digest, edition)
) WITHOUT ROWID;

CREATE TABLE parcels (
    number INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (run),
    channel TEXT NOT NULL,
    target TEXT NOT NULL,
    name TEXT NOT NULL,
    key TEXT UNIQUE,           -- what is sent once: digest, edition, channel, target, part; NULL where that is no matter
    content BLOB,              -- NULL once it is delivered
    state TEXT NOT NULL DEFAULT 'queued'
        CHECK (state IN ('queued', 'sending', 'delivered', 'uncertain', 'refused')),
    n_failures INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    next_try TEXT,             -- NULL: at once
    changed_at TEXT            -- when it was delivered, refused or found uncertain
);
INSERT INTO parcels (number, run, channel, target, name, content, state, n_failures, last_error)
SELECT number, run, channel, target, name, content, state, n_failures, last_error FROM outbox;
DROP TABLE outbox;
ALTER TABLE parcels RENAME TO outbox;
CREATE INDEX outbox_queued ON outbox (number) WHERE state NOT IN ('delivered', 'refused');

DROP VIEW source_health;
ALTER TABLE sources DROP COLUMN last_ok;
ALTER TABLE sources DROP COLUMN last_failed;
ALTER TABLE sources DROP COLUMN last_error;
ALTER TABLE sources DROP COLUMN n_failures_running;

CREATE VIEW source_health AS
SELECT
    'input' AS kind, inputs.name AS source, inputs.input, sum(coalesce(n_new, 0)) AS n_stories, min(day) AS first_story,
    last_new AS last_story, last_asked, last_ok, last_failed, last_error, n_failures_running, not_before,
    round(
        sum(iif(day > date(last_asked, '-7 days'), n_new, 0))
        / min(7.0, max(1.0, julianday(date(last_asked)) - julianday(date(first_asked)) + 1)), 1
    ) AS new_a_day
FROM inputs LEFT JOIN input_days ON input_days.input = inputs.input
GROUP BY inputs.input
UNION ALL
SELECT
    'publisher', source, NULL, n_stories, first_story, last_story, NULL, NULL, NULL, NULL, 0, NULL, NULL
FROM sources
ORDER BY kind, source;

CREATE TABLE entries (
    entry TEXT PRIMARY KEY,    -- of the Atom feed, updated in place
    title TEXT NOT NULL,
    published TEXT NOT NULL,
    updated TEXT NOT NULL,
    link TEXT NOT NULL,
    content TEXT NOT NULL      -- HTML
) WITHOUT ROWID;
CREATE INDEX entries_by_update ON entries (updated);
