"""Lines of a page that are boilerplate, not news: known by what they say, each as a whole line.

A line of running text is never boilerplate, whatever it begins with, but for notices known by all their words.
A page may mix languages, so a line is compared with the profiles of all languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from toolkit.cleaning.attribution_patterns import PICTURES
from toolkit.cleaning.solicitations import is_solicitation
from toolkit.languages.profile import in_any_language
from toolkit.languages.script import count_words, ends_a_sentence

_LONGEST_LINE = 200
_MOST_WORDS_OF_CROSS_REFERENCE = 40


def _whole_line(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"[\[(]?(?:{'|'.join(patterns)})[\])]?\s*[:.…!»→>]*", re.IGNORECASE)


def _button(*patterns: str) -> re.Pattern[str]:
    return re.compile(rf"[\[(]?(?:{'|'.join(patterns)})[\])]?\s*[:…»→>]*", re.IGNORECASE)


_OPENS_RELATED = _whole_line(*in_any_language("related_headings"))
_MAY_CLOSE_ARTICLE = _whole_line(*in_any_language("possible_article_ends"))
_CLOSES_ARTICLE = _whole_line(*in_any_language("article_ends"))
_BUTTONS = _button(
    *in_any_language("buttons"),
    r"#\w+|(?:\d+ )+\d+",
    r"(?:(?:facebook|twitter|x|whatsapp|linkedin|reddit|telegram|instagram|email|app store|google play)\s*)+",
)
_NOTICES = _whole_line(
    *in_any_language("notices"),
    r"(?:#\w+[\s,;]+)+#\w+",
    r"getty images|.{0,40}/(?:getty images|afp|ap|reuters)",
    r"[-–—_=*·•|~.]+",
)
_CREDITS_AND_OFFERS = _whole_line(
    *in_any_language("credits_and_offers"),
    rf"(?-i:(?![a-zß-öø-ÿа-я]))(?:{PICTURES})\s*[:：].{{1,80}}",
    r"(?:©|\(c\)|copyright ©|copyright \d{4}(?-i:,? [A-Z])).{0,120}",
)
_CROSS_REFERENCE = re.compile(
    rf"(?:[-–•▶►→>\[(] ?)?(?:(?P<plainly>(?i:{'|'.join(in_any_language('cross_references'))})\s?[:：|])"
    rf"|{'|'.join(in_any_language('possible_cross_references'))})"
)
_BYLINE = re.compile(rf"(?:{'|'.join(in_any_language('by'))})\s+[^\W\d_].{{0,60}}", re.IGNORECASE)


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
    if _says(_BUTTONS, line) or _says(_NOTICES, line) or is_solicitation(line):
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
