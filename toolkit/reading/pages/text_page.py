"""One text page in, its stories out: the main article and each related story on its own."""

from __future__ import annotations

import string
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from toolkit.cleaning.boilerplate import (
    article_lines,
    closes_article,
    is_boilerplate,
    is_byline,
    is_prose,
    opens_related,
)
from toolkit.languages.script import count_words, ends_a_sentence
from toolkit.reading.pages.headers import (
    Header,
    find_full_headers,
    find_headers,
    find_headers_throughout,
    find_single_headers,
    is_headline,
)
from toolkit.reading.pages.marks import (
    headline_and_mark,
    is_bulleted,
    is_clock,
    is_when,
    source_and_time,
    without_bullet,
)
from toolkit.stories.rows import RawStory

_FEWEST_WORDS_WITHOUT_A_HEADLINE = 40
_FEWEST_CARDS = 3
_MOST_LINES_OF_A_TEASER = 1
_FEWEST_WORDS_OF_A_MAIN_STORY = 100
_MUCH_LONGER = 3
_FEWEST_WORDS_OF_A_TITLE = 4
_FEWEST_CLOCKS = 3
_MOST_WORDS_OF_FURNITURE = 40
_LONGEST_PREPOSITION, _MOST_NAMES = 5, 4
_NEAR = 40
_MOST_HEADINGS = 50
_INVISIBLE = string.whitespace + "\u00a0\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"


def split_page(text: str) -> list[RawStory]:
    """Split the text of a page into the stories it carries.

    Parameters
    ----------
    text : str
        The page, one paragraph or heading a line. Pages of an aggregator carry one main article,
        boilerplate, and related stories that are each opened by lines naming source and age. A page
        without any of that is one plain story.

    Returns
    -------
    list of RawStory
        For each story ``title``, ``text``, ``source`` and ``published``, the last as it stands on the
        page ("20 minutes ago"). The main article comes first.

    Examples
    --------
    >>> page = '''Ministers meet in Oslo
    ... The ministers of four countries met in Oslo on Monday to talk about fish.
    ... Hashtags
    ... No comments yet...
    ... Related Articles
    ... Harbour Dispatch
    ... 20 minutes ago
    ... - Harbour Dispatch
    ... Cod quota cut by a tenth
    ... The quota for cod was cut by a tenth, the third cut in three years.'''
    >>> for story in split_page(page):
    ...     print(story["title"], "|", story["source"], "|", story["published"])
    Ministers meet in Oslo |  |
    Cod quota cut by a tenth | Harbour Dispatch | 20 minutes ago
    """
    lines = _unfolded([line for line in (_tidy(line) for line in text.splitlines()) if line])
    headers = _cards(lines)
    stories = _stories(lines, headers) if headers else []
    if stories:
        return stories
    if any(closes_article(line) for line in lines):
        return list(_stories_without_headers(lines))
    return list(_plain_story(lines))


def _tidy(line: str) -> str:
    return line.strip(_INVISIBLE).replace("\u00a0", " ").strip()


def _unfolded(lines: list[str]) -> list[str]:
    """Split lines that hold headline, source and time one behind the other, if a page has several."""
    parts = [headline_and_mark(line) for line in lines]
    if sum(map(bool, parts)) < _FEWEST_CARDS:
        return lines
    return [part for line, found in zip(lines, parts, strict=True) for part in found or [line]]


def _cards(lines: Sequence[str]) -> list[Header]:
    """Find the stories of a page that are opened by their sources and times.

    That is where sources stand twice, behind a heading of related stories with no running text before the first, and
    else where several name their sources. Above the related ones there may be several as well.
    """
    related = find_full_headers(lines) or _related(lines)
    if not related:
        return _several(lines)
    heading = next((n for n in range(related[0].first - 1, -1, -1) if opens_related(lines[n])), None)
    return related if heading is None else [*_several(lines[:heading]), *related]


def _related(lines: Sequence[str]) -> list[Header]:
    """Find the stories behind a heading of related ones."""
    headings = [number for number, line in enumerate(lines) if opens_related(line)]
    for heading in headings[:_MOST_HEADINGS]:
        near = find_single_headers(lines[: heading + 1 + _NEAR], heading + 1)
        if near and not any(map(is_prose, lines[heading + 1 : near[0].first])):
            return find_single_headers(lines, heading + 1)
    return []


def _several(lines: Sequence[str]) -> list[Header]:
    """Find the stories of a page of several, which name their sources: at least three, or two from its top on."""
    found = find_headers_throughout(lines)
    is_first = bool(found) and not any(map(is_prose, lines[: found[0].first]))
    return found if len(found) >= (_FEWEST_CARDS - 1 if is_first else _FEWEST_CARDS) else []


def _stories(lines: Sequence[str], headers: Sequence[Header]) -> list[RawStory]:
    """Return the stories of a page, the main one first: that before the headers, or else a much longer one."""
    before = lines[: headers[0].first]
    main = _with_running_text(_without_furniture(_own_lines(before)))
    bodies = [_own_lines(lines[header.body : header.stop]) for header in headers]
    for last, teaser in _last_of_teasers(lines, headers, bodies):
        behind = bodies[last][teaser:]
        if sum(map(is_prose, behind)) > 1 and (_goes_on(before) if main else is_headline(behind, 0)):
            main, bodies[last] = [*main, *behind], bodies[last][:teaser]
    related = [
        _story(lines[header.headline] if header.headline < header.stop else "", body, header.source, header.time)
        for header, body in zip(headers, bodies, strict=True)
    ]
    names = {header.source.casefold() for header in headers if header.source}
    told = [story for story in related if story["text"]]
    return [_main_story(main, names), *told] if main else _longest_first(told)


def _own_lines(lines: Sequence[str]) -> list[str]:
    """Return the lines of an article that are no boilerplate, without a list of other headlines, or comments, below."""
    end = next((number for number, line in enumerate(lines) if _opens_comments(lines, number)), len(lines))
    kept = [line for line in article_lines(lines[:end]) if any(map(str.isalpha, line))]
    last = max((number for number, line in enumerate(kept) if _is_paragraph(line)), default=-1)
    heading = next((number for number in range(last + 1, len(kept)) if opens_related(kept[number])), len(kept))
    return [line for line in kept[:heading] if not _is_caption(line)]


def _without_furniture(lines: list[str]) -> list[str]:
    """Return lines without what stands between the last sentence of an article and the stories behind it."""
    last = max((number for number, line in enumerate(lines) if is_prose(line)), default=len(lines))
    behind = (n for n in range(last + 1, len(lines)) if not (_is_sentence(lines[n]) or is_bulleted(lines[n])))
    end = next(behind, len(lines))
    return lines[:end] if sum(map(count_words, lines[end:])) <= _MOST_WORDS_OF_FURNITURE else lines


def _is_sentence(line: str) -> bool:
    return ends_a_sentence(line) and not line.endswith(("...", "…"))


def _opens_comments(lines: Sequence[str], number: int) -> bool:
    """Return True if a line that closes an article is followed by whose comment it is and when it was made."""
    if not closes_article(lines[number]):
        return False
    following = next((line for line in lines[number + 1 : number + 4] if is_prose(line) or source_and_time(line)), "")
    return bool(following) and not is_prose(following)


def _is_paragraph(line: str) -> bool:
    return is_prose(line) and not is_bulleted(line) and not line.endswith(("?", "？"))


def _is_caption(line: str) -> bool:
    """Return True if a line ends with the credit of a picture."""
    said, _, credit = line.rpartition(". ")
    return bool(said) and is_boilerplate(credit) and not is_boilerplate(f"{said}.")


def _with_running_text(lines: list[str]) -> list[str]:
    """Return lines that are a story: running text below a headline, or a lot of it."""
    prose = [number for number, line in enumerate(lines) if is_prose(line)]
    n_words = sum(count_words(lines[number]) for number in prose)
    return lines if prose and (prose[0] or n_words >= _FEWEST_WORDS_WITHOUT_A_HEADLINE) else []


def _last_of_teasers(
    lines: Sequence[str], headers: Sequence[Header], bodies: Sequence[Sequence[str]]
) -> Iterator[tuple[int, int]]:
    """Yield for each list of teasers, of a line at most, the number of its last story and the lines of the others."""
    opened = [number for number, header in enumerate(headers) if number and _is_opened(lines, headers, number)]
    for first, stop in pairwise([0, *opened, len(headers)]):
        teaser = max((len(body) for body in bodies[first : stop - 1]), default=_MOST_LINES_OF_A_TEASER + 1)
        if teaser <= _MOST_LINES_OF_A_TEASER:
            yield stop - 1, teaser


def _is_opened(lines: Sequence[str], headers: Sequence[Header], number: int) -> bool:
    return any(map(opens_related, lines[headers[number - 1].body : headers[number].first]))


def _goes_on(before: Sequence[str]) -> bool:
    """Return True if nothing but a heading stands between the end of an article's text and the stories behind it."""
    last = max((number for number, line in enumerate(before) if is_prose(line)), default=-1)
    return all(map(opens_related, before[last + 1 :]))


def _longest_first(stories: list[RawStory]) -> list[RawStory]:
    """Move a story to the front that is much longer than any other."""
    lengths = [count_words(story["text"]) for story in stories]
    *_, second, longest = sorted([0, 0, *lengths])
    if longest < max(_FEWEST_WORDS_OF_A_MAIN_STORY, _MUCH_LONGER * second):
        return stories
    main = lengths.index(longest)
    return [stories[main], *stories[:main], *stories[main + 1 :]]


def _stories_without_headers(lines: Sequence[str]) -> Iterator[RawStory]:
    """Yield the article of a page, and what stands behind a heading of related stories if there is running text."""
    closed = next(number for number, line in enumerate(lines) if closes_article(line))
    heading = next((n for n in range(closed + 1, len(lines)) if opens_related(lines[n])), len(lines))
    main = article_lines(lines[:heading])
    if main:
        yield _main_story(main)
    related = article_lines(lines[heading + 1 :])
    if any(map(is_prose, related)):
        yield from _plain_story(related)


def _main_story(lines: Sequence[str], names: Collection[str] = ()) -> RawStory:
    """Return the main story of a page, by its own header if it has one, which may be no more than a time or source."""
    top = next((number for number, line in enumerate(lines) if is_prose(line)), len(lines))
    header = next((header for header in find_headers(lines[: top + 1]) if header.headline < top), None)
    dateline = header is not None and f"{header.source}, {header.time}" in lines
    if header is not None and header.source and (not dateline or header.source.casefold() in names):
        return _story(lines[header.headline], lines[header.body :], header.source, header.time)
    time = next((line for line in lines[:top] if is_when(line)), "")
    source = next((line for line in lines[:top] if without_bullet(line).casefold() in names), "")
    titles = [line for line in lines[:top] if line not in (time, source) and not _is_signature(line)]
    if not titles or len(lines) == 1:
        return _story("", [line for line in lines if line not in (time, source)], without_bullet(source), time)
    title = next((line for line in titles if count_words(line) >= _FEWEST_WORDS_OF_A_TITLE), titles[0])
    body = [line for line in lines[lines.index(title) + 1 :] if line not in (time, source)]
    return _story(title, body, without_bullet(source), time)


def _plain_story(lines: Sequence[str]) -> Iterator[RawStory]:
    if not lines:
        return
    headline = lines[0] if len(lines) > 1 and not is_prose(lines[0]) else ""
    body = lines[1:] if headline else lines
    yield {"title": headline, "text": "\n\n".join(body), "source": "", "published": ""}


def _story(title: str, lines: Sequence[str], source: str, time: str) -> RawStory:
    """Return a story; one without a text is told by its headline, as in a feed."""
    clocks = sum(map(is_clock, lines))
    body = [line for line in lines if clocks < _FEWEST_CLOCKS or not is_clock(line)]
    while len(body) > 1 and (body[0] == title or _is_signature(body[0])):
        body = body[1:]
    return {"title": title, "text": "\n\n".join(body) or title, "source": source, "published": time}


def _is_signature(line: str) -> bool:
    """Return True if a line names the author: it is a byline, or a short small word stands before names alone."""
    first, *names = line.split() or [""]
    few = first.islower() and len(first) <= _LONGEST_PREPOSITION and 1 < len(names) <= _MOST_NAMES
    return is_byline(line) or (few and all(name[0].isupper() for name in names) and not is_prose(line))
