"""Lithuanian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="p. dr. prof. doc. pvz. t.y. vad. gen. šv. gerb.",
    ago="prieš",
    persons=(
        "aš|mane|mes|mus|mums|mūsų",
        "tu|tave|jūs|jums|jūsų",
    ),
)
