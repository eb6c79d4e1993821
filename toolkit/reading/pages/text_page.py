"""One text page in, its stories out: the main article and each related story on its own."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence

from toolkit.cleaning.boilerplate import article_lines, closes_article, is_byline, is_prose, opens_related
from toolkit.languages.script import count_words
from toolkit.reading.pages.headers import Header, find_full_headers, find_headers, unfold
from toolkit.reading.times.dates import is_time_line
from toolkit.stories.rows import RawStory

_FEWEST_WORDS_BEFORE_A_HEADER = 40
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
    lines = [line for line in (_tidy(line) for line in text.splitlines()) if line]
    opening = _related_from(lines)
    main, related = lines[:opening], lines[opening:]
    if related or any(closes_article(line) for line in lines):
        return [*_main_story(main), *_related_stories(related)]
    return list(_plain_story(main))


def _tidy(line: str) -> str:
    return line.strip(_INVISIBLE).replace("\u00a0", " ").strip()


def _related_from(lines: Sequence[str]) -> int:
    """Return the number of the line at which related stories begin.

    That is a heading with no running text between it and the first header behind it, or else the first
    header behind the main article that names its source twice. Without any header a heading counts only
    behind a line that closes the article.
    """
    prose = _first_prose(lines)
    headings = [number for number, line in enumerate(lines) if opens_related(line)]
    for heading in headings[:_MOST_HEADINGS]:
        headers = _headers_behind(lines[heading + 1 : heading + 1 + _NEAR])
        if headers and not any(is_prose(line) for line in lines[heading + 1 : heading + 1 + headers[0].first]):
            return heading
    full = [header.first for header in find_full_headers(lines) if header.first > prose]
    closed = next((number for number, line in enumerate(lines) if closes_article(line)), len(lines))
    return next(iter(full), next((heading for heading in headings if heading > closed), len(lines)))


def _headers_behind(lines: Sequence[str]) -> list[Header]:
    return find_full_headers(lines) or find_headers(unfold(lines))


def _first_prose(lines: Sequence[str]) -> int:
    return next((number for number, line in enumerate(lines) if is_prose(line)), len(lines))


def _main_story(lines: Sequence[str]) -> Iterator[RawStory]:
    kept = article_lines(lines)
    if not kept:
        return
    top = _first_prose(kept)
    headers = [header for header in find_headers(kept[: top + 1]) if header.headline < top]
    times = [line for line in kept[:top] if is_time_line(line)]
    if headers:
        yield _headed_story(kept, headers[0], len(kept))
    elif times and len(kept) > 2:
        title, *body = [line for line in kept if line != times[0]]
        yield _story(title, body, published=times[0])
    elif len(kept) > 1:
        yield _story(kept[0], kept[1:])
    else:
        yield _story("", kept)


def _plain_story(lines: Sequence[str]) -> Iterator[RawStory]:
    if not lines:
        return
    headline = lines[0] if len(lines) > 1 and not is_prose(lines[0]) else ""
    body = lines[1:] if headline else lines
    yield {"title": headline, "text": "\n\n".join(body), "source": "", "published": ""}


def _related_stories(lines: Sequence[str]) -> Iterator[RawStory]:
    lines = lines[1:] if lines and opens_related(lines[0]) else lines
    headers = find_full_headers(lines)
    if not headers:
        lines = unfold(lines)
        headers = find_headers(lines)
    before = article_lines(lines[: headers[0].first] if headers else lines)
    n_words = sum(count_words(line) for line in before if is_prose(line))
    if n_words >= (_FEWEST_WORDS_BEFORE_A_HEADER if headers else 1):
        yield from _plain_story(before)
    ends = [*(header.first for header in headers[1:]), len(lines)]
    for header, end in zip(headers, ends[: len(headers)], strict=True):
        yield _headed_story(lines, header, end)


def _headed_story(lines: Sequence[str], header: Header, end: int) -> RawStory:
    headline = lines[header.headline] if header.headline < end else ""
    return _story(headline, lines[header.body : end], source=header.source, published=header.time)


def _story(title: str, lines: Sequence[str], *, source: str = "", published: str = "") -> RawStory:
    body = article_lines(lines)
    while len(body) > 1 and (body[0] == title or is_byline(body[0])):
        body = body[1:]
    return {"title": title, "text": "\n\n".join(body), "source": source, "published": published}
