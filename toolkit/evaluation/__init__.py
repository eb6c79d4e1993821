"""Labels, terms and gold labels in, numbers out: how good themes are, with and without gold labels."""
