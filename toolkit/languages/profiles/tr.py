"""Turkish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        Sn. Dr. Prof. Doç. Yrd. Av. Hz. Gen. Alb. Org. Korg. Tüm. Op. Uzm. Öğr. Gör. Müh. Mim. Cad. Sok. Mah.
        Blv. Bul. Apt. St. örn. vb. vd. bkz.
    """,
    abbreviations_before_figures="No. s. m. md. sf. tel. Cad. Sok. yakl. maks. ort.",
    abbreviations_before_names="Ltd. Şti. Tic. San.",
    before_ordinals=(".*",),
    openings="Onlar Bunlar Ama Ancak Ve Fakat Ayrıca Bunun_üzerine Bu_nedenle Daha_sonra Öte_yandan Her_ikisi",
    opening_patterns=(
        "(?:Evet|Hayır|Tabii|Elbette|Kesinlikle)[.,!;—–-]",
        "Çünkü ",
    ),
    persons=(
        r"\w+(?:yoruz|cağız|ceğiz|maktayız|mekteyiz)",
        "ben|benim|bana|beni|biz|bizim|bize|bizi",
        "sen|senin|sana|siz|sizin|size|sizi",
    ),
    orders="Abone Katılın Okuyun Paylaşın Takip Tıklayın Üye İndirin",
    page_matters=("abone|haber|kanal|yorum|hesap|bülten|buradan|daha fazla|uygulama|sosyal medya",),
    page_notices=(
        r"(?:haberin|yazının|makalenin) (?:önceki|ilk) (?:versiyonu|sürümü|hali)\w*",
        r"(?:bu haber|bu yazı)\b.*güncellen\w+",
        r"tüm hakları saklıdır|tıklay[ıi]n|abone ol\w*|takip edin",
    ),
    comment_policies=(
        r"^(?:yapılan |tüm |okur )*yorumlar\w*\b.{0,40}(?:\beditör\w* (?:\w+ )?onay|\bonaylan\w+ sonra|"
        r"sorumlulu\w+ (?:\w+ )?(?:yazar|yorum|okur|üye|kullanıcı))",
    ),
    pictures="fotoğraf foto görsel",
    ago="önce",
    days="bugün dün",
    published=(r"(?:yayınlanma|yayımlanma|güncelleme|giriş)(?: tarihi)?\b",),
    changed="güncel",
    number_words="""
        sıfır bir iki üç dört beş altı yedi sekiz dokuz on yirmi otuz kırk elli altmış yetmiş seksen doksan
        yüz bin milyon milyar onlarca yüzlerce binlerce düzine
    """,
    indefinite_articles="bir",
    negations=(r"değil\w*|yok|asla|hiç\w*|yalanla\w*|\w+m(?:[ae](?:d[ıi]|y[ae]ca|m[ıi]ş)|[ıiuü]yor)\w*",),
    version_marks=(r"düzeltme|düzeltildi|güncelleme|güncellendi",),
    desks="haberler haber spor siyaset ekonomi dunya",
    related_headings=("(?:ilgili|benzer|diğer|son) haberler|çok okunanlar|bunlar da ilginizi çekebilir",),
    article_ends=(
        "(?:henüz )?yorum yok",
        r"\d+\s+yorum",
    ),
    possible_article_ends=(
        "etiketler",
        "yorumlar",
    ),
    buttons=("paylaş|yazdır|reklam|kaydet|menü",),
    notices=(r"\d+ ?dk\.?(?: okuma(?: süresi)?)",),
    letter_ends=(
        r"\babonelikten (?:çık|ayrıl)",
        r"\btarayıcı(?:nız)?da\b",
    ),
    cross_references=("(?:bunu da|ayrıca) okuyun|ilgili haber",),
    opinions="yorum görüş",
)
