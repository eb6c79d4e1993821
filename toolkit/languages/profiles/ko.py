"""Korean."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    closed_quotations=(r"[?!.][\"”’']+\Z",),
    speakers=(
        r"(?:이?라고|이?라며|이?라면서|고|며|면서|는|이?라는)(?:\s|$)",
        r"\S{1,12}[이가은는] (?:\S{1,12} ){0,3}(?:말했다|물었다|밝혔다|덧붙였다|전했다|강조했다|"
        r"외쳤다|설명했다|되물었다)",
    ),
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
    ago="전",
    days="오늘 어제",
    published=("(?:입력|수정|등록|발행)(?: ?일시?)?",),
    changed="수정",
    forenoon="오전",
    afternoon="오후",
    number_words="한 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두 스무 백 천 만 억 조 수십 수백",
    negations=(r"\w*(?:않|못하|못했|없|아니|부인했|부인하)\w*",),
    version_marks=(r"정정|수정|업데이트|종합 ?\d?보?",),
    source_labels=("출처",),
    related_headings=(
        "관련 ?(?:기사|뉴스)|많이 본 (?:뉴스|기사)|(?:주요|최신|추천) ?(?:뉴스|기사)",
        "관련 ?(?:기사|뉴스)",
    ),
    article_ends=(
        "댓글이 없습니다",
        r"댓글 ?\d+개?",
        r"\d+\s*개의 댓글",
    ),
    possible_article_ends=(
        "태그",
        "댓글",
    ),
    buttons=("공유|광고",),
    cross_references=("관련 ?기사",),
    opinions="사설 칼럼 오피니언",
)
