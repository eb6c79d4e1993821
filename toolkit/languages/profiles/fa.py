"""Persian."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="قبل پیش",
    number_words="""
        صفر یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده شانزده هفده هجده نوزده بیست سی
        چهل پنجاه شصت هفتاد هشتاد نود صد هزار میلیون میلیارد ده‌ها صدها
    """,
)
