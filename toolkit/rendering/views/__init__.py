"""Records as pieces of HTML for notebooks: plain, without a script, of bounded size."""
