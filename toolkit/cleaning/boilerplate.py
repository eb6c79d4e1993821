"""Lines of a page that are boilerplate, not news: known by what they say, each as a whole line.

A line of running text is never boilerplate, whatever it begins with, but for notices known by all their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from toolkit.cleaning.solicitations import is_solicitation
from toolkit.languages.script import count_words, ends_a_sentence

_LONGEST_LINE = 200
_MOST_WORDS_OF_CROSS_REFERENCE = 40


def _whole_line(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"[\[(]?(?:{'|'.join(patterns)})[\])]?\s*[:.…!»→>]*", re.IGNORECASE)


def _button(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"[\[(]?(?:{'|'.join(patterns)})[\])]?\s*[:…»→>]*", re.IGNORECASE)


_OPENS_RELATED = _whole_line(
    r"(?:related|recommended|similar|further|more|other|latest|top|trending|popular)\s+"
    r"(?:articles?|stories|news|coverage|reading|posts|content|headlines)",
    r"related(?: to this story)?",
    r"more on this (?:story|topic)",
    r"(?:more|recommended|picked|just) for you",
    r"you (?:may|might) (?:also )?(?:like|be interested in)",
    r"(?:more|latest) from \w+(?:\s\w+){0,3}",
    r"(?:people|others) also read",
    r"(?:what to )?read next|up next|keep reading",
    r"see also",
    r"don.t miss",
    r"most (?:read|popular)|trending(?: now)?",
    r"(?:in other news|around the web)",
    r"(?:verwandte|ähnliche|weitere) artikel|mehr zum thema|lesen sie auch|das könnte sie auch interessieren",
    r"(?:articles|contenus) (?:liés|similaires|associés)|(?:à )?lire aussi|sur le même sujet",
    r"(?:noticias|artículos) relacionad[oa]s|más noticias|lee también|te puede interesar",
    r"articoli correlati|leggi anche|(?:notícias|artigos) relacionad[oa]s|leia também",
    r"gerelateerde artikelen|lees ook|читайте также|похожие статьи|материалы по теме",
    r"相关(?:新闻|文章|阅读|报道)|延伸阅读|関連(?:記事|ニュース)|あわせて読みたい|관련 ?(?:기사|뉴스)",
)

_MAY_CLOSE_ARTICLE = _whole_line(
    r"comments?|kommentare|commentaires|comentarios|commenti|comentários|reacties|комментарии|评论|コメント|댓글",
    r"(?:related )?(?:tags?|topics?)",
    r"(?:try|discover|meet) (?:our|the) .{0,40}\b(?:features?|tools?|assistant|app)",
    r"was this (?:article|story|page) (?:helpful|useful)\??",
    r"what did you think\??",
    r"about the author",
)

_CLOSES_ARTICLE = _whole_line(
    r"hashtags?",
    r"(?:try|discover|meet) (?:our|the) (?:\w+ )?ai (?:features?|tools?|assistant)",
    r"explore what .{0,40} can do(?: for you)?",
    r"comments?\s*\(?\d+\)?",
    r"\d+\s+(?:comments?|replies|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties|комментари\w+)",
    r"\d+\s*(?:条评论|件のコメント|개의 댓글)",
    r"(?:no comments?|no replies)(?: yet)?",
    r"(?:view|show|see|load|read) (?:all )?(?:\d+ )?(?:more )?comments",
    r"be the first to (?:comment|reply).{0,40}",
    r"(?:leave|post|write|add) (?:a|your) (?:comment|reply)",
    r"(?:log|sign) in to comment.{0,40}",
    r"join the (?:conversation|discussion)",
    r"rate this (?:article|story)",
)

_BUTTONS = _button(
    r"adverts?|promoted|sponsored(?: content)?",
    r"share|save|print|copy link|bookmark|listen|follow|like|reply|menu|search|home|next|help|faq|privacy|terms",
    r"(?:sign|log) ?(?:up|in)|subscribe|register|careers|sitemap|contact",
    r"#\w+|(?:\d+ )+\d+",
    r"(?:(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|instagram|email|app store|google play)\s*)+",
    r"teilen|drucken|merken|anzeige|werbung|startseite|partager|imprimer|publicité|compartir|imprimir|publicidad",
    r"condividi|stampa|pubblicità|compartilhar|publicidade|delen|advertentie|поделиться|реклама",
    r"分享|广告|收藏|シェア|広告|공유|광고|مشاركة|إعلان",
)

_OF_PAGES = _whole_line(
    r"advertisement",
    r"(?:share|save|print|email|listen to|report)(?: this)? (?:article|story|page|post|a problem)",
    r"share(?: this)? on \w+(?:\s\w+){0,2}",
    r"(?:ask|with) ai|ai summary|.{0,20} ai can make mistakes",
    r"(?:translate|summari[sz]e)(?: (?:with|this|article|page|in).{0,30})?",
    r"read more|read (?:full|the full|the original) (?:story|article)|view original article",
    r"continue reading(?: on .{0,30})?",
    r"(?:load|show|view|see|watch) (?:more|all|now)",
    r"\d+ ?[- ]?min(?:ute)?s? read",
    r"[\d,]+(?:\.\d)?[km]? (?:views?|likes?|shares?|reads?)",
    r"(?:#\w+[\s,;]+)+#\w+",
    r"all rights reserved",
    r"(?:(?:privacy|cookie) (?:policy|notice|settings|preferences)"
    r"|terms (?:of|and) (?:use|service|conditions)|[|·]|\s)+",
    r"accept all cookies|do not sell my personal information|powered by \w+",
    r"(?:about|contact) us|back to top|skip to (?:main )?content|loading",
    r"page \d+ of \d+",
    r"getty images|.{0,40}/(?:getty images|afp|ap|reuters)",
    r"[-–—_=*·•|~.]+",
    r"(?:©|\(c\)|copyright ©|copyright) .{0,60}\b(?:rights reserved|may not be)\b.{0,100}",
)

_CREDITS_AND_OFFERS = _whole_line(
    r"(?-i:(?=[A-Z]))(?:photo|photograph|image|picture|video|graphic|file photo)s?"
    r"(?: credits?| source| by| courtesy(?: of)?)?\s*:.{1,80}",
    r"(?:photo|image) (?:by|credit):? (?-i:[^a-z]).{1,60}|credit: .{1,60}",
    r"sign ?up (?:for|to) .{0,40}\b(?:newsletter|alerts?|updates?|emails?|account)s?\b.{0,30}",
    r"(?:subscribe|register) (?:now|today|to|for) .{0,40}\b(?:newsletter|channel|alerts?|updates?|account)s?\b.{0,30}",
    r"follow us on (?!the\b|our\b|a\b).{0,40}",
    r"(?:get|download|try) (?:the|our) .{0,30}\bapp(?: (?:now|today|for .{0,20}|on .{0,20}))?",
    r"(?:click|tap) here (?!and\b|went\b).{0,60}",
    r"(?:©|\(c\)|copyright ©|copyright \d{4}(?-i:,? [A-Z])).{0,120}",
)

_CROSS_REFERENCE = re.compile(
    r"(?:[-–•▶►→>\[(] ?)?(?:(?P<plainly>(?:(?i:(?:read|see) (?:more|also)|also read|lesen sie (?:auch|mehr)"
    r"|mehr zum thema|(?:à )?(?:lire|voir) aussi|le[ea] también|te puede interesar|leggi anche|(?:leia|veja) também"
    r"|(?:lees|zie) ook|читайте также|相关阅读|延伸阅读|関連記事)|(?:RELATED|MORE)(?=.[^a-z]*[A-Z]))\s?[:：|])"
    r"|(?i:related(?: (?:stories|story|articles?|posts?|coverage))?|more|watch|listen|don.t miss)\s?[:|]"
    r"|Related (?:stories|articles) (?:on|from) [A-Z][\w. ]{1,30}:$"
    r"|(?:READ MORE|SEE MORE|ALSO READ|LESEN SIE AUCH|LIRE AUSSI|LEE TAMBIÉN|LEGGI ANCHE|LEIA TAMBÉM|LEES OOK)\b"
    r"|Also on \w+\.(?=[a-z]{2,4} )|Read (?i:more (?:about|on|at|from|in))\b)"
)

_BYLINE = re.compile(r"(?:by|von|par|por)\s+[^\W\d_].{0,60}", re.IGNORECASE)


def opens_related(line: str) -> bool:
    """Return True if a line heads a list of related stories."""
    return _says(_OPENS_RELATED, line)


def closes_article(line: str) -> bool:
    """Return True if a line opens what follows an article, beyond doubt: hashtags, counters, feature adverts."""
    return _says(_CLOSES_ARTICLE, line)


def is_boilerplate(line: str) -> bool:
    """Return True if a line is a button, an advert, a counter, a credit or a footer.

    Examples
    --------
    >>> [is_boilerplate(line) for line in ("Share", "5 min read", "Photo: Ann Example", "Share prices fell again.")]
    [True, True, True, False]
    """
    if _says(_BUTTONS, line) or _says(_OF_PAGES, line) or is_solicitation(line):
        return True
    return _says(_CREDITS_AND_OFFERS, line) and not is_prose(line)


def is_cross_reference(line: str) -> bool:
    """Return True if a line refers to another story: as nothing else does, or as no sentence does.

    Examples
    --------
    >>> lines = ["Read more: Herring spared", "Related: the two are brothers, a court heard."]
    >>> [is_cross_reference(line) for line in lines]
    [True, False]
    """
    found = _CROSS_REFERENCE.match(line)
    if found is None or len(line.split()) > _MOST_WORDS_OF_CROSS_REFERENCE:
        return False
    return bool(found["plainly"]) or not is_prose(line) or line.endswith("?")


def is_byline(line: str) -> bool:
    """Return True if a line names the author and no more."""
    return _says(_BYLINE, line) and len(line.split()) <= 8 and not is_prose(line)


def article_lines(lines: Iterable[str]) -> list[str]:
    """Keep the lines of one article on a page: no boilerplate, and nothing after the line that closes it.

    A closing line before any sentence (tags under the headline) closes nothing; the line itself goes. A line
    that only may close the article ("Comments") does so if no sentence follows, or another closing line does.
    """
    lines = list(lines)
    last_prose = next((number for number in reversed(range(len(lines))) if is_prose(lines[number])), -1)
    kept: list[str] = []
    has_prose = False
    for number, line in enumerate(lines):
        if closes_article(line) or (_says(_MAY_CLOSE_ARTICLE, line) and _is_over(lines, number, last_prose)):
            if has_prose:
                break
        elif not is_boilerplate(line) and not is_cross_reference(line):
            kept.append(line)
            has_prose = has_prose or is_prose(line)
    return kept


def is_prose(line: str) -> bool:
    """Return True if a line holds running text: a sentence with its end, or many words.

    Examples
    --------
    >>> is_prose("The two sides agreed to meet again in July."), is_prose("Two sides to meet again")
    (True, False)
    """
    n_words = count_words(line)
    return n_words > 30 or (n_words >= 5 and ends_a_sentence(line))


def _says(pattern: re.Pattern[str], line: str) -> bool:
    return len(line) <= _LONGEST_LINE and pattern.fullmatch(line) is not None


def _is_over(lines: Sequence[str], number: int, last_prose: int) -> bool:
    if last_prose <= number:
        return True
    rest = (lines[after] for after in range(number + 1, len(lines)))
    following = next((line for line in rest if not is_boilerplate(line)), "")
    return closes_article(following) or _says(_MAY_CLOSE_ARTICLE, following)
