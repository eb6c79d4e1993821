"""Sources in, a stories frame out: reading, splitting pages, cleaning, sentences, phrases."""
