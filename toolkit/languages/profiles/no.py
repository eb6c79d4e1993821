"""Norwegian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. St. bl.a. f.eks. dvs. jf. jfr. s.k. ca. inkl. ekskl. vedr. cand. ev. m.a.o. iflg. hhv.
    """,
    abbreviations_before_figures="""
        d. kl. nr. s. kap. art. tlf. pkt. jan. feb. apr. aug. sept. okt. nov. des. ca.
    """,
    ago="siden",
    days="i_dag i_går",
    published=(r"(?:publisert|oppdatert)(?: den)?\b",),
    changed="oppdatert",
    before_clocks=r"kl\.?",
    letter_ends=(
        r"\bmeld(?:e)? deg av\b|\bavmeld",
        r"\bi nettleseren\b",
    ),
)
