"""What a report shows, in the order in which it is read: made once, written in every format."""
