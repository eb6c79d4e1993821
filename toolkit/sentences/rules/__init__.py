"""Tables of rules against quoting a sentence, a file a kind."""
