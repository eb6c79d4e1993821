"""Greek."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="κ. κ.κ. κα. δρ. Δρ. καθ. λ.χ. π.χ. δηλ. Αγ. οδ.",
    ago="πριν",
    days="σήμερα χθες",
)
