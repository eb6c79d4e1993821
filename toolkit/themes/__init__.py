"""Vectors to themes: labels, their number, the words that name them."""
