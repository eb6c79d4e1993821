"""Croatian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="g. gđa. gđica. dr. mr. prof. npr. tj. tzv. sv. ul. mons. gen. ing. dipl. tzn.",
    abbreviations_before_figures="br. čl. st. str. tel.",
    ago="prije",
    number_words="""
        nula jedan jedna jedno dva dvije dvoje tri troje četiri pet šest sedam osam devet deset jedanaest
        dvanaest trinaest četrnaest petnaest dvadeset trideset četrdeset pedeset sto dvjesto tisuća tisuće
        tisuću milijun milijuna milijarda milijardi desetak
    """,
)
