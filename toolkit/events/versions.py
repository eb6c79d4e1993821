"""Versions of one story: which is the newest, by what headlines say of it, by source, address and time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.events.notes import later
from toolkit.languages.figures import figured
from toolkit.languages.profile import in_any_language
from toolkit.stories.records import Story
from toolkit.vectors.near_duplicates import enough_shared, n_shared, shingles

_MARK = rf"(?:{'|'.join(in_any_language('version_marks'))})(?:[ -]?(?P<n>\d{{1,2}}))?"
_AT_BEGINNING = re.compile(rf"[^\w\s]{{0,2}}{_MARK}\s?(?:[^\w\s,’']|\(\d+\))+\s*", re.IGNORECASE)
_AT_END = re.compile(rf"\s*(?:[(\[（【]|\s[-–—|]|--)\s?{_MARK}\s?[)\]）】]?$", re.IGNORECASE)
_IN_BRACKETS = re.compile(rf"\s*\({_MARK}\b[^()]{{0,200}}\)", re.IGNORECASE)
_LONGEST_HEADLINE = 300
_SHARED_BY_MARKED, _SHARED_BY_HEADLINES, _WHOLE = 0.5, 0.25, 0.5
_SAME_HEADLINE, _FEWEST_OF_HEADLINE = 0.6, 2
_FEW_SHINGLES = 10


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
    versions = _Versions(stories, texts, times)
    rows_of: dict[object, list[int]] = {}
    for row, group in enumerate(groups):
        rows_of.setdefault(group, []).append(row)
    newer = np.arange(len(stories))
    for rows in rows_of.values():
        for old, new in versions.pairs(rows):
            if newer[old] == old or versions.is_newer(new, int(newer[old])):
                newer[old] = new
    while not np.array_equal(newer[newer], newer):
        newer = newer[newer]
    is_newest = np.isin(np.arange(len(newer)), newer[newer != np.arange(len(newer))])
    return np.where(is_newest, newer, np.where(newer != np.arange(len(newer)), newer, newer[originals]))


class _Versions:
    """Stories as they are compared to tell versions."""

    def __init__(self, stories: Sequence[Story], texts: Sequence[str], times: Sequence[float]) -> None:
        self.marks = [version_mark(story.title, text) for story, text in zip(stories, texts, strict=True)]
        self.words = [
            figured(mark.headline, story.language).words for mark, story in zip(self.marks, stories, strict=True)
        ]
        self.shingles = shingles(texts)
        self.sources = [story.source.casefold() for story in stories]
        self.urls = [story.url for story in stories]
        self.times = times

    def pairs(self, rows: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield an older version and one that replaces it, for some stories."""
        by_origin: dict[str, list[int]] = {}
        for row in rows:
            for origin in {self.sources[row], self.urls[row]} - {""}:
                by_origin.setdefault(origin, []).append(row)
        for new in rows:
            own = [row for origin in {self.sources[new], self.urls[new]} - {""} for row in by_origin[origin]]
            for old in rows if self.marks[new].rank else dict.fromkeys(own):
                if self.is_newer(new, old) and self._replaces(new, old):
                    yield old, new

    def is_newer(self, new: int, old: int) -> bool:
        """Return True if a story is later than another, or of no known other time and marked as a later version."""
        by_mark = self.marks[new].rank > self.marks[old].rank and not later(self.times[old], self.times[new])
        return later(self.times[new], self.times[old]) or by_mark

    def _replaces(self, new: int, old: int) -> bool:
        shared = n_shared(self.shingles[new], self.shingles[old])
        shorter, longer = sorted((len(self.shingles[new]), len(self.shingles[old])))
        if self.urls[new] and self.urls[new] == self.urls[old] and shared >= _SHARED_BY_HEADLINES * shorter:
            return True
        same_source = self.sources[new] == self.sources[old]
        if shared >= _WHOLE * longer and shared >= enough_shared(shorter) and same_source:
            return True
        if not self.marks[new].rank:
            return False
        if shared >= max(1, _SHARED_BY_MARKED * shorter):
            return True
        other_source = bool(self.sources[new] and self.sources[old]) and not same_source
        is_some = shared >= _SHARED_BY_HEADLINES * shorter or shorter <= _FEW_SHINGLES
        return not other_source and is_some and self._same_headline(new, old)

    def _same_headline(self, new: int, old: int) -> bool:
        one, other = self.words[new], self.words[old]
        n_same = len(one & other)
        return n_same >= max(_FEWEST_OF_HEADLINE, _SAME_HEADLINE * max(len(one), len(other)))
