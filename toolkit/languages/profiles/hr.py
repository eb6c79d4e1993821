"""Croatian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="g. gđa. gđica. dr. mr. prof. npr. tj. tzv. sv. ul. mons. gen. ing. dipl. tzn.",
    abbreviations_before_figures="br. čl. st. str. tel.",
    ago="prije",
    days="danas jučer",
)
