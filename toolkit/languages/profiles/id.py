"""Indonesian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="lalu",
    number_words="""
        nol satu seorang dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh puluhan
        seratus ratus ratusan seribu ribu ribuan juta jutaan miliar triliun lusin
    """,
)
