"""Serbian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="г. гђа. др. проф. нпр. тј. тзв. св. ул. ген. инж. g. gđa. dr. prof. npr. tj. tzv. sv. ul.",
    number_words="""
        нула један једна једно два две три четири пет шест седам осам девет десет једанаест дванаест тринаест
        двадесет тридесет четрдесет педесет сто двеста хиљада хиљаде хиљаду милион милиона милијарда nula
        jedan jedna jedno dva dve tri četiri pet šest sedam osam devet deset jedanaest dvanaest trinaest
        dvadeset trideset sto hiljada hiljade milion miliona milijarda
    """,
)
