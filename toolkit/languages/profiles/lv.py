"""Latvian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dr. prof. piem. t.i. t.s. ģen. sv. resp.",
    ago="pirms",
    days="šodien vakar",
)
