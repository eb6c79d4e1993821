"""What is taken from texts and titles so that only the story is left: named steps, and what they look for."""
