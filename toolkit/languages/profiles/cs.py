"""Czech."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        p. pí. pp. Ing. Bc. Mgr. MUDr. JUDr. PhDr. RNDr. PaedDr. MVDr. Dr. doc. prof. gen. plk. např. tj. tzv.
        tzn. sv. ul. nám. mj. resp. cca. kpt. por.
    """,
    abbreviations_before_figures="č. str. čl. odst. r. tel. kap. obr. zák.",
    ago="před",
    days="dnes včera",
    number_words="""
        nula jeden jedna jedno dva dvě tři čtyři pět šest sedm osm devět deset jedenáct dvanáct třináct
        čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet třicet čtyřicet padesát šedesát sedmdesát
        osmdesát devadesát sto stě tisíc tisíce milion miliony milionů miliarda miliardy miliard tucet
    """,
)
