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
    number_words="""
        صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست سی
        چهل پنجاه شصت هفتاد هشتاد نود صد هزار میلیون میلیارد ده‌ها صدها
    """,
    indefinite_articles="یک",
    negations=(r"نه|نیست\w*|بدون|هرگز|نمی\w*|ن(?:شد|کرد|داد|خواهد)\w*",),
)
