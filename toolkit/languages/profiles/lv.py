"""Latvian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dr. prof. piem. t.i. t.s. ģen. sv. resp.",
    ago="pirms",
    persons=(
        "es|mani|mēs|mums|mūsu",
        "tu|tevi|jūs|jums|jūsu",
    ),
)
