"""Romanian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dl. dlui. dna. dra. dr. prof. ing. av. gen. col. lt. Sf. str. bd. ex. cca. aprox.",
    abbreviations_before_figures="art. nr. alin. pag. lit. tel. cap.",
    ago="acum",
    related_headings=(
        "cite(?:ș|ş|s)te (?:și|şi|si)|(?:articole|știri) (?:similare|recomandate|conexe)|cele mai citite",
    ),
    article_ends=(r"\d+\s+(?:de )?comentari[iu]",),
    possible_article_ends=("comentarii",),
    buttons=("distribuie|publicitate|tipărește|salvează",),
    cross_references=("cite(?:ș|ş|s)te (?:și|şi|si)",),
    days="astăzi azi ieri",
)
