"""Hebrew."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="לפני",
    days="היום אתמול",
)
