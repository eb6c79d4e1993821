"""Greek."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    sentence_ends="; \u037e",
    abbreviations="κ. κ.κ. κα. δρ. Δρ. καθ. λ.χ. π.χ. δηλ. Αγ. οδ.",
    abbreviations_before_figures="""
        Ιαν. Φεβ. Μαρ. Απρ. Μαΐ. Ιουν. Ιουλ. Αυγ. Σεπ. Σεπτ. Οκτ. Νοε. Δεκ. αρ. σελ. τηλ. άρθρ.
    """,
    ago="πριν",
    days="σήμερα χθες",
    related_headings=("διαβάστε (?:επίσης|ακόμη|περισσότερα)|σχετικ(?:ά άρθρα|ές ειδήσεις)|δημοφιλή",),
    article_ends=(r"\d+\s+σχόλι[οα]",),
    possible_article_ends=("σχόλια",),
    buttons=("κοινοποίηση|διαφήμιση|εκτύπωση",),
    cross_references=("διαβάστε (?:επίσης|ακόμη)",),
)
