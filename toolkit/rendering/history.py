"""What became of themes and events over runs, as tables for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from toolkit.archive.details import EventDay, QuoteShown
from toolkit.archive.lives import EventMoment, ThemeMoment
from toolkit.rendering.columns import columns, table_in_columns, wrapped
from toolkit.rendering.figures import counted
from toolkit.rendering.news_wording import became
from toolkit.rendering.plain import json_escaped, plain, shortened
from toolkit.rendering.times import iso_time, readable_day
from toolkit.rendering.wording import main_year, short_day

_LONGEST_LABEL, _LONGEST_NOW, _LONGEST_TITLE = 32, 56, 100
_LEAST_RUNS = 2
_GAP = "  "


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A theme over all runs: its id, what it is called now, and what it was at each run, in their order."""

    theme_id: str
    label: str
    moments: tuple[ThemeMoment, ...]

    @property
    def last(self) -> ThemeMoment:
        """What it was last."""
        return self.moments[-1]

    @property
    def alive(self) -> tuple[ThemeMoment, ...]:
        """The runs that had stories of it."""
        return tuple(one for one in self.moments if one.status != "ended")


def theme_lines(moments: Iterable[ThemeMoment]) -> tuple[ThemeLine, ...]:
    """Return themes in the order in which they were first seen.

    Examples
    --------
    >>> from datetime import UTC
    >>> at = datetime(2025, 6, 9, 7, tzinfo=UTC)
    >>> [line.label for line in theme_lines([ThemeMoment(1, at, "theme-1", "Cod", "new", 3, 3)])]
    ['Cod']
    """
    of_theme: dict[str, list[ThemeMoment]] = {}
    for one in sorted(moments, key=lambda one: one.run):
        of_theme.setdefault(one.theme_id, []).append(one)
    lines = [ThemeLine(theme_id, own[-1].label, tuple(own)) for theme_id, own in of_theme.items()]
    return tuple(sorted(lines, key=lambda line: (line.moments[0].run, len(line.theme_id), line.theme_id)))


def text_themes_over_runs(lines: Sequence[ThemeLine], runs: Mapping[int, datetime], width: int = 100) -> str:
    """Write a row a theme and a column a run: how many stories of the window it has; the latest runs that have room.

    Runs that found nothing new looked at no theme, and have no column; themes that none of the runs shown had, no row.

    Examples
    --------
    >>> from datetime import UTC
    >>> at = datetime(2025, 6, 9, 7, tzinfo=UTC)
    >>> lines = theme_lines([ThemeMoment(1, at, "theme-1", "Cod", "new", 3, 3)])
    >>> print(text_themes_over_runs(lines, {1: at}), end="")
    theme    label  9 Jun  now
    theme-1  Cod        3  new theme
    """
    label_of = {line.theme_id: line.label for line in lines}
    told = {one.run for line in lines for one in line.moments}
    runs = {run: at for run, at in runs.items() if run in told} or runs
    names = _names_of_runs(runs)
    said = {line.theme_id: _now(line, max(runs), label_of) for line in lines}
    fixed = [[line.theme_id, shortened(line.label, _LONGEST_LABEL), said[line.theme_id]] for line in lines]
    taken = sum(max(map(columns, column)) + len(_GAP) for column in zip(("theme", "label", "now"), *fixed, strict=True))
    shown: list[int] = []
    for run in sorted(runs, reverse=True):
        taken += max(columns(names[run]), 4) + len(_GAP)
        if taken > width and len(shown) >= _LEAST_RUNS:
            break
        shown.insert(0, run)
    rows = []
    for line, (theme_id, label, now) in zip(lines, fixed, strict=True):
        own = {one.run: f"{one.n_stories:,}" for one in line.alive}
        if line.last.run in shown or not own.keys().isdisjoint(shown):
            rows.append([theme_id, label, *(own.get(run, "-") for run in shown), now])
    head = ["theme", "label", *(names[run] for run in shown), "now"]
    table = table_in_columns(head, rows, range(2, 2 + len(shown)))
    return table + _left_out(len(runs) - len(shown), len(lines) - len(rows))


def _left_out(n_runs: int, n_themes: int) -> str:
    if not n_runs:
        return ""
    themes = f" and {counted(n_themes, 'theme', 'themes')} that ended in them" if n_themes else ""
    are = "are" if n_runs + n_themes > 1 else "is"
    return f"\n{counted(n_runs, 'earlier run', 'earlier runs')}{themes} {are} left out; --json has all.\n"


def text_theme(line: ThemeLine, days: Sequence[EventDay], label_of: Mapping[str, str]) -> str:
    """Write the life of one theme: each run with what became of it, then its events day by day."""
    rows = [
        [
            str(one.run),
            _when(one.at),
            f"{one.n_stories:,}",
            f"{one.n_new:,}",
            "; ".join([*became(one, label_of), *([f"called “{one.label}”"] if one.label != before else [])]),
        ]
        for one, before in zip(line.moments, [line.label, *(one.label for one in line.moments)], strict=False)
    ]
    text = f"{_line(line.label)} ({_line(line.theme_id)})\n\n"
    text += table_in_columns(["run", "when", "stories", "new", "what became of it"], rows, (0, 2, 3))
    if days:
        text += "\nIts events by day\n"
    for day, events in groupby(days, key=lambda one: one.day):
        own = [[_extent(one), shortened(one.title, _LONGEST_TITLE), f"({one.event_id})"] for one in events]
        text += f"\n{readable_day(day)}\n{table_in_columns(None, own, ())}"
    return text


def text_event(moments: Sequence[EventMoment], quotes: Sequence[QuoteShown], label_of: Mapping[str, str]) -> str:
    """Write the life of one event: each run that had fresh reports of it, then what digests quoted of it."""
    last = moments[-1]
    theme = label_of.get(last.theme_id)
    within = f", in “{_line(theme)}” ({last.theme_id})" if theme else ""
    text = f"{_line(last.title)} ({_line(last.event_id)})\n"
    text += f"First seen {_when(moments[0].at)}{within}.\n\n"
    rows = [
        [
            str(one.run),
            _when(one.at),
            f"{one.n_stories:,}",
            f"{one.n_new:,}",
            f"{one.n_publishers:,}",
            one.outcome,
            one.reason,
        ]
        for one in moments
    ]
    text += table_in_columns(["run", "when", "reports", "new", "publishers", "outcome", "reason"], rows, (0, 2, 3, 4))
    if quotes:
        text += "\nQuotes shown\n"
    for one in quotes:
        said = ", ".join(filter(None, [_line(one.source), f"shown {_when(one.at)}"]))
        text += f"\n{wrapped(plain(one.text), '  ')}\n{wrapped(f'— {said}', '  ')}\n"
    return text


def json_themes_over_runs(lines: Iterable[ThemeLine], runs: Mapping[int, datetime]) -> str:
    """Write the runs and the themes, each with what it was at each run."""
    told = {"runs": [{"run": run, "at": runs[run]} for run in sorted(runs)], "themes": [_theme(one) for one in lines]}
    return _json(told)


def json_theme(line: ThemeLine, days: Iterable[EventDay]) -> str:
    """Write the life of one theme, with its events by day."""
    return _json({**_theme(line), "events_by_day": [asdict(one) for one in days]})


def json_event(moments: Sequence[EventMoment], quotes: Iterable[QuoteShown]) -> str:
    """Write the life of one event, with what was quoted of it."""
    last = moments[-1]
    told = [{name: value for name, value in asdict(one).items() if name != "event_id"} for one in moments]
    about = {"id": last.event_id, "title": last.title, "theme": last.theme_id, "first_seen": moments[0].at}
    return _json({**about, "moments": told, "quotes": [asdict(one) for one in quotes]})


def _theme(line: ThemeLine) -> dict[str, Any]:
    told = [{name: value for name, value in asdict(one).items() if name != "theme_id"} for one in line.moments]
    seen = line.alive or line.moments
    return {
        "id": line.theme_id,
        "label": line.label,
        "first_seen": seen[0].at,
        "last_seen": seen[-1].at,
        "moments": told,
    }


def _json(told: object) -> str:
    return json_escaped(json.dumps(told, ensure_ascii=False, indent=1, default=_plain)) + "\n"


def _plain(value: date) -> str:
    return iso_time(value) if isinstance(value, datetime) else value.isoformat()


def _now(line: ThemeLine, last_run: int, label_of: Mapping[str, str]) -> str:
    """Write what became of a theme last, and since when it is gone."""
    if line.last.status == "ended":
        return f"ended {line.last.at:%Y-%m-%d}"
    said = "; ".join(became(line.last, label_of)) if line.last.run == last_run else ""
    return shortened(said, _LONGEST_NOW) or "continued"


def _extent(one: EventDay) -> str:
    shown = f", {one.n_shown:,} shown" if one.n_shown < one.n_stories else ""
    return f"{counted(one.n_stories, 'story', 'stories')}, {counted(one.n_sources, 'source', 'sources')}{shown}"


def _names_of_runs(runs: Mapping[int, datetime]) -> dict[int, str]:
    """Return the day of each run in short; with the time of day, where a day has several."""
    year = main_year(runs.values())
    days = [at.date() for at in runs.values()]
    several = len({*days}) < len(days)
    return {run: short_day(at, year) + (f", {at:%H:%M}" if several else "") for run, at in runs.items()}


def _when(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"


def _line(text: str) -> str:
    return " ".join(plain(text).split())
