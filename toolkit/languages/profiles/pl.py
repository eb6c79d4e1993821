"""Polish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        p. dr. prof. inż. mgr. hab. ks. abp. bp. gen. płk. mjr. kpt. por. św. bł. im. ul. al. pl. os. np. tj.
        tzn. tzw. m.in. zob. ok. red. min. pos. śp. woj. pow. gm.
    """,
    abbreviations_before_figures="""
        nr. art. ust. pkt. str. godz. tel. poz. rys. par. sty. lut. kwi. cze. lip. sie. wrz. paź. lis. gru.
        ok. tys.
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
    pictures="fot. foto zdjęcie",
    ago="temu",
    days="dziś dzisiaj wczoraj",
    published=(r"(?:opublikowano|publikacja|aktualizacja|zaktualizowano)\b",),
    changed="aktualiz",
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
    credits_and_offers=(r"(?:fot\.|foto|zdjęcie)s? ?[:：].{1,60}",),
    cross_references=("(?:czytaj|przeczytaj|zobacz) (?:też|także|również)",),
)
