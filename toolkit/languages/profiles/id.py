"""Indonesian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="lalu",
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
    days="hari_ini kemarin",
)
