"""Japanese."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    closed_quotations=(r"[」』”]\Z",),
    speakers=(
        "など|といった|といい|という|って|とし[たて]|を|[、。]",
        "と(?!ころ|りわけ|はいえ|もに|ても|きに|くに|うとう|もあれ|にかく|もかく|なり|どま|まど|お|し|い|け)",
    ),
    openings="しかし また その この これ それ 一方 さらに そして だが ただ 同氏 同社 彼 なお こうした ここ そこ",
    weekdays="月曜 火曜 水曜 木曜 金曜 土曜 日曜",
    ago="前",
    days="今日 昨日",
    forenoon="午前",
    afternoon="午後",
    published=("公開日時?", "更新日時?"),
    changed="更新",
    news_words="曜日 今年 昨年 来年 今月 先月 発表 発表した 明らか 午前 午後 同日 現在 以上 以下 万円 億円 約",
    related_headings=(
        "(?:アクセス)?ランキング|(?:こちら|この記事)も(?:おすすめ|読まれています)|おすすめ記事|(?:主要|最新|他の)ニュース|人気記事",
        "関連(?:記事|ニュース)|あわせて読みたい",
    ),
    article_ends=(
        "(?:まだ)?コメントはありません",
        r"\d+\s*件のコメント",
    ),
    possible_article_ends=(
        "タグ|キーワード",
        "コメント",
    ),
    buttons=("シェア|広告",),
    letter_ends=(r"配信停止|配信を停止|購読を解除|登録解除",),
    cross_references=("関連記事",),
    source_labels=("出典|提供|配信元?",),
    notices=(r"(?:この記事は)?(?:約)?\d+ ?分で読めます",),
    credits_and_offers=("(?:写真|撮影)s? ?[:：].{1,60}",),
)
