"""Persian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="قبل پیش",
    persons=(
        "من|ما",
        "شما",
    ),
)
