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
    published=(r"(?:publikováno|vydáno|aktualizováno)\b",),
    changed="aktualiz",
)
