"""A comparison of two reports as a table for terminals, Markdown, a view for notebooks and JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from toolkit.rendering.columns import table_in_columns, wrapped
from toolkit.rendering.figures import counted
from toolkit.rendering.markdown import escaped
from toolkit.rendering.plain import json_escaped, shortened
from toolkit.rendering.times import iso_time
from toolkit.rendering.views.environment import view
from toolkit.rendering.wording import window
from toolkit.report.comparison import Change, Comparison, ReportSide, ThemeSide

SCHEMA = 1
_LONGEST_LABEL, _LONGEST_TITLE = 60, 80
_MOST_TITLES = 3
_KNOWN_BY = {"id": "the archive", "stories": "stories", "words": "words"}


@dataclass(frozen=True, slots=True)
class Moved:
    """Stories that went the same way: some of their titles, and how many more."""

    before: ThemeSide | None
    after: ThemeSide | None
    titles: tuple[str, ...]
    n_more: int

    @property
    def n(self) -> int:
        """How many stories these are."""
        return len(self.titles) + self.n_more


def text_comparison(comparison: Comparison) -> str:
    """Write a comparison for a terminal: what is compared, a row for each change, and what moved.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut.", "Rocket reaches orbit again."], 2)
    >>> print(text_comparison(report.compare(report)))
    before: News digest, 2 stories in 2 themes
    after:  News digest, 2 stories in 2 themes
    2 stories are in both.
    <BLANKLINE>
    became     before  after  common  known by  theme
    went on         1      1       1  stories   Cod, quota, cut
    went on         1      1       1  stories   Orbit, reaches, Rocket
    <BLANKLINE>
    """
    lines = [f"before: {_about(comparison.before)}", f"after:  {_about(comparison.after)}", in_both(comparison)]
    head = ["became", "before", "after", "common", "known by", "theme"]
    rows = [
        [change.status, *_figures(change, "-"), known_by(change) or "-", told(change)] for change in comparison.changes
    ]
    text = "\n".join(lines) + "\n"
    if rows:
        text += f"\n{table_in_columns(head, rows, (1, 2, 3))}"
    if comparison.moved:
        text += "\nStories in another theme\n"
    for moved in moved_together(comparison):
        text += f"\n{wrapped(f'{way(moved)}:')}\n"
        text += "".join(f"{wrapped(title, '    ', '  - ')}\n" for title in moved.titles)
        text += f"  and {moved.n_more:,} more\n" if moved.n_more else ""
    return text


def markdown_comparison(comparison: Comparison) -> str:
    """Write a comparison as Markdown.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> print(markdown_comparison(report.compare(report)).splitlines()[-1])
    | went on | Cod, quota, tenth | 1 | 1 | 1 | stories |
    """
    lines = ["# What became of the themes", ""]
    lines += [f"- Before: {escaped(_about(comparison.before))}", f"- After: {escaped(_about(comparison.after))}"]
    lines += ["", in_both(comparison)]
    if comparison.changes:
        lines += ["", "| became | theme | stories before | after | common | known by |"]
        lines += ["| --- | --- | ---: | ---: | ---: | --- |"]
    for change in comparison.changes:
        cells = [change.status, escaped(told(change)), *_figures(change, ""), known_by(change)]
        lines.append(f"| {' | '.join(cells)} |")
    if comparison.moved:
        lines += ["", "## Stories in another theme"]
    for moved in moved_together(comparison):
        lines += ["", f"{escaped(way(moved))}:", ""]
        lines += [f"- {escaped(title)}" for title in moved.titles]
        lines += [f"- and {moved.n_more:,} more"] if moved.n_more else []
    return "\n".join(lines) + "\n"


def html_comparison(comparison: Comparison) -> str:
    """Write a comparison as a piece of HTML for a notebook, in at most 90,000 bytes.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> html_comparison(report.compare(report)).count("<tr>")
    2
    """
    told = {
        "comparison": comparison,
        "moved": moved_together(comparison),
        "in_both": in_both(comparison),
        "known_by": known_by,
        "figures": lambda change: _figures(change, ""),
        "shortened": shortened,
        "window": window,
        "longest": _LONGEST_LABEL,
    }
    return view("comparison.html", lambda _: told)


def json_comparison(comparison: Comparison) -> str:
    """Write a comparison as JSON, its fields by their names.

    Examples
    --------
    >>> from toolkit import build_report
    >>> report = build_report(["The quota for cod was cut by a tenth on Monday."])
    >>> list(json.loads(json_comparison(report.compare(report))))
    ['schema', 'before', 'after', 'changes', 'moved', 'n_common']
    """
    content = {"schema": SCHEMA, **asdict(comparison)}
    return json_escaped(json.dumps(content, ensure_ascii=False, indent=1, default=_plain)) + "\n"


def told(change: Change) -> str:
    """Write which themes a change is of.

    Examples
    --------
    >>> from toolkit.report.comparison import Pair
    >>> cod, hake, fish = (ThemeSide(name, name, 3) for name in ("Cod", "Hake", "Fish"))
    >>> told(Change("went on", (Pair(cod, fish),))), told(Change("split", (Pair(fish, cod), Pair(fish, hake))))
    ('Fish, formerly “Cod”', 'Fish: into “Cod” and “Hake”')
    """
    before, after = (
        [shortened(side.label, _LONGEST_LABEL) for side in sides] for sides in (change.before, change.after)
    )
    if change.status == "split":
        return f"{before[0]}: into {_listed(after)}"
    if change.status == "merged":
        return f"{after[0]}: of {_listed(before)}"
    return f"{after[0]}, formerly “{before[0]}”" if change.is_renamed else (after or before)[0]


def known_by(change: Change) -> str:
    """Write by what the themes of a change are known to belong together."""
    found = {pair.known_by for pair in change.pairs}
    return ", ".join(said for name, said in _KNOWN_BY.items() if name in found)


def n_common(change: Change) -> int:
    """Return how many stories stayed in a theme or in what became of it."""
    return sum(pair.n_common for pair in change.pairs)


def in_both(comparison: Comparison) -> str:
    """Write how many stories are in both reports."""
    if not comparison.n_common:
        return "No story is in both."
    moved = f", {len(comparison.moved):,} of them in another theme" if comparison.moved else ""
    are = "is" if comparison.n_common == 1 else "are"
    return f"{counted(comparison.n_common, 'story', 'stories')} {are} in both{moved}."


def moved_together(comparison: Comparison) -> list[Moved]:
    """Return the stories that are in another theme, by the way that they went."""
    found = []
    for (before, after), moves in groupby(comparison.moved, key=lambda move: (move.before, move.after)):
        titles = [shortened(move.title or move.story_id, _LONGEST_TITLE) for move in moves]
        found.append(Moved(before, after, tuple(titles[:_MOST_TITLES]), len(titles[_MOST_TITLES:])))
    return sorted(found, key=lambda moved: -moved.n)


def way(moved: Moved) -> str:
    """Write from where to where stories went."""
    before, after = (
        f"“{shortened(one.label, _LONGEST_LABEL)}”" if one else "no theme" for one in (moved.before, moved.after)
    )
    return f"{counted(moved.n, 'story', 'stories')} from {before} to {after}"


def _about(side: ReportSide) -> str:
    days = window(side.first, side.last)
    extent = f"{counted(side.n_stories, 'story', 'stories')} in {counted(side.n_themes, 'theme', 'themes')}"
    return ", ".join(filter(None, [shortened(side.title, _LONGEST_LABEL), days, extent]))


def _figures(change: Change, none: str) -> list[str]:
    """Write how many stories there were, there are, and stayed."""
    figures = ((change.n_before, change.before), (change.n_after, change.after), (n_common(change), n_common(change)))
    return [f"{n:,}" if is_told else none for n, is_told in figures]


def _listed(labels: Sequence[str]) -> str:
    quoted = [f"“{label}”" for label in labels]
    return f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def _plain(value: Any) -> str:
    assert isinstance(value, datetime)
    return iso_time(value)
