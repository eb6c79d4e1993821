"""Two reports → what became of the themes of the one in the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from toolkit.report.comparison import Change, Comparison, Move, Pair, ReportSide, Status, ThemeSide
from toolkit.report.pairing import Link, linked_themes
from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

_ORDER: tuple[Status, ...] = ("went on", "split", "merged", "began", "ended")


def compare_reports(before: Report, after: Report) -> Comparison:
    """Say what became of the themes of a report in another one.

    Parameters
    ----------
    before, after : Report
        Of different times, or of the same stories; made now or read back.

    Returns
    -------
    Comparison
        Every theme of both reports stands in one change.

    Examples
    --------
    >>> from toolkit import build_report
    >>> monday = build_report(["The quota for cod was cut by a tenth.", "The quota for cod angers crews."], 1)
    >>> tuesday = build_report(["Crews protest the cod quota.", "Rocket Ariel reaches its orbit."], 2)
    >>> compare_reports(monday, tuesday)
    Comparison(1 went on, 1 began)
    """
    links = linked_themes(before, after)
    changes = sorted(_changes(before.themes, after.themes, links), key=_place)
    sides = [
        {story.story_id: _side(theme) for theme in one.themes for story in theme.stories} for one in (before, after)
    ]
    pairs = {(one, other) for change in changes for one in change.before for other in change.after}
    stayed: set[tuple[ThemeSide | None, ThemeSide | None]] = {(None, None), *pairs}
    titles = {story.story_id: story.title for story in _stories(after)}
    common = [story.story_id for story in _stories(before) if story.story_id in titles]
    moves = [Move(one, titles[one], sides[0].get(one), sides[1].get(one)) for one in common]
    return Comparison(
        before=_report_side(before),
        after=_report_side(after),
        changes=tuple(changes),
        moved=tuple(
            sorted(
                (move for move in moves if (move.before, move.after) not in stayed),
                key=lambda move: (_of_side(move.before), _of_side(move.after), move.story_id),
            )
        ),
        n_common=len(common),
    )


def _changes(before: Sequence[Theme], after: Sequence[Theme], links: Sequence[Link]) -> Iterator[Change]:
    """Return what became of each theme; the links of one are together, as one end of each is in no other."""
    left, right = [_side(theme) for theme in before], [_side(theme) for theme in after]
    of_before: dict[int, list[Link]] = {}
    of_after: dict[int, list[Link]] = {}
    for link in links:
        of_before.setdefault(link.before, []).append(link)
        of_after.setdefault(link.after, []).append(link)
    for own in of_before.values():
        if len(own) > 1:
            yield _change("split", own, left, right)
        elif len(of_after[own[0].after]) == 1:
            yield _change("went on", own, left, right)
    yield from (_change("merged", own, left, right) for own in of_after.values() if len(own) > 1)
    yield from (Change("ended", (Pair(side, None),)) for number, side in enumerate(left) if number not in of_before)
    yield from (Change("began", (Pair(None, side),)) for number, side in enumerate(right) if number not in of_after)


def _change(status: Status, links: Iterable[Link], left: Sequence[ThemeSide], right: Sequence[ThemeSide]) -> Change:
    pairs = [Pair(left[link.before], right[link.after], link.n_common, link.known_by) for link in links]
    pairs.sort(key=lambda pair: (-pair.n_common, _size(pair), *_of_side(pair.before), *_of_side(pair.after)))
    return Change(status, tuple(pairs))


def _size(pair: Pair) -> int:
    """Return by what the pairs of a theme are sorted, if they have equally many common stories: the largest first."""
    return -sum(side.n_stories for side in (pair.before, pair.after) if side is not None)


def _place(change: Change) -> tuple[int, int, tuple[str, ...]]:
    """Put changes in their order: by status, the largest first, then by what the themes are called."""
    names = tuple(name for side in (*change.before, *change.after) for name in (side.label, side.id))
    return _ORDER.index(change.status), -(change.n_before + change.n_after), names


def _of_side(side: ThemeSide | None) -> tuple[str, str]:
    return ("", "") if side is None else (side.label, side.id)


def _side(theme: Theme) -> ThemeSide:
    return ThemeSide(theme.id, theme.label, theme.n_stories, theme.language)


def _stories(report: Report) -> list[Story]:
    return [*(story for theme in report.themes for story in theme.stories), *report.unthemed]


def _report_side(report: Report) -> ReportSide:
    times = [story.published for story in _stories(report) if story.published is not None]
    return ReportSide(
        title=report.shown.title,
        first=min(times, default=None),
        last=max(times, default=None),
        n_stories=len(_stories(report)),
        n_themes=len(report.themes),
    )
