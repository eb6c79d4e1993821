"""Croatian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="g. gđa. gđica. dr. mr. prof. npr. tj. tzv. sv. ul. mons. gen. ing. dipl. tzn.",
    abbreviations_before_figures="br. čl. st. str. tel. maks. cca. pribl.",
    openings="""
        On Ona Oni To Ali I A Također Zato Zatim Njegov Njegova Njihov Oba Obje Ovaj Ova Ovo Međutim Ipak Osim_toga
    """,
    persons=(
        "ja|meni|moj[aei]?|nas|nam|naš(?:a|e|eg|em|i|im|ih|oj|u)?",
        "vas|vam|vaš(?:a|e|eg|em|i|im|ih|oj|u)?",
    ),
    ago="prije",
    days="danas jučer",
    number_words="""
        nula jedan jedna jedno dva dvije dvoje tri troje četiri pet šest sedam osam devet deset jedanaest
        dvanaest trinaest četrnaest petnaest dvadeset trideset četrdeset pedeset sto dvjesto tisuća tisuće
        tisuću milijun milijuna milijarda milijardi desetak
    """,
    negations=(r"ne|nije|nisu|neće|nema|nitko|nikad\w*|bez|ni",),
)
