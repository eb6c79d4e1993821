"""Text to TF-IDF to the space in which stories are compared."""
