"""Danish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. Skt. bl.a. f.eks. dvs. jf. s.k. ca. inkl. ekskl. vedr. cand. evt. bl. m.a.o. iflg.
    """,
    abbreviations_before_figures="kl. nr. s. stk. kap. art. tlf. pkt.",
    ago="siden",
    days="i_dag i_går",
    before_clocks=r"kl\.?",
    number_words="""
        nul en et én to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten
        atten nitten tyve tredive fyrre halvtreds tres halvfjerds firs halvfems hundrede hundreder tusind
        tusinder million millioner milliard milliarder snes dusin
    """,
)
