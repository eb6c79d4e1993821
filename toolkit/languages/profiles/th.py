"""Thai."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="ที่แล้ว",
    persons=(
        "ผม|ดิฉัน|พวกเรา",
        "คุณ",
    ),
)
