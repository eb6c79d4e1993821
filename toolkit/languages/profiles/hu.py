"""Hungarian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dr. Dr. id. ifj. özv. prof. pl. ún. kb. ill. vö. Szt.",
    abbreviations_before_figures="sz. old. kb. tel.",
    ago="ezelőtt",
    related_headings=(
        "(?:kapcsolódó|további|ajánlott) (?:cikkek|hírek)|legolvasottabb|ezt is (?:olvassa el|ajánljuk)",
    ),
    article_ends=(r"\d+\s+hozzászólás",),
    possible_article_ends=("hozzászólások",),
    buttons=("megosztás|hirdetés|nyomtatás|mentés",),
    cross_references=("(?:olvassa el|kapcsolódó cikk)",),
    days="ma tegnap",
)
