"""Catalan."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="Sr. Sra. Srs. Dr. Dra. prof. p.ex. av. St. Sta. Mn.",
    abbreviations_before_figures="núm. pàg. art. tel. vol.",
    ago="fa fent",
    days="avui ahir",
)
