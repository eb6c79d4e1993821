"""Indonesian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="lalu",
    days="hari_ini kemarin",
)
