"""Catalan."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="Sr. Sra. Srs. Dr. Dra. prof. p.ex. av. St. Sta. Mn. EE.UU.",
    ago="fa fent",
    days="avui ahir",
)
