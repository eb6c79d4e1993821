"""Hindi."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="पहले",
    days="आज कल",
)
