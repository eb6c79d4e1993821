"""Vietnamese."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="trước",
    days="hôm_nay hôm_qua",
)
