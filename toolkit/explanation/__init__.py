"""Why a story is where it is, in the words of the report."""
