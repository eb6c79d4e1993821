"""Polish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        p. dr. prof. inż. mgr. hab. ks. abp. bp. gen. płk. mjr. kpt. por. św. bł. im. ul. al. pl. os. np. tj.
        tzn. tzw. m.in. zob. ok. red. min. pos. śp. woj. pow. gm.
    """,
    abbreviations_before_figures="""
        nr. art. ust. pkt. str. godz. tel. poz. rys. par. sty. lut. kwi. cze. lip. sie. wrz. paź. lis. gru. ok. tys.
        maks. śr. przybl.
    """,
    year_marks="r",
    openings="""
        On Ona Oni One To Jednak Ale I Lub Także Również Ponadto Dlatego Potem Następnie Jego Jej Ich Natomiast
        Poza_tym Tymczasem Obaj Obie
    """,
    openings_unless_a_time="Ten Ta Te Ci",
    times="tydzień",
    opening_patterns=(
        "(?:Tak|Nie|Oczywiście|Dokładnie|Pewnie|Zdecydowanie)[.,!;—–-]",
        "(?:Bo|Ponieważ) [^,]*$",
    ),
    persons=(
        "ja|mnie|mój|moj[aeą]|my|nas|nam|nasz(?:a|e|ego|ej|emu|ym|ymi|ych|ą)?",
        "ty|ciebie|tobie|twój|twoj[aeą]|wy|was|wam|wasz(?:a|e|ego|ej|ych|ą)?",
    ),
    orders="""
        Czytaj Dołącz Kliknij Kup Obserwuj Pobierz Polub Przeczytaj Subskrybuj Śledź Udostępnij Wesprzyj Zaloguj
        Zapisz Zaprenumeruj Zarejestruj Zobacz
    """,
    page_matters=(
        "prenumerat|subskryp|artykuł|kanał|komentarz|konto|wiadomości|tutaj|także|też|więcej|profil|aplikacj",
    ),
    page_notices=(
        "(?:wcześniejszej|poprzedniej|pierwotnej) wersji (?:tego |tekstu|artykułu)",
        r"(?:artykuł|tekst)\b.*\bzosta\w* (?:zaktualizowan|poprawion|zmienion)\w+",
        "wszelkie prawa zastrzeżone",
    ),
    comment_policies=(
        r"^(?:wszystkie )?komentarze (?:(?:czytelników|użytkowników|internautów) )?(?:nie |mogą |będą |są |pod |"
        r"podlegają )+.{0,60}\b(?:moder\w+|przed publikacją|opini\w+ (?:ich )?(?:autorów|czytelników|"
        r"użytkowników)|usuwane)\b|\bredakcja\b.{0,60}\b(?:nie (?:ponosi|odpowiada|bierze)|"
        r"zastrzega)\b.{0,80}\bkomentarz",
    ),
    pictures="fot. foto zdjęcie",
    ago="temu",
    days="dziś dzisiaj wczoraj",
    published=(r"(?:opublikowano|publikacja|aktualizacja|zaktualizowano)\b",),
    changed="aktualiz",
    number_words="""
        zero jeden jedna jedno dwa dwie dwoje dwóch trzy troje trzech cztery czworo czterech pięć pięcioro
        pięciu sześć sześciu siedem siedmiu osiem ośmiu dziewięć dziewięciu dziesięć dziesięciu jedenaście
        jedenastu dwanaście dwunastu trzynaście trzynastu czternaście piętnaście szesnaście siedemnaście
        osiemnaście dziewiętnaście dwadzieścia dwudziestu trzydzieści czterdzieści pięćdziesiąt sto stu
        dwieście trzysta pięćset tysiąc tysiące tysięcy milion miliony milionów miliard miliardy miliardów
        tuzin
    """,
    negations=(r"nie|nigdy|nikt|żad\w+|bez|ani|zaprzecz\w*",),
    version_marks=(r"korekta|poprawka|sprostowanie|aktualizacja|uzupełnienie|popr\.?|wersja poprawiona",),
    notes_to_editors=(
        r"(?:uwaga|do|komunikat dla)[,:!]? ?(?:wszystkich )?redakcj[ieę]|anulowan[aoe]|wycofan[aoe]|"
        r"embargo(?: do\b[^:–—-]*)?",
    ),
    words_of_notes=(
        r"(?:depesz\w+|informacj\w+|tekst\w*|artykuł\w*|tytuł\w*|wersj\w+|publik\w+|zdjęci\w+|embargo do|"
        r"redakcj\w+|wykorzyst\w+)",
    ),
    requests_to_withdraw=(
        r"prosimy\b.{0,60}\b(?:niewykorzyst\w+|niepublik\w+|nie (?:wykorzyst|publik)\w+|anul\w+|usun\w+|"
        r"wycof\w+)\b[^,]{0,60}\b(?:depesz\w+|tekst\w*|informacj\w+|artykuł\w*)\b",
    ),
    withdrawals=(r"anul\w+|wycof\w+|nie (?:wykorzystywać|publikować)|usun\w+",),
    desks="wiadomosci sport polityka gospodarka swiat kultura zdrowie nauka",
    source_labels=("źródło",),
    related_headings=(
        "(?:przeczytaj|czytaj|zobacz) (?:także|też|również|więcej)|powiązane artykuły",
        "(?:naj(?:częściej|chętniej) czytane|najpopularniejsze)|polecane(?: artykuły)?",
        "(?:inne|najnowsze) wiadomości",
    ),
    article_ends=(
        "brak komentarzy",
        r"\d+\s+komentarz[ey]?|\d+\s+komentarzy",
    ),
    possible_article_ends=(
        "tagi|słowa kluczowe",
        "komentarze",
    ),
    buttons=("udostępnij|drukuj|reklama|zapisz|menu",),
    notices=(
        r"czas czytania\s?:?\s?\d+\s?min\w*\.?",
        r"\d+\s?min\w*\.? czytania",
    ),
    letter_ends=(
        r"\bwypisz się\b|\bzrezygnuj z subskrypcji\b",
        r"\bw przeglądarce\b",
    ),
    cross_references=("(?:czytaj|przeczytaj|zobacz) (?:też|także|również)",),
    opinions="opinia komentarz felieton",
)
