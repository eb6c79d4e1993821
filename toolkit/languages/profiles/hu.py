"""Hungarian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dr. Dr. id. ifj. özv. prof. pl. ún. kb. ill. vö. Szt.",
    abbreviations_before_figures="sz. old. kb. tel.",
    ago="ezelőtt",
    number_words="""
        nulla egy kettő két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkettő tizenkét tizenhárom
        tizennégy tizenöt húsz harminc negyven ötven hatvan hetven nyolcvan kilencven száz kétszáz ezer millió
        milliárd tucat
    """,
)
