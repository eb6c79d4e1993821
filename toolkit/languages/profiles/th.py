"""Thai."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    persons=(
        "ผม|ดิฉัน|พวกเรา",
        "คุณ",
    ),
    ago="ที่แล้ว",
    days="วันนี้ เมื่อวาน",
)
