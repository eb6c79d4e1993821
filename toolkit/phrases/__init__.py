"""The words and phrases that stand in texts, as people write them, and which of them name what the texts are of."""
