"""Danish."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="""
        hr. fr. dr. prof. Skt. bl.a. f.eks. dvs. jf. s.k. ca. inkl. ekskl. vedr. cand. evt. bl. m.a.o. iflg.
    """,
    abbreviations_before_figures="""
        d. kl. nr. s. stk. kap. art. tlf. pkt. jan. feb. apr. aug. sept. okt. nov. dec. ca.
    """,
    ago="siden",
    days="i_dag i_går",
    published=(r"(?:publiceret|opdateret|udgivet)(?: den)?\b",),
    changed="opdateret",
    before_clocks=r"kl\.?",
    letter_ends=(
        r"\bafmeld(?:\b|e\b|ing)",
        r"\bi din browser\b",
    ),
)
