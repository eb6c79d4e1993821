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
)
