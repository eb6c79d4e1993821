"""Sources in, a stories frame out: reading, pages, cleaning; then what is asked of it: sentences, phrases."""
