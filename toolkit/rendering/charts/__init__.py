"""Where the marks and the words of each chart stand, figured out of an edition; templates draw them."""
