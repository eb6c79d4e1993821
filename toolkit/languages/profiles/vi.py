"""Vietnamese."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="trước",
    persons=(
        "tôi|chúng ta",
        "bạn|quý vị",
    ),
)
