"""Which theme of a report is which of another one: by the ids of an archive, by common stories, by what they say."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from toolkit.report.comparison import Evidence
from toolkit.report.records import News, Report
from toolkit.report.theme_words import likeness, theme_words
from toolkit.themes.records import Theme

_LEAST_COMMON = 0.1
_ABOVE_OTHERS = 1.0
_LIKE = 0.15
_LIKE_PART = 0.3


@dataclass(frozen=True, slots=True)
class Link:
    """Two themes that are one or have common stories, by their places in the reports, and how it is known."""

    before: int
    after: int
    known_by: Evidence
    n_common: int
    likeness: float

    @property
    def weight(self) -> tuple[int, float]:
        """How strong it is among those that are known by the same."""
        return (0 if self.known_by == "words" else self.n_common, self.likeness)


def linked_themes(before: Report, after: Report) -> tuple[Link, ...]:
    """Link the themes of two reports, so that one is linked to several only where these are linked to it alone.

    The ids of an archive come first, where both reports are of one; then common stories, for a theme most of whose
    common stories are in one of the other report; then, for themes that are not linked so, like words. The links of two
    reports are those of them the other way round.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut.", "Rocket reaches orbit again."])
    >>> [(link.before, link.after, link.known_by) for link in linked_themes(report, report)]
    [(0, 0, 'stories'), (1, 1, 'stories')]
    """
    table = _Table(before, after)
    links: list[Link] = []
    for found in (table.by_id, table.by_stories, table.by_words):
        links = _with(links, found(links))
    return tuple(sorted(links, key=lambda link: (link.before, link.after)))


class _Table:
    """All pairs of themes of two reports: how many stories they have in common, and how alike they are."""

    def __init__(self, before: Report, after: Report) -> None:
        self._before, self._after = before.themes, after.themes
        self._news = _news_of_one_archive(before.news, after.news)
        theme_of = [
            {story.story_id: number for number, theme in enumerate(report.themes) for story in theme.stories}
            for report in (before, after)
        ]
        both = [(number, theme_of[1][one]) for one, number in theme_of[0].items() if one in theme_of[1]]
        self._n_common = Counter(both)
        self._of_before, self._of_after = (Counter(pair[side] for pair in both) for side in (0, 1))
        words = theme_words(before, after)
        self._alike = {
            (row, column): likeness(one, other)
            for row, one in enumerate(words[0])
            for column, other in enumerate(words[1])
            if not _differ(before.themes[row], after.themes[column])
        }

    def by_id(self, _: Sequence[Link]) -> list[Link]:
        """Link themes of one archive that have one id, or came out of each other, and say something alike."""
        if self._news is None:
            return []
        return [
            self._link(row, column, "id")
            for row, column in self._pairs()
            if self._are_related(row, column) and (self._n_common[row, column] or self._alike.get((row, column), 0.0))
        ]

    def by_stories(self, _: Sequence[Link]) -> list[Link]:
        """Link themes where one has most of the common stories of the other, and these are not few.

        A single common story is few, unless it is all that the smaller theme has: it may be one without a date, which
        is in reports of every time.
        """
        return [
            self._link(row, column, "stories")
            for (row, column), n in sorted(self._n_common.items())
            if (2 * n > self._of_before[row] or 2 * n > self._of_after[column])
            and n >= self._least_common(row, column)
            and not self._are_others(row, column)
        ]

    def by_words(self, links: Sequence[Link]) -> list[Link]:
        """Link themes that are in no link to those most like them, of these again, if that stands out.

        It stands out by how far the likeness is above that of either theme to the others in the mean.
        """
        rows, columns = {link.before for link in links}, {link.after for link in links}
        alike = {
            pair: value
            for pair, value in self._alike.items()
            if value and pair[0] not in rows and pair[1] not in columns and not self._are_others(*pair)
        }
        of_row, of_column = _likenesses(self._alike, 0), _likenesses(self._alike, 1)
        best_of_row, best_of_column = ({n: max(own) for n, own in _likenesses(alike, side).items()} for side in (0, 1))
        found = []
        for (row, column), value in alike.items():
            others = [*of_row[row], *of_column[column]]
            usual = (math.fsum(others) - 2 * value) / max(len(others) - 2, 1)
            n_best = (value == best_of_row[row]) + (value == best_of_column[column])
            if n_best and value - _ABOVE_OTHERS * usual >= (_LIKE if n_best == 2 else _LIKE_PART):
                found.append(self._link(row, column, "words"))
        return found

    def _least_common(self, row: int, column: int) -> float:
        smaller = min(self._before[row].n_stories, self._after[column].n_stories)
        return max(_LEAST_COMMON * smaller, min(2, smaller))

    def _link(self, row: int, column: int, known_by: Evidence) -> Link:
        return Link(row, column, known_by, self._n_common[row, column], self._alike.get((row, column), 0.0))

    def _pairs(self) -> Iterable[tuple[int, int]]:
        return ((row, column) for row in range(len(self._before)) for column in range(len(self._after)))

    def _are_related(self, row: int, column: int) -> bool:
        """Return True if an archive says that two themes are one, or that one came out of the other."""
        one, other = self._before[row].id, self._after[column].id
        return one == other or any(
            life is not None and of in (life.split_from, *life.merged_from)
            for news in self._news or ()
            for life, of in ((news.lives.get(one), other), (news.lives.get(other), one))
        )

    def _are_others(self, row: int, column: int) -> bool:
        """Return True if an archive knows two themes side by side."""
        if self._news is None or self._are_related(row, column):
            return False
        one, other = self._before[row].id, self._after[column].id
        return one != other and any(one in news.lives and other in news.lives for news in self._news)


def _likenesses(alike: Mapping[tuple[int, int], float], side: int) -> dict[int, list[float]]:
    """Return the likenesses of each theme of one report to those of the other."""
    found: dict[int, list[float]] = {}
    for pair, value in alike.items():
        found.setdefault(pair[side], []).append(value)
    return found


def _news_of_one_archive(before: News | None, after: News | None) -> tuple[News, News] | None:
    """Return what is new in two reports if they are of one archive: the themes that both know began at one time."""
    if before is None or after is None:
        return None
    known = before.lives.keys() & after.lives.keys()
    same = [before.lives[one].since == after.lives[one].since for one in known]
    return (before, after) if same and all(same) else None


def _differ(one: Theme, other: Theme) -> bool:
    """Return True if the languages of two themes are known, and not the same."""
    return bool(one.language and other.language and one.language != other.language)


def _with(links: Sequence[Link], further: Iterable[Link]) -> list[Link]:
    """Return links and those of further ones that leave each of them alone at one end, the strongest first.

    Where equally strong ones exclude each other, none is taken, so that their order does not matter.
    """
    kept, known = list(links), {(link.before, link.after) for link in links}
    new = [link for link in further if (link.before, link.after) not in known]
    for _, group in groupby(sorted(new, key=lambda link: link.weight, reverse=True), key=lambda link: link.weight):
        fitting = [link for link in group if _fits(link, [*kept, link])]
        together = [*kept, *fitting]
        kept += [link for link in fitting if _fits(link, together)]
    return kept


def _fits(link: Link, links: Sequence[Link]) -> bool:
    """Return True if a link and those at its ends have one end each that is in no other."""
    rows, columns = Counter(one.before for one in links), Counter(one.after for one in links)
    beside = [one for one in links if one.before == link.before or one.after == link.after]
    return all(rows[one.before] == 1 or columns[one.after] == 1 for one in beside)
