"""What was made is brought to its place: from the queue of the archive, once."""
