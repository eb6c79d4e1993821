"""Hindi."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="डॉ. प्रो. पं. श्री. कु. सु.",
    closed_quotations=(r"[?!।][\"”’']+\Z",),
    speakers=(r"[^।?!\"“”]{1,60}(?:कहा|पूछा|बताया|बोले|बोलीं|लिखा)",),
    persons=(
        r"(?:मैं|मेरे|मेरा|मेरी|हम|हमें|हमारे|हमारा|हमारी)(?=[\s,।])",
        r"(?:आप|आपको|आपका|आपके|आपकी)(?=[\s,।])",
    ),
    ago="पहले",
    days="आज कल",
    related_headings=(
        "संबंधित (?:खबरें|ख़बरें|समाचार|लेख)",
        "(?:यह|ये) भी पढ़ें",
    ),
    article_ends=(r"\d+\s+टिप्पणियाँ",),
    possible_article_ends=(
        "टैग",
        "टिप्पणियाँ",
    ),
    buttons=("शेयर(?: करें)?|विज्ञापन",),
)
