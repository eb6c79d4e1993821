"""What differs between languages: which one a text is in, its stop words, and where its words begin and end."""
