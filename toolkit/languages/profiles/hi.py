"""Hindi."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="पहले",
    persons=(
        r"(?:मैं|मेरे|मेरा|मेरी|हम|हमें|हमारे|हमारा|हमारी)(?=[\s,।])",
        r"(?:आप|आपको|आपका|आपके|आपकी)(?=[\s,।])",
    ),
)
