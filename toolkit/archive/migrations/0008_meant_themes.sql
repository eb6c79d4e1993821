-- What a theme was about when an edit was first found to mean it: the edit leaves it when it is about something else.

ALTER TABLE edits ADD COLUMN profile TEXT NOT NULL DEFAULT '{}';  -- JSON: its heaviest terms, with their weights
