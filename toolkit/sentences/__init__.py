"""Texts to sentences: where they begin and end, and which of them can be quoted."""
