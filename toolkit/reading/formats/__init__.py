"""One reader a format, and the table of which takes what."""
