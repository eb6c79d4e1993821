"""Hindi."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="डॉ. प्रो. पं. श्री. कु. सु.",
    closed_quotations=(r"[?!।][\"”’']+\Z",),
    speakers=(r"[^।?!\"“”]{1,60}(?:कहा|पूछा|बताया|बोले|बोलीं|लिखा)",),
    ago="पहले",
)
