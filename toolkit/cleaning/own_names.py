"""The name that a publisher puts around its own headlines: "Cod quota cut | Harbour Dispatch | 10 June"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.cleaning.publishers import (
    is_best_known,
    is_name_of_host,
    is_part_of_publisher,
    is_same_publisher,
)
from toolkit.languages.profile import in_any_language
from toolkit.languages.script import count_words

DASHES = ("-", "–", "—")
_BARS = ("|", "_", "｜", "ㅣ", "│", "┃", "¦", "∥")
_BETWEEN_SECTIONS = ("_", "｜")  # sites chain their sections with these, and no headline has them
_MARK = re.compile(
    r"\s+(?P<spaced>[-–—|·•»«›‹:*~/<>│┃¦]{1,3})\s+"  # between spaces whatever parts names
    r"|\s?(?P<wide>[_：｜ㅣ│┃¦∥|»›])\s?|(?P<colon>:)\s+"  # without them what stands in no word
)
_MAY_HAVE_A_MARK = re.compile(r"[-–—|·•»«›‹:*~/<>│┃¦]\s|[_：｜ㅣ│┃¦∥|»›]")
_DATE = re.compile(r"(?=.{0,25}\d)[\w.,:/ -]{1,25}")
_BYLINE = re.compile(rf"(?:{'|'.join(in_any_language('by'))})\s+\S.{{0,40}}", re.IGNORECASE)
_LONGEST_END, _MOST_MARKS = 120, 8
_LONGEST_LOOK = 500
FEWEST_WORDS_LEFT = 2
_MOST_WORDS_OF_A_SIDE, _MOST_WORDS_OF_A_SECTION = 3, 2


def without_own_name(title: str, source: str, url: str) -> str:
    """Take the name of its publisher off the end and the beginning of a headline, and a date or byline behind it.

    What parts the name may be any mark, in any script. At least two words are left.

    Parameters
    ----------
    title : str
    source, url : str
        Who published it, and where; empty where they are not known.

    Examples
    --------
    >>> without_own_name("Cod is cut – DW – 13.06.2023", "dw.com", "")
    'Cod is cut'
    >>> without_own_name("漁獲枠を削減：港新聞", "港新聞", "")
    '漁獲枠を削減'
    >>> without_own_name("Dispatch | Cod is cut", "Dispatch", ""), without_own_name("Dispatch is sold", "Dispatch", "")
    ('Cod is cut', 'Dispatch is sold')
    """
    if not _MAY_HAVE_A_MARK.search(title) or not _MARK.search(title):
        return title
    while (end := _end_of_headline(title, source, url)) < len(title):
        mark = _MARK.match(title, end)
        title = _without_sections(title[:end], mark[0] if mark else "")
    first = _MARK.search(title[:_LONGEST_END])
    if first and _opens(title, first, source):
        title = title[first.end() :]
    return title


def _without_sections(headline: str, mark: str) -> str:
    """Take off what stands between a headline and the publisher, a word or two between the same bars."""
    while mark.strip() in _BETWEEN_SECTIONS:
        before, _, section = headline.rpartition(mark)
        if count_words(section) > _MOST_WORDS_OF_A_SECTION or count_words(before) <= _MOST_WORDS_OF_A_SIDE:
            break
        headline = before
    return headline


def may_be_a_side(headline: str, mark: str) -> bool:
    """Return True if a dash parts a name from a name: "Cup final: Hull - Bergen"."""
    before = headline[-_LONGEST_LOOK:].rpartition(": ")[2].split()
    named = [word for word in before if not word[:1].islower()]
    return mark in DASHES and len(named) == len(before) <= _MOST_WORDS_OF_A_SIDE


def _end_of_headline(title: str, source: str, url: str) -> int:
    """Return where the first name of the publisher begins that ends a headline; the whole length if there is none."""
    marks = list(_MARK.finditer(title, len(title) - _LONGEST_END))[-_MOST_MARKS:]
    for mark in marks:
        if count_words(title[: min(mark.start(), _LONGEST_LOOK)]) < FEWEST_WORDS_LEFT:
            continue
        if any(_is_name_of(title, mark, name, source, url) for name in _names(title, mark, marks)):
            return mark.start()
    return len(title)


def _names(title: str, mark: re.Match[str], marks: list[re.Match[str]]) -> Iterator[str]:
    """Yield all that stands behind a mark, and what of it stands before a date, a byline or a section."""
    yield title[mark.end() :]
    for later in marks:
        if later.start() <= mark.end():
            continue
        behind = title[later.end() :]
        is_section = not later["colon"] and count_words(behind) <= _MOST_WORDS_OF_A_SECTION
        if is_section or _DATE.fullmatch(behind) or _BYLINE.fullmatch(behind):
            yield title[mark.end() : later.start()]


def _is_name_of(title: str, mark: re.Match[str], name: str, source: str, url: str) -> bool:
    said, headline = mark[0].strip(), title[: mark.start()]
    if is_same_publisher(name, source) or (said in _BARS and is_part_of_publisher(name, source)):
        return True
    if is_best_known(name) and not is_best_known(source) and said in (*DASHES, *_BARS):
        return True
    return is_name_of_host(name, url) and (count_words(name) > 1 or not may_be_a_side(headline, said))


def _opens(title: str, mark: re.Match[str], source: str) -> bool:
    """Return True if a headline opens with the publisher; one word before a colon or dash is what it is about."""
    name, rest = title[: mark.start()], title[mark.end() :]
    is_subject = (mark["colon"] or mark[0].strip() in DASHES) and count_words(name) < FEWEST_WORDS_LEFT
    is_name = not is_subject and is_same_publisher(name, source)
    return is_name and not rest[:1].islower() and count_words(rest[:_LONGEST_LOOK]) >= FEWEST_WORDS_LEFT
