"""Files, addresses, frames in, the stories frame out; the only place that opens a file or a connection."""
