"""Greek."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    sentence_ends="; \u037e",
    abbreviations="κ. κ.κ. κα. δρ. Δρ. καθ. λ.χ. π.χ. δηλ. Αγ. οδ.",
    ago="πριν",
)
