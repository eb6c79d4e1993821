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
    source_labels=("kilde",),
    related_headings=("les også|relaterte (?:artikler|saker)|mest lest|siste nytt|flere (?:nyheter|saker)",),
    article_ends=(
        "ingen kommentarer(?: ennå)?",
        r"\d+\s+kommentarer?",
    ),
    possible_article_ends=(
        "emneord|stikkord",
        "kommentarer",
    ),
    buttons=("del|skriv ut|annonse|lagre|meny",),
    notices=(
        r"lesetid\s?:?\s?\d+\s?min\w*\.?",
        r"\d+\s?min\w*\.? lesetid",
    ),
    letter_ends=(
        r"\bmeld(?:e)? deg av\b|\bavmeld",
        r"\bi nettleseren\b",
    ),
    credits_and_offers=("(?:foto)s? ?[:：].{1,60}",),
    cross_references=("les også",),
)
