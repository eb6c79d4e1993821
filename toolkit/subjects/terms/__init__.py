"""One file a language: the words of each subject, as data; the format is that of `toolkit.subjects.matching`."""
