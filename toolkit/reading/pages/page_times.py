"""When the article on a web page was published: as the page declares it to machines, or else as it shows it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_prose
from toolkit.languages.profile import in_any_language
from toolkit.reading.pages.comments import is_comment
from toolkit.reading.pages.elements import name_attributes, text_of, words_of
from toolkit.reading.pages.linked_data import published_times
from toolkit.reading.times.dates import is_absurd, is_time_line, parse_time
from toolkit.reading.times.day_first import with_the_year_first
from toolkit.reading.times.zones import A_ZONE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# In the order of how surely a page says by them when its article was published; any mark may part the words.
_TIME_NAMES = (
    "article published time|og published time|og article published time|datepublished|date published|parsely pub date|"
    "sailthru date|pubdate|pub date|publishdate|publish date|publication date|published at|published time|published|"
    "article published|dcterms issued|dc date issued|dcterms created|dcterms date|dc date|date"
).split("|")
_MARKS_IN_NAMES = re.compile(r"[-_:.\s]+")
_SAYS_WHEN = re.compile(
    r"(?:^|[\W_])(?:date(?:line|published)?|time(?:stamp)?|published|byline)(?:[\W_]|$)", re.IGNORECASE
)
_SAYS_HOW_LONG = re.compile(r"read|duration|player|video", re.IGNORECASE)
_NUMBER_AND_UNIT = re.compile(r"\d+\s?[^\W\d]+\.?")
_SAYS_CHANGED = re.compile("|".join(("modif", *in_any_language("changed"))), re.IGNORECASE)
_SAYS_PUBLISHED = re.compile("|".join(in_any_language("published")), re.IGNORECASE)
_MOST_SAYING_WHEN, _MOST_LINES, _LINES_BEFORE = 50, 30, 8
_LONGEST_SHOWN, _LARGEST_LINE, _MOST_PARTS = 120, 8, 8
_FEWEST_POSTS = 3
_SHOW_TIMES = ("time", "abbr", "span", "div", "p", "small", "li", "em", "i", "b")
_NOT_OF_THE_ARTICLE = ("nav", "aside", "footer", "a", "h2", "h3", "h4")
_BETWEEN_PARTS = re.compile(r"\s*[|•·]\s*|,\s+|\s+[-–—/]\s+|(?<=[^\W\d])\s?[:：]\s*")
_CLOCK = re.compile(
    r"\d[T\s]\s?\d{2}:?\d{2}|\d{1,2}[:.]\d{2}(?![.\d]*\d{4})|\d\s?[ap]\.?m\b|\d\s?[h時时點点시]|^\d{10,}"
)
_FIGURES_AND_CLOCK = re.compile(
    r"(?<!\d)(\d{1,4})([./-])(\d{1,2})\2(\d{2,4})\b[^\d]{1,5}(?P<clock>\d{1,2}[:.]\d{2}(?!\d)(?:\s?[ap]\.?m\b)?)",
    re.IGNORECASE,
)
_STANDARD = re.compile(
    rf"(?<!\d)\d{{4}}[-/.年]\d{{1,2}}[-/.月]\d{{1,2}}日?\s?\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?![\d:])(?:\s?(?i:{A_ZONE})\b)?"
)
_MIDNIGHT = re.compile(r"[T\s]00:?00(?::?00)?(?!:?\d)")
_ZONE = re.compile(r"(?:\dZ|\d\s?[+-]\d{2}:?\d{2}|:\d{2}[+-]\d{2}|\s(?!AM|PM)[A-Z]{2,5}\)?)$")
_LEAST_OFFSET, _LARGEST_OFFSET, _A_DAY = timedelta(minutes=15), timedelta(hours=14), timedelta(days=1)


def time_of_page(page: HtmlElement, title: str = "", guess: str = "") -> str:
    """Return when the article on a page was published, as it is written there; empty if the page does not say.

    Linked data of the article that bears the title come first, then what the head declares, then what is shown. A day
    alone gives way to a time of the same day, a clock without a zone to the same one with it.

    Parameters
    ----------
    page : HtmlElement
    title : str
        The headline of the article, if it is known.
    guess : str
        A day found otherwise, which is taken if the page declares no time and shows none that may be another.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> head = '<meta name="dc.date" content="2025-06-10">'
    >>> page = fromstring(f"<html><head>{head}</head><body><p class='date'>June 10, 2025, 9:30 am</p></body></html>")
    >>> time_of_page(page)
    'June 10, 2025, 9:30 am'
    """
    declared = list(_declared(page, title))
    points = [time for time in declared if _is_point(time)]
    if points and _is_exact(points[0]):
        return _with_zone(points[0], points)
    shown = list(_shown(page, title))
    exact = [time for time in (*points, *shown) if _is_exact(time)]
    if points:
        return _exact_on(points[0], exact, shown)
    if behind := _behind_headline(page, title):
        return _exact_on(behind, exact, shown)
    if guess and not any(_could_be_another(time, guess) for time in (*declared, *shown)):
        return _exact_on(guess, exact, shown)
    return next((time for time in shown if _is_point(time) or is_time_line(time)), "")


def _is_point(time: str) -> bool:
    moment = parse_time(time)
    return moment is not None and not is_absurd(moment)


def _is_exact(time: str) -> bool:
    """Return True if a time has its minute; midnight is how programs write a day."""
    return _CLOCK.search(time) is not None and not _MIDNIGHT.search(time) and parse_time(time) is not None


def _exact_on(day: str, times: Sequence[str], shown: Sequence[str]) -> str:
    """Return a time of a day, or the clock beside that day where its figures alone could mean another; else the day."""
    if same := next((time for time in times if _is_same_day(time, day)), ""):
        return same
    start = parse_time(day)
    if start is None:
        return day
    for text in shown:
        clocked = _FIGURES_AND_CLOCK.search(text)
        if clocked and {start.day, start.month, start.year % 100} == {int(one) % 100 for one in clocked.group(1, 3, 4)}:
            return f"{start:%Y-%m-%d} {clocked['clock']}"
    return day


def _with_zone(time: str, others: Sequence[str]) -> str:
    """Return a time, or what shows the same minute on a clock of which the zone is told."""
    moment = parse_time(time)
    if _ZONE.search(time) or moment is None:
        return time
    for other in others:
        if _ZONE.search(other) and _is_exact(other) and (told := parse_time(other)):
            ahead = abs(told.replace(second=0, microsecond=0) - moment.replace(second=0, microsecond=0))
            if ahead <= _LARGEST_OFFSET and ahead % _LEAST_OFFSET == timedelta():
                return other
    return time


def _is_same_day(time: str, day: str) -> bool:
    """Return True if a time is of a day, as the clock shows it that the time was read from."""
    moment, start = parse_time(time), parse_time(day)
    if moment is None or start is None:
        return False
    slack = _LARGEST_OFFSET if _ZONE.search(time) or _MIDNIGHT.search(day) else timedelta()
    return -slack <= moment - start < _A_DAY + slack


def _declared(page: HtmlElement, title: str) -> Iterator[str]:
    """Yield what a page says to machines of when its article was published, the surest first."""
    yield from published_times(page, title)
    named: dict[str, str] = {}
    for meta in page.xpath("//meta | //*[@itemprop and @content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        named.setdefault(_MARKS_IN_NAMES.sub(" ", name.lower()).strip(), (meta.get("content") or "").strip())
    yield from (named[name] for name in _TIME_NAMES if named.get(name))
    for main in (*islice(page.iter("article", "main"), 1), page):
        yield from (time.get("datetime").strip() for time in _times_in(main))


def _times_in(main: HtmlElement) -> list[HtmlElement]:
    """Return the ``time`` elements that may be of the whole: those that say when it was published, then the others.

    Where three and more stand alike in boxes of their own they are of posts or cards; of posts the last is the first
    that was written.
    """
    first = islice((time for time in main.iter("time") if time.get("datetime")), 2 * _MOST_SAYING_WHEN)
    dated = [time for time in first if _is_of_article(time)]
    places = Counter(_place(time) for time in dated)
    single = [time for time in dated if places[_place(time)] < _FEWEST_POSTS]
    posts = [time for time in dated if places[_place(time)] >= _FEWEST_POSTS]
    return sorted(single, key=_rank) or posts[::-1]


def _place(time: HtmlElement) -> tuple[str, ...]:
    """Return where an element stands: the tags and classes around it."""
    around = [time, *islice(time.iterancestors(), 2)]
    return tuple(f"{one.tag}.{one.get('class') or ''}" for one in around)


def _rank(time: HtmlElement) -> int:
    around = " ".join(name_attributes(one) for one in (time, *islice(time.iterancestors(), 1)))
    if time.get("pubdate") is not None or "publish" in around.lower():
        return 0
    return 2 if _SAYS_CHANGED.search(around) else 1


def _is_of_article(time: HtmlElement) -> bool:
    """Return True if a time is neither in running text, nor in a comment, nor in what leads elsewhere."""
    around = list(time.iterancestors())
    if any(one.tag in _NOT_OF_THE_ARTICLE for one in around):
        return False
    return not any(is_comment(one) or (one.tag == "p" and is_prose(text_of(one))) for one in around)


def _shown(page: HtmlElement, title: str) -> Iterator[str]:
    """Yield the times, and ages, that stand where pages show them: around the headline, or in places called so."""
    named = islice((one for one in page.iter(*_SHOW_TIMES) if _is_called_time(one)), 2 * _MOST_SAYING_WHEN)
    called = (one for one in named if _is_of_article(one))
    found = [*_around_headline(page, title), *islice(called, _MOST_SAYING_WHEN)]
    language = page.get("lang") or ""
    told = []
    for element in found:
        text = with_the_year_first(text_of(element), language)
        is_of_change, time = _time_in(text) if len(text) <= _LONGEST_SHOWN else (_says_changed(text), "")
        told.append((is_of_change or _says_changed(name_attributes(element)), element, time))
    for _, element, time in sorted(told, key=itemgetter(0)):
        yield from (value for value in element.attrib.values() if _CLOCK.search(value) and _is_point(value))
        if time:
            yield time


def _says_changed(text: str) -> bool:
    return _SAYS_CHANGED.search(text[:_LONGEST_SHOWN]) is not None


def _is_called_time(element: HtmlElement) -> bool:
    names = name_attributes(element)
    return element.tag == "time" or (bool(_SAYS_WHEN.search(names)) and not _SAYS_HOW_LONG.search(names))


def _around_headline(page: HtmlElement, title: str) -> list[HtmlElement]:
    """Return the short elements with figures behind the headline, up to the text, and then those before it."""
    said, number = words_of(title), None
    lines: list[HtmlElement] = []
    for element in page.iter("h1", "h2", "h3", *_SHOW_TIMES):
        text = text_of(element) if len(list(islice(element.iter(), _LARGEST_LINE))) < _LARGEST_LINE else ""
        if element.tag in ("h1", "h2", "h3"):
            number = len(lines) if number is None and said and said in words_of(text_of(element)) else number
        elif number is not None and element.tag == "p" and is_prose(text):
            break
        elif _may_say_when(text) and _is_of_article(element):
            lines.append(element)
        if len(lines) - (number or 0) > _MOST_LINES and number is not None:
            break
    if number is None:
        return []
    return [*lines[number : number + _MOST_LINES], *lines[max(0, number - _LINES_BEFORE) : number][::-1]]


def _may_say_when(text: str) -> bool:
    is_short = len(text) <= _LONGEST_SHOWN and any(map(str.isdigit, text))
    return is_short and not _NUMBER_AND_UNIT.fullmatch(text)


def _time_in(text: str) -> tuple[bool, str]:
    """Return if what a line says is when something was changed, and the longest part of it that says when, or all.

    Parts are what stands between the marks that part a time from names and places. When something was published comes
    before when it was changed.
    """
    cuts = [found.span() for found in _BETWEEN_PARTS.finditer(text)]
    if len(cuts) >= _MOST_PARTS:
        return _says_changed(text), text
    changes = [found.start() for found in _SAYS_CHANGED.finditer(text)]
    others = [one.start() for one in _SAYS_PUBLISHED.finditer(text) if not _SAYS_CHANGED.search(one[0])]
    runs = [found.span() for found in _STANDARD.finditer(text)]
    if not runs:
        starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(text)]
        spans = sorted(((s, e) for s in starts for e in ends if s < e), key=lambda span: span[0] - span[1])
        told = (span for span in spans if span == (0, len(text)) or not _NUMBER_AND_UNIT.fullmatch(text[slice(*span)]))
        runs = [span for span in told if is_time_line(text[slice(*span)])]
    for is_of_change in (False, True):
        for start, end in runs:
            if is_of_change == (_last_before(changes, end) > _last_before(others, end)):
                return is_of_change, text[start:end]
    return bool(changes), text


def _last_before(places: Sequence[int], end: int) -> int:
    return max((place for place in places if place < end), default=-1)


def _behind_headline(page: HtmlElement, title: str) -> str:
    """Return the date that the title of the page has behind the headline and the name of the site."""
    told = next((text_of(one) for one in page.iter("title")), "")
    start = told.find(title)
    last = _BETWEEN_PARTS.split(told[start + len(title) :])[-1] if title and start >= 0 else ""
    return last if is_time_line(last) and _is_point(last) else ""


def _could_be_another(written: str, date: str) -> bool:
    """Return True if a date was read out of figures that could mean another day: the sixth of November, or June 11."""
    year, month, day = date.split("-")
    if month != day and f"{year}-{day}-{month}" in written:
        return True
    figures = {f"{int(month)}/{int(day)}/{year}", f"{int(day)}/{int(month)}/{year}"}
    found = re.search(r"\b0?(\d{1,2})[/-]0?(\d{1,2})[/-](\d{4})\b", written[:100])
    return found is not None and len(figures) > 1 and f"{int(found[1])}/{int(found[2])}/{found[3]}" in figures
