"""Hebrew."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="לפני",
    persons=(
        "אני|אנחנו|שלי|שלנו",
        "אתה|אתם|שלך|שלכם",
    ),
)
