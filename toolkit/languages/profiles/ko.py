"""Korean."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    ago="전",
    days="오늘 어제",
    related_headings=("관련 ?(?:기사|뉴스)",),
    article_ends=(r"\d+\s*개의 댓글",),
    possible_article_ends=("댓글",),
    buttons=("공유|광고",),
    opening_patterns=("네[,.]|아니요|예[,.]|왜냐하면",),
    persons=(
        "저희|나는|저는|제가|내가",
        "여러분|당신|하세요|주세요|바랍니다|십시오",
    ),
    page_notices=(
        "무단 ?전재|저작권자|재배포 금지",
        "기사를? (?:수정|정정)",
    ),
    pictures="사진",
)
