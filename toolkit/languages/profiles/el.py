"""Greek."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="κ. κ.κ. κα. δρ. Δρ. καθ. λ.χ. π.χ. δηλ. Αγ. οδ.",
    ago="πριν",
    related_headings=("διαβάστε (?:επίσης|ακόμη|περισσότερα)|σχετικ(?:ά άρθρα|ές ειδήσεις)|δημοφιλή",),
    article_ends=(r"\d+\s+σχόλι[οα]",),
    possible_article_ends=("σχόλια",),
    buttons=("κοινοποίηση|διαφήμιση|εκτύπωση",),
    cross_references=("διαβάστε (?:επίσης|ακόμη)",),
    days="σήμερα χθες",
)
