"""Indonesian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="lalu",
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
    pictures="foto",
)
