"""Persian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="قبل پیش",
    days="امروز دیروز",
)
