"""Sources of scheduled runs, asked again and again: what is new to read, and what came of asking each."""
