"""Norwegian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. St. bl.a. f.eks. dvs. jf. jfr. s.k. ca. inkl. ekskl. vedr. cand. ev. m.a.o. iflg. hhv.
    """,
    abbreviations_before_figures="kl. nr. s. kap. art. tlf. pkt.",
    ago="siden",
    days="i_dag i_går",
    published=(r"(?:publisert|oppdatert)(?: den)?\b",),
    changed="oppdatert",
    before_clocks=r"kl\.?",
)
