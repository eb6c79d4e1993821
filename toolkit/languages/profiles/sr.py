"""Serbian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="г. гђа. др. проф. нпр. тј. тзв. св. ул. ген. инж. g. gđa. dr. prof. npr. tj. tzv. sv. ul.",
    days="данас јуче danas juče",
)
