"""Named steps that remove from texts and titles what is no part of the story, and what they look for."""
