"""Hungarian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dr. Dr. id. ifj. özv. prof. pl. ún. kb. ill. vö. Szt.",
    abbreviations_before_figures="""
        sz. old. kb. tel. jan. febr. márc. ápr. jún. júl. aug. szept. okt. nov. dec.
    """,
    abbreviations_before_names="Zrt. Kft. Nyrt. Bt.",
    ago="ezelőtt",
    days="ma tegnap",
    published=(r"(?:közzétéve|megjelent|frissítve)\b",),
    changed="frissít",
    related_headings=(
        "(?:kapcsolódó|további|ajánlott) (?:cikkek|hírek)|legolvasottabb|ezt is (?:olvassa el|ajánljuk)",
    ),
    article_ends=(r"\d+\s+hozzászólás",),
    possible_article_ends=("hozzászólások",),
    buttons=("megosztás|hirdetés|nyomtatás|mentés",),
    cross_references=("(?:olvassa el|kapcsolódó cikk)",),
)
