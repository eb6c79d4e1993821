"""Files, folders, addresses and frames in, the rows of a stories frame out: the only room of bytes and connections."""
