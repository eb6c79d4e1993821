"""One page in, its stories out: pages of text, and of HTML."""
