"""Arabic."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="د. أ. م. أ.د. أ.م. أ.م.د.",
    ago="منذ قبل",
    days="اليوم أمس",
    buttons=("مشاركة|إعلان",),
)
