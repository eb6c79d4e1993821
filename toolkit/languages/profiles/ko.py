"""Korean."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="전",
    days="오늘 어제",
    related_headings=("관련 ?(?:기사|뉴스)",),
    article_ends=(r"\d+\s*개의 댓글",),
    possible_article_ends=("댓글",),
    buttons=("공유|광고",),
    number_words="한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두 스무 백 천 만 억 조 수십 수백",
)
