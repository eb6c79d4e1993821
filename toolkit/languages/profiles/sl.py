"""Slovenian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="g. ga. gdč. dr. mag. prof. npr. t.i. tj. sv. ul. gen.",
    abbreviations_before_figures="št. čl. str. tel. maks. pribl.",
    persons=(
        "jaz|meni|moj[aei]?|nas|nam|naš(?:a|e|ega|i|ih|o)?",
        "vas|vam|vaš(?:a|e|ega|i|ih|o)?",
    ),
    ago="pred",
    days="danes včeraj",
    number_words="""
        nič en ena eno dva dve trije tri štirje štiri pet šest sedem osem devet deset enajst dvanajst trinajst
        štirinajst petnajst dvajset trideset štirideset petdeset sto dvesto tisoč milijon milijona milijonov
        milijarda milijarde ducat
    """,
    negations=(r"ne|ni|niso|nima|nikoli|nihče|brez|zanika\w*",),
)
