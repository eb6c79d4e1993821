"""The headline of the article on a web page: what its head, its linked data and its headings agree on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from toolkit.cleaning.boilerplate import is_prose
from toolkit.cleaning.clean import one_line
from toolkit.cleaning.own_names import without_own_name
from toolkit.cleaning.publishers import is_name_of_host, is_same_publisher
from toolkit.languages.script import count_words
from toolkit.reading.pages.elements import is_linked, text_of, words_of
from toolkit.reading.pages.linked_data import headline_in_data, publishers_in_data

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES_OF_SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_OTHER_TITLES = re.compile(r"(?:.*[.:_-])?(?:title|headline)")
_VISIBLE, _WHOLE, _HALF = 2.5, 1.0, 0.5
_MOST_HEADINGS, _MOST_OTHERS, _LONGEST = 30, 10, 2000
_FEWEST_WORDS, _LONGEST_NAME, _LONGEST_SITE = 2, 3, 6
_SMALLEST_PART = 1 / 2
_BREAKS_OFF = "… ."
_NO_HEADLINES = ("nav", "aside", "footer", "li")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_MARK = re.compile(r"\s*[-–—|·•»«›‹*~/<>_｜ㅣ│¦\[(]")
_BAR_BEFORE = re.compile(r"[|_｜ㅣ│¦»›·•]\s*$")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A text that may be the headline; ``words`` of it are compared with those of others."""

    text: str
    words: str
    weight: float
    is_visible: bool = False


def headline_of_page(page: HtmlElement, source: str, url: str) -> str:
    """Return the headline of the article on a page; empty if nothing tells it.

    Linked data, ``og:title``, ``<title>`` and the others vote, without the names of the site; a heading on the page
    that bears one of them has the most weight. Of the forms of one headline, with what stands before or behind it, the
    one that most give is taken.

    Parameters
    ----------
    page : HtmlElement
    source, url : str
        Who published it, and where; empty where they are not known.

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> head = "<head><title>Cod is cut again | Sport | Wire</title></head>"
    >>> page = fromstring(f"<html>{head}<body><h1>The Wire</h1><h2>Cod is cut again</h2><p>Cod.</p></body></html>")
    >>> headline_of_page(page, "Wire", "")
    'Cod is cut again'
    """
    names = _names(page, source)
    declared = [one for one in _declared(page, names, url) if not _is_name(one.text, names, url)]
    headings = [one for one in _headings(page) if not _is_name(text_of(one), names, url)]
    borne = list(_borne(headings, declared))
    candidates = [*declared, *(borne or _alone(headings))]
    told = [one for one in candidates if one.is_visible or count_words(one.words) > _LONGEST_NAME]
    if not told:
        return _over_the_text(headings, page) or next((one.text for one in candidates), "")
    order = {one: number for number, one in enumerate(candidates)}
    return _form(max(_groups(candidates), key=lambda group: (_weight(group), -min(order[one] for one in group))))


def _names(page: HtmlElement, source: str) -> list[str]:
    """Return the names of the site that a page gives; what it also gives for a headline, and is long, is none."""
    home = (text_of(one) for one in page.iter("h1") if any(link.get("href") == "/" for link in one.iter("a")))
    metas = {_comparable(one) for one in (headline_in_data(page), *_meta(page, ("og:title", "twitter:title")))}
    of_head = {_comparable(text_of(one)) for one in page.iter("title", "h1")}
    given = dict.fromkeys(
        (source, *islice((*_meta(page, _NAMES_OF_SITES), *home, *publishers_in_data(page)), _MOST_OTHERS))
    )
    headlines = metas | of_head
    return [
        name for name in given if name and (count_words(name) <= _LONGEST_SITE or _comparable(name) not in headlines)
    ]


def _declared(page: HtmlElement, names: Sequence[str], url: str) -> Iterator[_Candidate]:
    """Yield what the head and the linked data of a page call it, without the names of the site."""
    metas = list(page.iter("meta"))
    of_metas = {(one.get("property") or one.get("name") or "").lower(): one.get("content") or "" for one in metas[::-1]}
    of_head = next((text_of(title) for title in page.iter("title")), "")
    titles = (text for name, text in of_metas.items() if _OTHER_TITLES.fullmatch(name) and name != "og:title")
    others = list(islice(titles, _MOST_OTHERS))
    weighed = [(headline_in_data(page), _WHOLE), (of_metas.get("og:title", ""), _WHOLE), (of_head, _WHOLE)]
    seen: set[str] = set()
    for text, weight in (*weighed, *((other, _HALF) for other in others)):
        plain = one_line(_INVISIBLE.sub("", text[:_LONGEST]))
        for name in names or [""]:
            plain = without_own_name(plain, name, url)
        words = _comparable(plain)
        if words and (weight == _WHOLE or words not in seen):
            yield _Candidate(plain, words, weight)
            seen |= {words} if weight == _HALF else set()


def _headings(page: HtmlElement) -> list[HtmlElement]:
    """Return the headings that may stand over an article: in no list or navigation, and no link to another page."""
    found = (one for one in page.iter("h1", "h2", "h3") if text_of(one) and (one.tag == "h1" or not is_linked(one)))
    free = (one for one in found if next(one.iterancestors(*_NO_HEADLINES), None) is None)
    return list(islice(free, _MOST_HEADINGS))


def _borne(headings: Sequence[HtmlElement], declared: Sequence[_Candidate]) -> Iterator[_Candidate]:
    """Yield what headings bear of what is declared: all of it, or what they show of it."""
    seen: set[str] = set()
    for heading in headings:
        shown = _visible_text(heading)
        inside = _told_in(heading, declared)
        words = _comparable(shown) if inside is None else inside.words
        told = _Candidate(shown if inside is None else inside.text, words, _VISIBLE, is_visible=True)
        is_told = inside is not None or any(_is_form(one, told) or _goes_on(one.text, shown) for one in declared)
        if words not in seen and is_told:
            seen.add(words)
            yield told


def _alone(headings: Sequence[HtmlElement]) -> Iterator[_Candidate]:
    """Yield the one heading of the first rank, which speaks against a title that nothing supports."""
    first = [text for one in headings if one.tag == "h1" and (text := _visible_text(one))]
    if len(first) == 1 and count_words(first[0]) > _LONGEST_NAME:
        yield _Candidate(first[0], _comparable(first[0]), _WHOLE + _HALF)


def _told_in(heading: HtmlElement, declared: Sequence[_Candidate]) -> _Candidate | None:
    """Return what is declared that stands in a heading: in an element of its own, beside a kicker, or the longest."""
    parts = {_comparable(_visible_text(part)) for part in heading.iter() if part is not heading}
    own = next((one for one in declared if one.words in parts), None)
    whole = _visible_text(heading)
    held = (one for one in declared if _holds(_comparable(whole), one.words) and not _goes_on(one.text, whole))
    return own or max(held, key=lambda one: len(one.words), default=None)


def _groups(candidates: Sequence[_Candidate]) -> list[list[_Candidate]]:
    """Put together what holds each other: forms of one headline."""
    groups: list[list[_Candidate]] = []
    for one in sorted(candidates, key=lambda one: len(one.words)):
        alike = next((group for group in groups if any(_is_form(one, other) for other in group)), None)
        if alike is None:
            groups.append([one])
        else:
            alike.append(one)
    return groups


def _weight(group: Sequence[_Candidate]) -> float:
    """Return how much speaks for a headline; of several headings that bear it one counts."""
    shown = any(one.is_visible for one in group)
    return sum(one.weight for one in group if not one.is_visible) + (_VISIBLE if shown else 0)


def _form(group: Sequence[_Candidate]) -> str:
    """Return the form of a headline that has most weight; of two with the same the longer.

    Who adds something behind a mark, or before a bar, speaks for the form without; who breaks off, for the whole.
    """
    weights: dict[str, float] = {one.words: 0 for one in group}
    for one in group:
        weights[_spoken_for(one, group)] += one.weight
    best = max(weights, key=lambda words: (weights[words], len(words)))
    return next(one.text for one in group if one.words == best)


def _spoken_for(one: _Candidate, group: Sequence[_Candidate]) -> str:
    without = [other.words for other in group if other.words != one.words and _adds_to(one.text, other)]
    if without:
        return min(without, key=len)
    if any(other.is_visible and other.words == one.words for other in group):
        return one.words
    return max((other.words for other in group if _goes_on(one.text, other.text)), key=len, default=one.words)


def _adds_to(text: str, other: _Candidate) -> bool:
    """Return True if a text is a form of a headline with something behind a mark, or before a bar."""
    start = text.casefold().find(other.text.casefold())
    if start < 0 or count_words(other.text) < _FEWEST_WORDS:
        return False
    before, behind = text[:start], text[start + len(other.text) :]
    return (not before or bool(_BAR_BEFORE.search(before))) and (not behind or bool(_MARK.match(behind)))


def _goes_on(text: str, longer: str) -> bool:
    """Return True if a text breaks off where another goes on, with no mark in between."""
    begun = text.rstrip(_BREAKS_OFF).casefold()
    behind = longer[len(begun) :]
    is_whole = not behind.strip() or bool(_MARK.match(behind)) or not (behind[0].isspace() or text[-1] in _BREAKS_OFF)
    return longer.casefold().startswith(begun) and not is_whole


def _over_the_text(headings: Sequence[HtmlElement], page: HtmlElement) -> str:
    """Return the first heading of the first rank or in an article, or else the last one before running text."""
    for heading in headings:
        if heading.tag == "h1" or next(heading.iterancestors("article"), None) is not None:
            return text_of(heading)
    known, last = set(headings), ""
    for element in page.iter("h2", "h3", "p"):
        if element in known:
            last = text_of(element)
        elif element.tag == "p" and last and is_prose(text_of(element)):
            break
    return last


def _is_form(longer: _Candidate, shorter: _Candidate) -> bool:
    return _holds(longer.words, shorter.words) or _adds_to(longer.text, shorter)


def _holds(longer: str, shorter: str) -> bool:
    """Return True if words hold others, enough of them to tell a headline."""
    if longer == shorter:
        return True
    is_enough = count_words(shorter) >= _FEWEST_WORDS and len(shorter) >= _SMALLEST_PART * len(longer)
    return is_enough and f" {shorter} " in f" {longer} "


def _is_name(text: str, names: Sequence[str], url: str) -> bool:
    return any(is_same_publisher(text, name) for name in names) or is_name_of_host(text, url)


def _meta(page: HtmlElement, names: Sequence[str]) -> Iterator[str]:
    for meta in page.iter("meta"):
        if (meta.get("property") or meta.get("name") or "").lower() in names:
            yield meta.get("content") or ""


def _visible_text(element: HtmlElement) -> str:
    return one_line(_INVISIBLE.sub("", element.text_content())) if isinstance(element.tag, str) else ""


def _comparable(text: str) -> str:
    return words_of(unicodedata.normalize("NFKC", text).replace("_", " "))
