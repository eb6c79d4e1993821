"""Norwegian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. St. bl.a. f.eks. dvs. jf. jfr. s.k. ca. inkl. ekskl. vedr. cand. ev. m.a.o. iflg. hhv.
    """,
    abbreviations_before_figures="kl. nr. s. kap. art. tlf. pkt.",
    ago="siden",
    days="i_dag i_går",
    before_clocks=r"kl\.?",
    number_words="""
        null en ei et én ett to tre fire fem seks sju syv åtte ni ti elleve tolv tretten fjorten femten
        seksten sytten atten nitten tjue tretti førti femti seksti sytti åtti nitti hundre hundrevis tusen
        tusenvis million millioner milliard milliarder dusin titalls
    """,
)
