"""Thai."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="ที่แล้ว",
    days="วันนี้ เมื่อวาน",
)
