"""Estonian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="hr. pr. dr. prof. nt. s.t. st. nn. tn. pst.",
    ago="tagasi",
    persons=(
        "mina|minu|meie|meid|meile",
        "sina|sinu|teie|teid|teile",
    ),
)
