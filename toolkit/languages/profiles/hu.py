"""Hungarian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dr. Dr. id. ifj. özv. prof. pl. ún. kb. ill. vö. Szt.",
    abbreviations_before_figures="sz. old. kb. tel. jan. febr. márc. ápr. jún. júl. aug. szept. okt. nov. dec.",
    abbreviations_before_names="Zrt. Kft. Nyrt. Bt.",
    openings="Ő Ők Ez Azok Ezek De És Vagy Emellett Ezért Aztán Azonban Ugyanakkor Mindkettő Szerinte Továbbá",
    persons=(
        "én|engem|nekem|minket|bennünket|nekünk",
        "te|téged|neked|önt?|önök(?:et|nek)?",
    ),
    orders="Csatlakozzon Iratkozz Iratkozzon Kattintson Kövess Kövesse Kövessen Olvassa Támogassa Töltse",
    page_matters=(r"előfizet|cikk|csatorn|komment|hírlev|híre|itt\b|tovább|alkalmaz",),
    page_notices=(
        r"(?:cikk\w*|írás\w*) (?:korábbi|eredeti) (?:verzió|változat)\w*",
        "minden jog fenntartva",
    ),
    pictures="fotó fotók kép",
    ago="ezelőtt",
    days="ma tegnap",
    published=(r"(?:közzétéve|megjelent|frissítve)\b",),
    changed="frissít",
    number_words="""
        nulla egy kettő két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenkét tizenhárom
        tizennégy tizenöt húsz harminc negyven ötven hatvan hetven nyolcvan kilencven száz kétszáz ezer millió
        milliárd tucat
    """,
    indefinite_articles="egy",
    negations=(r"nem|sem|soha|senki|nincs\w*|tagad\w*|cáfol\w*",),
    version_marks=(r"helyesbítés|helyreigazítás|javítva|frissítés|frissítve",),
    related_headings=(
        "(?:kapcsolódó|további|ajánlott) (?:cikkek|hírek)|legolvasottabb|ezt is (?:olvassa el|ajánljuk)",
    ),
    article_ends=(r"\d+\s+hozzászólás",),
    possible_article_ends=("hozzászólások",),
    buttons=("megosztás|hirdetés|nyomtatás|mentés",),
    cross_references=("(?:olvassa el|kapcsolódó cikk)",),
    opinions="vélemény",
)
