"""One text page in, its stories out: the main article and each related story on its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toolkit.stories.boilerplate import article_lines, closes_article, is_prose, opens_related, without_furniture
from toolkit.stories.headers import Header, find_full_headers, find_headers, unfold, without_bullet

RawStory = dict[str, object]

_FEWEST_WORDS_OF_A_STORY = 40

_INVISIBLE = re.compile("[\u200b\ufeff]")
_BYLINE = re.compile(r"(?:by|von|par|por)\s+\S+(?:\s+\S+){0,7}", re.IGNORECASE)


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
    list of dict
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
    return _INVISIBLE.sub("", line).replace("\u00a0", " ").strip()


def _related_from(lines: Sequence[str]) -> int:
    """Return the number of the line at which related stories begin."""
    for number, line in enumerate(lines):
        if opens_related(line) and find_headers(unfold(list(without_furniture(lines[number + 1 :])))):
            return number
    prose = _first_prose(lines)
    full = (header.first for header in find_full_headers(lines) if header.first > prose)
    headings = (number for number, line in enumerate(lines) if number and opens_related(line))
    return next(full, next(headings, len(lines)))


def _first_prose(lines: Sequence[str]) -> int:
    return next((number for number, line in enumerate(lines) if is_prose(line)), len(lines))


def _main_story(lines: Sequence[str]) -> Iterator[RawStory]:
    kept = article_lines(lines)
    if not kept:
        return
    headers = [header for header in find_full_headers(kept) if header.start < _first_prose(kept)]
    if headers:
        yield _headed_story(kept, headers[0], len(kept))
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
    lines = list(without_furniture(line for line in lines if not opens_related(line)))
    headers = find_full_headers(lines)
    if not headers:
        lines = unfold(lines)
        headers = find_headers(lines)
    before = article_lines(lines[: headers[0].first] if headers else lines)
    if sum(len(line.split()) for line in before if is_prose(line)) >= _FEWEST_WORDS_OF_A_STORY:
        yield from _plain_story(before)
    ends = [*(header.first for header in headers[1:]), len(lines)]
    for header, end in zip(headers, ends[: len(headers)], strict=True):
        yield _headed_story(lines, header, end)


def _headed_story(lines: Sequence[str], header: Header, end: int) -> RawStory:
    headline = without_bullet(lines[header.headline]) if header.headline < len(lines) else ""
    return _story(headline, lines[header.body : end], source=header.source, published=header.time)


def _story(title: str, lines: Sequence[str], *, source: str = "", published: str = "") -> RawStory:
    body = article_lines(lines)
    while body and (body[0] == title or (_BYLINE.fullmatch(body[0]) and not is_prose(body[0]))):
        body = body[1:]
    return {"title": title, "text": "\n\n".join(body), "source": source, "published": published}
