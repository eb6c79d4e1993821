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
    source_labels=("kilde",),
    related_headings=("læs også|relaterede artikler|mest læste?|seneste nyt|flere nyheder",),
    article_ends=(
        "ingen kommentarer(?: endnu)?",
        r"\d+\s+kommentarer?",
    ),
    possible_article_ends=(
        "emneord|tags",
        "kommentarer",
    ),
    buttons=("del|udskriv|annonce|gem|menu",),
    notices=(
        r"læsetid\s?:?\s?\d+\s?min\w*\.?",
        r"\d+\s?min\w*\.? (?:læsetid|læsning)",
    ),
    letter_ends=(
        r"\bafmeld(?:\b|e\b|ing)",
        r"\bi din browser\b",
    ),
    credits_and_offers=("(?:foto)s? ?[:：].{1,60}",),
    cross_references=("læs også",),
)
