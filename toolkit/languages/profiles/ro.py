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
    days="azi ieri",
    published=(r"(?:publicat|actualizat)(?: (?:la|pe|în))?\b",),
)
