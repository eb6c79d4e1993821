"""Labels, terms, digests and gold in, numbers out; each measure from the paper that defines it."""
