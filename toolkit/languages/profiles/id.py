"""Indonesian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="PT. CV. dr. Ir. H. Hj. Drs. Dra. Jend. Jl. Kol. Kompol. AKBP. dll.",
    abbreviations_before_figures="No. hlm. maks.",
    openings="""
        Dia Ia Mereka Ini Itu Tetapi Tapi Namun Dan Atau Selain_itu Karena_itu Kemudian Lalu Keduanya Sementara_itu
        Menurutnya
    """,
    persons=(
        "saya|aku|kami|kita",
        "anda|kamu|kalian",
    ),
    orders="Baca Bagikan Berlangganan Daftar Dapatkan Dukung Gabung Ikuti Klik Simak Unduh",
    page_matters=("langganan|artikel|saluran|komentar|berita|di sini|lainnya|juga|aplikasi|selengkapnya|akun",),
    page_notices=(
        "versi (?:sebelumnya|awal) (?:dari )?(?:artikel|berita)",
        "hak cipta dilindungi",
    ),
    comment_policies=(
        r"^(?:semua )?komentar (?:pembaca )?(?:akan |adalah |sepenuhnya |menjadi |tidak )+.{0,40}\b(?:moderasi|"
        r"dimoderasi|tanggung jawab (?:pen|pem)\w+|mewakili|redaksi)\b",
    ),
    pictures="foto",
    ago="lalu",
    days="hari_ini kemarin",
    number_words="""
        nol satu seorang dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh puluhan
        seratus ratus ratusan seribu ribu ribuan juta jutaan miliar triliun lusin
    """,
    indefinite_articles="seorang",
    negations=(r"tidak|bukan|tak|belum|tanpa|jangan|membantah",),
    version_marks=(r"koreksi|ralat|pembaruan|diperbarui|perbaikan",),
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
    opinions="opini",
)
