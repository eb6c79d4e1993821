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
    version_marks=(r"訂正|更新|差し替え|修正|再送",),
    notes_to_editors=(
        r"編集(?:者|部|局)(?:各位|の皆様|へ|への)|配信取り消し|記事(?:の)?(?:取り消し|取消|差し止め)|解禁",
    ),
    words_of_notes=(r"記事|配信|見出し|解禁|写真|使用|掲載",),
    withdrawals=(r"取り消|取消|差し止め|使用しない|撤回",),
)
