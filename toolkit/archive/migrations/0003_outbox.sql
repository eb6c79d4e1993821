-- What is to be delivered, and whether sources answer.

CREATE TABLE outbox (
    number INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (run),
    channel TEXT NOT NULL,
    target TEXT NOT NULL,
    name TEXT NOT NULL,
    content BLOB,  -- NULL once it is delivered
    state TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'delivered')),
    n_failures INTEGER NOT NULL DEFAULT 0,
    last_error TEXT
);
CREATE INDEX outbox_queued ON outbox (number) WHERE state = 'queued';

ALTER TABLE sources ADD COLUMN last_ok TEXT;
ALTER TABLE sources ADD COLUMN last_failed TEXT;
ALTER TABLE sources ADD COLUMN last_error TEXT;
ALTER TABLE sources ADD COLUMN n_failures_running INTEGER NOT NULL DEFAULT 0;
