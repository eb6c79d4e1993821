"""Sentences of a theme to chosen rows to a digest."""
