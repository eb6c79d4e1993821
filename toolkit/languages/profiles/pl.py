"""Polish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        p. dr. prof. inż. mgr. hab. ks. abp. bp. gen. płk. mjr. kpt. por. św. bł. im. ul. al. pl. os. np. tj.
        tzn. tzw. m.in. zob. ok. red. min. pos. śp. woj. pow. gm.
    """,
    abbreviations_before_figures="""
        nr. art. ust. pkt. str. godz. tel. poz. rys. par. sty. lut. kwi. cze. lip. sie. wrz. paź. lis. gru.
        ok. tys.
    """,
    year_marks="r",
    openings="""
        On Ona Oni One To Jednak Ale I Lub Także Również Ponadto Dlatego Potem Następnie Jego Jej Ich Natomiast
        Poza_tym Tymczasem Obaj Obie
    """,
    openings_unless_a_time="Ten Ta Te Ci",
    times="tydzień",
    ago="temu",
    days="dziś dzisiaj wczoraj",
    letter_ends=(
        r"\bwypisz się\b|\bzrezygnuj z subskrypcji\b",
        r"\bw przeglądarce\b",
    ),
    published=(r"(?:opublikowano|publikacja|aktualizacja|zaktualizowano)\b",),
    changed="aktualiz",
)
