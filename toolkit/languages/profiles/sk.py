"""Slovak."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        p. pí. Ing. Mgr. MUDr. JUDr. PhDr. Bc. doc. prof. gen. plk. napr. tj. tzv. t.j. t.z. sv. ul. nám. resp.
    """,
    abbreviations_before_figures="č. str. čl. ods. r. tel.",
    ago="pred",
    days="dnes včera",
    number_words="""
        nula jeden jedna jedno dva dve dvaja tri traja štyri štyria päť šesť sedem osem deväť desať jedenásť
        dvanásť trinásť štrnásť pätnásť šestnásť sedemnásť osemnásť devätnásť dvadsať tridsať štyridsať
        päťdesiat sto tisíc tisíce milión milióny miliónov miliarda miliardy miliárd tucet
    """,
)
