"""The text of the article on a web page: trafilatura's, and what it misses or lets in mended."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml.html import document_fromstring

from toolkit.cleaning.boilerplate import article_lines, is_prose
from toolkit.languages.script import count_words
from toolkit.reading.pages.article_evidence import LONGEST_KEY, described, is_described
from toolkit.reading.pages.comments import drop_comments
from toolkit.reading.pages.elements import words_of
from toolkit.reading.pages.linked_data import article_body
from toolkit.reading.pages.main_article import Place, article_box, find_again, find_article
from toolkit.reading.pages.missing_paragraphs import with_missing_paragraphs
from toolkit.reading.pages.related_blocks import drop_related_blocks
from toolkit.reading.pages.unseen import drop_unseen
from toolkit.reading.times.dates import is_time_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MUCH_MORE = 2
_LINES_ABOVE_TEXT = 7
_MOST = 0.7
_MUCH_BETTER = 1.4
_MOST_SHORT_LINES = 300
_WORDS_OF_A_CHUNK = 8
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}\s+(?=\S)")
_NO_TEXT = ("html", "body", "aside", "nav", "footer", "dialog", "form", "td")


def article_text(page: HtmlElement, title: str = "") -> str:
    """Return the text of the main article of a page, a paragraph a line; empty if there is none.

    First the box of the article is chosen, then trafilatura reads that alone, and what it finds is judged by the text
    that stands there. Lists of links, comments, ages and the title, if it is known, are left out; the
    lead that the page declares is put back, and so are paragraphs in the same kind of place as those that were found,
    if most would else be lost. Where linked data hold much more of the text than the page shows, theirs is taken.

    Parameters
    ----------
    page : HtmlElement
        It is not changed.
    title : str, default=""

    Examples
    --------
    >>> from lxml.html import fromstring
    >>> said = "The quota for cod was cut by a tenth on Monday, the ministers said in Oslo after a night of talks."
    >>> page = fromstring(f"<html><body><article><h1>Cod cut</h1><p>{said}</p></article></body></html>")
    >>> article_text(page, "Cod cut") == said
    True
    """
    shown = deepcopy(page)
    drop_unseen(shown)
    before = find_article(shown)
    drop_related_blocks(shown, before)
    before = find_again(shown, before)
    drop_comments(shown, before.article, before.text)
    place = find_again(shown, before)
    box = article_box(shown, place)
    lines = _with_lead(with_missing_paragraphs(shown, _found(box, shown, place)), shown, place)
    lines = _without_times(lines)
    lines = article_lines(_without_title(lines, title))
    declared = article_body(page, title).split("\n")
    return "\n".join(line for line in (declared if _says_more(declared, lines) else lines) if line)


def _found(box: HtmlElement, page: HtmlElement, place: Place) -> list[str]:
    """Return what trafilatura finds in the box of an article, or with more means where they find much more."""
    if place.text is None:
        return _extracted(deepcopy(page), fast=True)
    wanted = _chunks([(block.text, weight) for block, weight in place.weighed if _is_in(block.element, box)])
    best: list[str] = []
    most = -1.0
    alone = _alone(box)
    for where, fast in ((alone, True), (alone, False), (_freed(box, place.text), False), (page, False)):
        lines = _extracted(deepcopy(where), fast=fast)
        held = _held(lines, wanted)
        if held > _MUCH_BETTER * most:
            best, most = lines, held
        if most >= _MOST:
            break
    return best


def _chunks(weighed: Sequence[tuple[str, float]]) -> dict[str, float]:
    """Return runs of words in the order of some texts, and what each weighs; what is said again weighs nothing."""
    chunks: dict[str, float] = {}
    for text, weight in weighed:
        words = words_of(text).split()
        runs = [" ".join(words[start : start + _WORDS_OF_A_CHUNK]) for start in range(0, len(words), _WORDS_OF_A_CHUNK)]
        for run in runs:
            chunks.setdefault(run, weight / len(runs))
    return chunks


def _with_lead(lines: Sequence[str], page: HtmlElement, place: Place) -> list[str]:
    """Put the lead that a page declares in its head before the text, if it stands on the page and was not found."""
    found = words_of(" ".join(lines))
    said = described(page)
    lead = [block.text for block, weight in place.weighed if weight >= block.n_words and is_described(block.text, said)]
    return [*(text for text in dict.fromkeys(lead) if words_of(text)[:LONGEST_KEY] not in found), *lines]


def _is_in(element: HtmlElement, box: HtmlElement) -> bool:
    return element is box or box in element.iterancestors()


def _held(lines: Sequence[str], wanted: Mapping[str, float]) -> float:
    """Return how much of what is wanted was found."""
    found = words_of(" ".join(lines))
    return sum(weight for run, weight in wanted.items() if run in found) / max(sum(wanted.values()), 1)


def _alone(box: HtmlElement) -> HtmlElement:
    """Return a page that consists of a box, whatever that is called."""
    page = document_fromstring("<article></article>")
    inside = deepcopy(box)
    inside.tag, inside.tail = "div" if box.tag in _NO_TEXT else box.tag, None
    page.find(".//article").append(inside)
    return page


def _freed(box: HtmlElement, text: HtmlElement) -> HtmlElement:
    """Return a page that consists of a box, without the names of what the text in it stands in."""
    named = [(one, one.tag, dict(one.attrib)) for one in (text, *text.iterancestors()) if _is_in(one, box)]
    for one, _, _ in named:
        one.tag = "div"
        one.attrib.clear()
    page = _alone(box)
    for one, tag, names in named:
        one.tag = tag
        one.attrib.update(names)
    return page


def _extracted(page: HtmlElement, *, fast: bool) -> list[str]:
    from trafilatura import bare_extraction

    found = bare_extraction(page, fast=fast, include_comments=False)
    text = getattr(found, "text", None) or ""
    return [line.strip() for line in text.split("\n") if line.strip()]


def _says_more(declared: Sequence[str], found: Sequence[str]) -> bool:
    """Return True if a text goes on where another ends, much longer, or is the same in more paragraphs."""
    n_declared, n_found = (sum(map(count_words, lines)) for lines in (declared, found))
    said, shown = words_of(" ".join(declared)), words_of(next(filter(is_prose, found), " ".join(found)))
    same = said == words_of(" ".join(found))
    goes_on = n_declared >= _MUCH_MORE * max(n_found, 1) and shown[:LONGEST_KEY] in said
    return goes_on or (same and len(declared) > len(found))


def _without_times(lines: Sequence[str]) -> list[str]:
    """Drop the lines that only say when, unless there are so many short ones that they are a table."""
    short = {line for line in lines if not is_prose(line)}
    times = {line for line in short if is_time_line(_CLOCK.sub("", line))} if len(short) <= _MOST_SHORT_LINES else set()
    return [line for line in lines if line not in times]


def _without_title(lines: Sequence[str], title: str) -> list[str]:
    """Drop the title and what nearly is it above the text."""
    said = words_of(title)
    return [
        line
        for number, line in enumerate(lines)
        if number >= _LINES_ABOVE_TEXT or not said or not _is_nearly(words_of(line), said)
    ]


def _is_nearly(line: str, title: str) -> bool:
    shorter, longer = sorted((line, title), key=len)
    return line == title or (len(shorter) > 10 and shorter in longer and len(longer) < 2 * len(shorter))
