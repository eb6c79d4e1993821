"""Romanian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dl. dlui. dna. dra. dr. prof. ing. av. gen. col. lt. Sf. str. bd. ex. cca. aprox.",
    abbreviations_before_figures="art. nr. alin. pag. lit. tel. cap.",
    ago="acum",
    number_words="""
        zero un unu una o doi două trei patru cinci șase şase șapte şapte opt nouă zece unsprezece doisprezece
        douăsprezece treisprezece paisprezece cincisprezece douăzeci treizeci patruzeci cincizeci sută sute
        mie mii milion milioane miliard miliarde zeci duzină
    """,
)
