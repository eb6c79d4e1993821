"""Slovak."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        p. pí. Ing. Mgr. MUDr. JUDr. PhDr. Bc. doc. prof. gen. plk. napr. tj. tzv. t.j. t.z. sv. ul. nám. resp.
    """,
    abbreviations_before_figures="č. str. čl. ods. r. tel.",
    ago="pred",
    days="dnes včera",
)
