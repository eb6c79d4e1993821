"""Texts to the subject of the news that they are about."""
