"""Latvian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="dr. prof. piem. t.i. t.s. ģen. sv. resp.",
    abbreviations_before_figures="nr. lpp. plkst. tālr. maks. apm.",
    persons=(
        "es|mani|mēs|mums|mūsu",
        "tu|tevi|jūs|jums|jūsu",
    ),
    ago="pirms",
    days="šodien vakar",
    number_words="""
        nulle viens viena divi divas trīs četri četras pieci piecas seši septiņi astoņi deviņi desmit
        vienpadsmit divpadsmit trīspadsmit divdesmit trīsdesmit simts simt tūkstotis tūkstoši miljons miljoni
        miljonu miljards miljardi desmitiem
    """,
    negations=(r"ne|nav|neviens|nekad|bez|ne(?:bija|būs|var)|nolie\w+",),
)
