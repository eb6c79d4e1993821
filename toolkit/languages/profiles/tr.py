"""Turkish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        Sn. Dr. Prof. Doç. Yrd. Av. Hz. Gen. Alb. Org. Korg. Tüm. Op. Uzm. Öğr. Gör. Müh. Mim. Cad. Sok. Mah.
        Blv. Bul. Apt. St. örn. vb. vd. bkz.
    """,
    abbreviations_before_names="Ltd. Şti. Tic. San.",
    abbreviations_before_figures="No. s. m. md. sf. tel. Cad. Sok.",
    before_ordinals=(".*",),
    ago="önce",
    days="bugün dün",
    letter_ends=(
        r"\babonelikten (?:çık|ayrıl)",
        r"\btarayıcı(?:nız)?da\b",
    ),
    published=(r"(?:yayınlanma|yayımlanma|güncelleme|giriş)(?: tarihi)?\b",),
    changed="güncel",
)
