"""Hindi."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="पहले",
    number_words="""
        शून्य एक दो तीन चार पांच पाँच छह छः सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस
        बीस तीस चालीस पचास सौ हजार हज़ार लाख करोड़ दर्जन दर्जनों
    """,
)
