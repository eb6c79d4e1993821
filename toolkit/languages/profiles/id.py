"""Indonesian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dr. Ir. H. Hj. Drs. Dra. Jend. Jl. Kol. Kompol. AKBP. dll.",
    abbreviations_before_figures="No. hlm.",
    ago="lalu",
    days="hari_ini kemarin",
    related_headings=("baca juga|(?:berita|artikel) (?:terkait|lainnya|terpopuler|terbaru)|terpopuler",),
    article_ends=(
        "belum ada komentar",
        r"\d+\s+komentar",
    ),
    possible_article_ends=(
        "tag",
        "komentar",
    ),
    buttons=("bagikan|iklan|cetak|simpan",),
    cross_references=("baca juga",),
)
