"""What scheduled runs remember: stories, themes, events, what was shown, in one SQLite file."""
