"""Serbian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        г. гђа. др. проф. нпр. тј. тзв. св. ул. ген. инж. g. gđa. dr. prof. npr. tj. tzv. sv. ul.
    """,
    abbreviations_before_figures="бр. стр. чл. тел. br. str. čl. tel.",
    days="данас јуче danas juče",
)
