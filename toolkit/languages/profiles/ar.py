"""Arabic."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="د. أ. م. أ.د. أ.م. أ.م.د.",
    ago="منذ قبل",
    buttons=("مشاركة|إعلان",),
    persons=(
        "أنا|نحن|لدينا|موقعنا",
        "أنت|أنتم|لديك|لديكم|بريدك",
    ),
    orders="اشترك اشتركوا تابع تابعوا تابعونا حمل انضم انضموا سجل",
    page_matters=("النشرة|بريد|تطبيق|قناة|قناتنا|المزيد|صفحت|حساب|تعليق",),
)
