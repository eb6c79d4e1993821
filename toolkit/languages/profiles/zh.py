"""Chinese."""

from toolkit.languages.profile import Profile

PROFILE = Profile(
    closed_quotations=(r"\A\s*[“「『\"][^“”「」『』\"]*[”」』\"]\Z",),
    speakers=(
        r"[^\s。！？；，：“”「」『』]{1,12}(?:说|說|表示|称|稱|指出|强调|強調|补充|補充|说道|說道|"
        r"回应|回應)[。，]",
    ),
    openings="这 那 其 此外 但 不过 然而 同时 另外 他 她 该 因此 随后 对此 而 并 于是 与此同时 两者 双方 這 該",
    weekdays="周一 周二 周三 周四 周五 周六 周日",
    ago="前",
    days="今天 昨天 今日 昨日",
    published=("发布(?:时间|于)", "更新(?:时间|于)"),
    news_words="""
        百分 分点 个百 同比 环比 星期 今年 去年 明年 今天 昨天 明天 昨日 今日 本月 上月 表示 说道 指出 宣布 发布
        公布 记者 报道 数据 数据显 显示 上午 下午 晚间 凌晨 目前 预计 万元 亿元 左右 以上 以下 约为
    """,
    particles="""
        的 了 是 在 和 與 与 及 或 并 並 被 把 從 从 而 但 也 就 都 很 这 這 那 其 之 們 们 吗 嗎 呢 吧
        啊 等 将 將
    """,
    related_headings=("相关(?:新闻|文章|阅读|报道)|延伸阅读",),
    article_ends=(r"\d+\s*条评论",),
    possible_article_ends=("评论",),
    buttons=("分享|广告|收藏",),
    cross_references=("相关阅读", "延伸阅读"),
    version_marks=(r"更正|更新|修订|修正|勘误",),
    notes_to_editors=(r"(?:致|请)?(?:各)?编辑(?:部|们)?(?:注意)?|撤稿|撤销|禁发",),
    words_of_notes=(r"稿件|稿|报道|标题|发布|刊登|使用|图片|新闻",),
    withdrawals=(r"撤稿|撤销|撤回|请勿(?:使用|刊登|发布)|作废|删除",),
)
