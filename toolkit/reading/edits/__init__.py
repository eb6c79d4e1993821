"""Edits of themes, as people write them: a file or a mapping in, records out."""
