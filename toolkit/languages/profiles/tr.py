"""Turkish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        Sn. Dr. Prof. Doç. Yrd. Av. Hz. Gen. Alb. Org. Korg. Tüm. Op. Uzm. Öğr. Gör. Müh. Mim. Cad. Sok. Mah.
        Blv. Bul. Apt. St. örn. vb. vd. bkz.
    """,
    abbreviations_before_figures="No. s. m. md. sf. tel. Cad. Sok.",
    before_ordinals=(".*",),
    ago="önce",
    days="bugün dün",
    number_words="""
        sıfır bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan
        yüz bin milyon milyar onlarca yüzlerce binlerce düzine
    """,
)
