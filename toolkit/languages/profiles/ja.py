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
    published=("公開日時?", "更新日時?"),
    news_words="曜日 今年 昨年 来年 今月 先月 発表 発表した 明らか 午前 午後 同日 現在 以上 以下 万円 億円 約",
    related_headings=("関連(?:記事|ニュース)|あわせて読みたい",),
    article_ends=(r"\d+\s*件のコメント",),
    possible_article_ends=("コメント",),
    buttons=("シェア|広告",),
    cross_references=("関連記事",),
    opening_patterns=("はい|いいえ|ええ、|なぜなら",),
    persons=(
        "私(?!立|有|設|鉄|物|服|財|的|道|邸)|僕|我々|弊社|当サイト",
        "あなた|皆さん|みなさん|皆様|ください|下さい|ましょう",
    ),
    page_notices=(
        "(?:記事|見出し|本文)(?:の一部)?を(?:訂正|修正|更新)し",
        "無断転載|続きを読む|会員登録",
    ),
    pictures="写真 画像",
)
