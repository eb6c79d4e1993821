-- Edits of themes: which theme each was found to mean, and what people read of themes where that is not their label.

ALTER TABLE themes ADD COLUMN called TEXT;      -- as people read it in its last run; empty if it was dropped
ALTER TABLE theme_runs ADD COLUMN called TEXT;
ALTER TABLE stories ADD COLUMN piece TEXT;      -- of its theme, where an edit splits that

DROP VIEW theme_history;
DROP VIEW event_history;
DROP VIEW events_by_day;
DROP VIEW shown;

CREATE VIEW theme_history AS
WITH
    followed AS (
        SELECT run, lag(run) OVER (ORDER BY run) AS run_before, lead(run) OVER (ORDER BY run) AS next_run
        FROM (SELECT DISTINCT run FROM theme_runs)
    ),
    moments AS (
        SELECT
            now.run, now.theme_id, coalesce(nullif(now.called, ''), now.label) AS label, now.status, now.n_stories, now.n_new,
            coalesce(before.n_stories, 0) AS n_stories_before, now.split_from, now.called_before
        FROM theme_runs AS now
        JOIN followed ON followed.run = now.run
        LEFT JOIN theme_runs AS before ON before.run = followed.run_before AND before.theme_id = now.theme_id
        UNION ALL
        SELECT
            followed.next_run, gone.theme_id, coalesce(nullif(gone.called, ''), gone.label), 'ended', 0, 0,
            gone.n_stories, NULL, NULL
        FROM theme_runs AS gone
        JOIN followed ON followed.run = gone.run
        LEFT JOIN theme_runs AS later ON later.run = followed.next_run AND later.theme_id = gone.theme_id
        WHERE followed.next_run IS NOT NULL AND later.run IS NULL
    )
SELECT
    moments.run, runs.at, moments.theme_id, moments.label, moments.status, moments.n_stories, moments.n_new,
    moments.n_stories_before, moments.n_stories - moments.n_stories_before AS growth,
    (
        SELECT group_concat(merged_from, ' ') FROM (
            SELECT merged_from FROM theme_merges
            WHERE theme_merges.run = moments.run AND theme_merges.theme_id = moments.theme_id
            ORDER BY length(merged_from), merged_from
        )
    ) AS merged_from,
    moments.split_from, moments.called_before
FROM moments
JOIN runs ON runs.run = moments.run
ORDER BY moments.run, length(moments.theme_id), moments.theme_id;

CREATE VIEW event_history AS
SELECT
    event_runs.run, runs.at, event_runs.event_id, event_runs.title, event_runs.outcome, event_runs.reason,
    event_runs.n_stories, event_runs.n_new, event_runs.n_publishers, event_runs.theme_id, coalesce(nullif(themes.called, ''), themes.label) AS theme
FROM event_runs
JOIN runs ON runs.run = event_runs.run
LEFT JOIN themes ON themes.theme_id = event_runs.theme_id
ORDER BY event_runs.run, event_runs.event_id;

CREATE VIEW events_by_day AS
SELECT
    date(stories.time) AS day, stories.event_id, events.title, events.theme_id, coalesce(nullif(themes.called, ''), themes.label) AS theme,
    count(*) AS n_stories, count(DISTINCT nullif(stories.source, '')) AS n_sources,
    count(stories.shown_run) AS n_shown
FROM stories
JOIN events ON events.event_id = stories.event_id
LEFT JOIN themes ON themes.theme_id = events.theme_id
GROUP BY date(stories.time), stories.event_id
ORDER BY date(stories.time), stories.event_id;

CREATE VIEW shown AS
SELECT
    shown_stories.run, runs.at AS shown_at, stories.story_id, stories.title, stories.source, stories.published,
    stories.first_seen, stories.url, stories.theme_id, coalesce(nullif(themes.called, ''), themes.label) AS theme, stories.event_id, events.title AS event,
    (
        SELECT count(*) FROM quotes WHERE quotes.run = shown_stories.run AND quotes.story_id = shown_stories.story_id
    ) AS n_quotes
FROM shown_stories
JOIN runs ON runs.run = shown_stories.run
JOIN stories ON stories.story_id = shown_stories.story_id
LEFT JOIN themes ON themes.theme_id = stories.theme_id
LEFT JOIN events ON events.event_id = stories.event_id
ORDER BY shown_stories.run, stories.time, stories.story_id;

CREATE TABLE edits (
    meant TEXT PRIMARY KEY,  -- how the edit says which theme it means
    theme_id TEXT NOT NULL,
    last_run INTEGER NOT NULL REFERENCES runs (run)
) WITHOUT ROWID;
