"""Arabic."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    abbreviations="د. أ. م. أ.د. أ.م. أ.م.د.",
    days="اليوم أمس",
    ago="منذ قبل",
    days="اليوم أمس",
    buttons=("مشاركة|إعلان",),
    source_labels=("المصدر",),
    related_headings=(
        "اقر[أا] (?:أيض[اًا]{1,2}|المزيد)|(?:مواضيع|أخبار|مقالات) (?:ذات صلة|متعلقة|مشابهة)|الأكثر قراءة",
        "قد يعجبك(?: أيض[اًا]{1,2})?",
    ),
    article_ends=(
        "لا توجد تعليقات(?: بعد)?",
        r"\d+\s+تعليق(?:ات)?",
    ),
    possible_article_ends=(
        "الوسوم|الكلمات المفتاحية",
        "التعليقات|تعليقات",
    ),
    credits_and_offers=("(?:صورة|تصوير)s? ?[:：].{1,60}",),
    cross_references=("اقر[أا] أيض[اًا]{1,2}",),
)
