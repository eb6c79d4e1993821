"""Romanian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        dl. dlui. dna. dra. dr. prof. ing. av. gen. col. lt. Sf. str. bd. ex. cca. aprox.
    """,
    abbreviations_before_figures="""
        art. nr. alin. pag. lit. tel. cap. ian. febr. mart. apr. iun. iul. aug. sept. oct. nov. dec. ora
    """,
    ago="acum",
    days="azi ieri astăzi",
    published=(r"(?:publicat|actualizat)(?: (?:la|pe|în))?\b",),
    related_headings=(
        "cite(?:ș|ş|s)te (?:și|şi|si)|(?:articole|știri) (?:similare|recomandate|conexe)|cele mai citite",
    ),
    article_ends=(r"\d+\s+(?:de )?comentari[iu]",),
    possible_article_ends=("comentarii",),
    buttons=("distribuie|publicitate|tipărește|salvează",),
    cross_references=("cite(?:ș|ş|s)te (?:și|şi|si)",),
)
