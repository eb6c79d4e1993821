"""Lines of a page that are furniture, not news: known by what they say, each as a whole line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def _whole_line(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(patterns)})\s*[:.…!]*", re.IGNORECASE)


_OPENS_RELATED = _whole_line(
    r"(?:related|recommended|similar|further|more|other|latest|top|trending)\s+"
    r"(?:articles?|stories|news|coverage|reading|posts|content|headlines)",
    r"related(?: to this story)?",
    r"(?:more|recommended|picked|just) for you",
    r"you (?:may|might) (?:also )?(?:like|be interested in)",
    r"(?:more|latest) from (?:\w+\s?){1,4}",
    r"(?:people|others) also read",
    r"(?:read|up) next",
    r"see also",
    r"in other news",
)

_MAY_CLOSE_ARTICLE = _whole_line(
    r"comments?",
    r"(?:related )?(?:tags?|topics?)",
)

_CLOSES_ARTICLE = _whole_line(
    r"hashtags?",
    r"comments?\s*\(?\d+\)?",
    r"\d+\s+(?:comments?|replies)",
    r"(?:no comments?|no replies)(?: yet)?",
    r"(?:view|show|see|load|read) (?:all )?(?:\d+ )?(?:more )?comments",
    r"be the first to (?:comment|reply).{0,40}",
    r"(?:leave|post|write|add) (?:a|your) (?:comment|reply)",
    r"(?:log|sign) in to comment.{0,40}",
    r"join the (?:conversation|discussion)",
    r"(?:try|discover|meet) (?:our|the) .{0,40}\b(?:features?|tools?|assistant|app)",
    r"explore what .{0,40} can do(?: for you)?",
    r"(?:about|more about) the author",
    r"was this (?:article|story|page) (?:helpful|useful)\??",
    r"what did you think\??",
    r"rate this (?:article|story)",
)

_FURNITURE = _whole_line(
    r"advertisement",
    r"(?:photo|image|picture|video|graphic)s?(?: credits?| by| courtesy(?: of)?)?\s*:.{1,80}",
    r"(?:read more|also read|read also|see also|related|watch|more)\s*:.{1,150}",
    r"(?:enjoying|enjoyed|like|liked) this (?:article|story)\?.{0,100}",
    r"adverts?",
    r"sponsored(?: content)?",
    r"promoted",
    r"story continues below(?: advertisement)?",
    r"(?:article|story) continues after (?:advertisement|this ad)",
    r"share|save|print|copy link|bookmark|listen|follow|like|reply|menu|search|home",
    r"(?:share|save|print|email|listen to) this (?:article|story|page|post)(?: .{0,30})?",
    r"(?:translate|summari[sz]e)(?: .{0,40})?",
    r"share on (?:\w+\s?){1,3}",
    r"(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|instagram|email)",
    r"sign ?(?:up|in)(?: (?:for|to|with) .{0,80})?",
    r"log ?in(?: .{0,30})?",
    r"(?:subscribe|register)(?: (?:now|to|for|today) ?.{0,80})?",
    r"follow us(?: on .{0,60})?",
    r"(?:get|download|try) (?:the|our) .{0,30}\bapp(?: .{0,40})?",
    r"(?:click|tap) (?:here|to) .{0,60}",
    r"read (?:more|full (?:story|article)|the full (?:story|article)|on)(?: (?:on|at) .{0,40})?",
    r"(?:load|show|view|see) (?:more|all)(?: .{0,30})?",
    r"continue reading",
    r"\d+ ?[- ]?min(?:ute)?s? read",
    r"\d+(?:\.\d)?[km]? (?:views?|likes?|shares?|reads?)",
    r"(?:#\w+[\s,;]*)+",
    r"(?:©|\(c\)|copyright\b).{0,120}",
    r"all rights reserved",
    r"(?:privacy|cookie) (?:policy|notice|settings)",
    r"terms (?:of|and) (?:use|service|conditions)",
    r"(?:about|contact) us",
    r"back to top",
    r"skip to (?:main )?content",
    r"loading",
    r"[-–—_=*·•|~.]+",
)


def opens_related(line: str) -> bool:
    """Tell whether a line heads a list of related stories."""
    return _OPENS_RELATED.fullmatch(line) is not None


def closes_article(line: str) -> bool:
    """Tell whether a line opens what follows an article, beyond doubt: hashtags, comment counters, feature adverts."""
    return _CLOSES_ARTICLE.fullmatch(line) is not None


def without_furniture(lines: Iterable[str]) -> Iterator[str]:
    """Leave out single lines of furniture: buttons, adverts, counters, hashtags, footers.

    Examples
    --------
    >>> list(without_furniture(["Share", "The ministers met on Monday.", "#trade #tariffs", "5 min read"]))
    ['The ministers met on Monday.']
    """
    return (line for line in lines if not _FURNITURE.fullmatch(line))


def article_lines(lines: Iterable[str]) -> list[str]:
    """Keep the lines of one article on a page: no furniture, and nothing after the line that closes it.

    A closing line before any sentence (tags under the headline) closes nothing; the line itself goes.
    """
    kept: list[str] = []
    for line in without_furniture(lines):
        if not (closes_article(line) or _MAY_CLOSE_ARTICLE.fullmatch(line)):
            kept.append(line)
        elif any(is_prose(earlier) for earlier in kept):
            break
    return kept


def is_prose(line: str) -> bool:
    """Tell whether a line holds running text: a sentence with its end, or many words.

    Examples
    --------
    >>> is_prose("The two sides agreed to meet again in July."), is_prose("Two sides to meet again")
    (True, False)
    """
    n_words = len(line.split())
    return n_words > 30 or (n_words >= 5 and re.search(r"[.!?…][\"'”’)\]]*$", line) is not None)
