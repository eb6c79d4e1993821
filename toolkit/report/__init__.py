"""A model, its events and its digests in, the records of one run out."""
