"""Indonesian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dr. Ir. H. Hj. Drs. Dra. Jend. Jl. Kol. Kompol. AKBP. dll.",
    abbreviations_before_figures="No. hlm.",
    ago="lalu",
    days="hari_ini kemarin",
)
