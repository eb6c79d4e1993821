"""Persian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    closed_quotations=(r"[?!…؟][\"”’'»]+\Z",),
    speakers=(r"[^.?!؟\"«»]{0,60}(?:گفت|پرسید|نوشت|گفته است)\b",),
    persons=(
        "من|ما",
        "شما",
    ),
    ago="قبل پیش",
    days="امروز دیروز",
)
