"""Versions of one story: which is the newest, by what headlines say of it, by source, address and time."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.events.version_pairs import Compared, numbered, rows_in_groups
from toolkit.languages.figures import figured
from toolkit.languages.profile import in_any_language
from toolkit.stories.records import Story
from toolkit.vectors.near_duplicates import shingles

_MARK = rf"(?:{'|'.join(in_any_language('version_marks'))})(?:[ -]?(?P<n>\d{{1,2}}))?"
_AT_BEGINNING = re.compile(rf"[^\w\s]{{0,2}}{_MARK}\s?(?:[^\w\s,’']|\(\d+\))+\s*", re.IGNORECASE)
_AT_END = re.compile(rf"\s*(?:[(\[（【]|\s[-–—|]|--)\s?{_MARK}\s?[)\]）】]?$", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"\s*\({_MARK}\b[^()]{{0,200}}\)", re.IGNORECASE)
_LONGEST_HEADLINE = 300


class Mark(NamedTuple):
    """What a headline is without its marks of a version; and how late a version that is, 0 without a mark."""

    headline: str
    rank: float


def version_mark(title: str, text: str = "") -> Mark:
    """Take the marks of a version from a headline, or from the bracket that a text begins with.

    Examples
    --------
    >>> version_mark("CORRECTED-UPDATE 2-Ferry sinks"), version_mark("Update on the ferry")
    (Mark(headline='Ferry sinks', rank=2.5), Mark(headline='Update on the ferry', rank=0))
    """
    headline, found = title[:_LONGEST_HEADLINE], []
    while mark := _AT_BEGINNING.match(headline) or _AT_END.search(headline):
        found.append(int(mark["n"] or 1))
        headline = headline[mark.end() :] if mark.start() == 0 else headline[: mark.start()]
    if mark := _IN_BRACKETS.match(text.removeprefix(title)):
        found.append(int(mark["n"] or 1))
    return Mark(headline, max(found) + 0.5 * (len(found) - 1) if found else 0)


def latest_versions(
    stories: Sequence[Story],
    texts: Sequence[str],
    times: Sequence[float],
    originals: NDArray[np.intp],
    groups: Sequence[object],
) -> NDArray[np.intp]:
    """Let the newest version of a story stand for the older ones, and for what these stood for.

    A version replaces an earlier one of its group if it is marked as a new one and has much of its text, or its
    headline, some of its text and no other source; or if it is nearly the same, of the same source; or stands at the
    same address.

    Parameters
    ----------
    stories : sequence of Story
    texts : sequence of str
    times : sequence of float
        When each was published; infinite where that is not known.
    originals : ndarray of shape (n_stories,)
        The row that stands for each story, as near duplicates have it.
    groups : sequence
        What each story reports; versions are looked for among reports of the same.

    Returns
    -------
    ndarray of shape (n_stories,)

    Examples
    --------
    >>> texts = ["The council closed three pools in Hull on Monday.", "The council closed two pools in Hull."]
    >>> stories = [Story("a", "Pools close", "", None, ""), Story("b", "CORRECTED: Pools close", "", None, "")]
    >>> latest_versions(stories, texts, [0.0, 1.0], np.arange(2), [0, 0]).tolist()
    [1, 1]
    """
    compared = _compared(stories, texts, times, numbered((group,) for group in groups))
    newer = np.arange(len(stories))
    for new, old in compared.versions():
        if (newer[old] == old or compared.is_newer(new, newer[old])) and old not in _followed(newer, new):
            newer[old] = new
    while not np.array_equal(newer[newer], newer):
        newer = newer[newer]
    is_newest = np.isin(np.arange(len(newer)), newer[newer != np.arange(len(newer))])
    return np.where(is_newest, newer, np.where(newer != np.arange(len(newer)), newer, newer[originals]))


def _followed(newer: NDArray[np.intp], row: int) -> Iterator[int]:
    """Yield what replaces a story, what replaces that, and so on; where few times are known, marks may contradict."""
    while newer[row] != row:
        row = int(newer[row])
        yield row


def _compared(
    stories: Sequence[Story], texts: Sequence[str], times: Sequence[float], groups: NDArray[np.integer[Any]]
) -> Compared:
    """Read what is compared: stories that are not alone in their group, with the headlines beside a marked one."""
    sources, urls = numbered(story.source.casefold() for story in stories), numbered(story.url for story in stories)
    headlines, ranks = [story.title for story in stories], np.zeros(len(stories))
    for row in np.flatnonzero(_in_company(groups, np.ones(len(groups), dtype=bool))).tolist():
        headlines[row], ranks[row] = version_mark(stories[row].title, texts[row])
    is_marked = np.isin(groups, groups[ranks > 0])
    is_compared = is_marked | _in_company(groups, sources >= 0) | _in_company(groups, urls >= 0)
    told = zip(headlines, stories, is_marked.tolist(), strict=True)
    worded = [figured(headline, story.language).words if one else () for headline, story, one in told]
    shingled = shingles([text if one else "" for text, one in zip(texts, is_compared.tolist(), strict=True)])
    return Compared(
        ranks,
        np.asarray(times, dtype=np.float64),
        sources,
        urls,
        rows_in_groups(shingled, groups),
        rows_in_groups(_coded(worded), groups),
    )


def _in_company(groups: NDArray[np.integer[Any]], among: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which stories, of those that are asked for, are not alone in their group."""
    n_of = np.bincount(groups[among], minlength=int(groups.max(initial=-1)) + 1)
    return np.asarray(among & (n_of[groups] > 1))


def _coded(worded: Sequence[Collection[str]]) -> list[NDArray[np.uint64]]:
    number_of: dict[str, int] = {}
    return [np.array([number_of.setdefault(word, len(number_of)) for word in own], dtype=np.uint64) for own in worded]
