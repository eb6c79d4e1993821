"""Where the stories of a map stand, and the names of their themes: a panel a language, in pixels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from toolkit.rendering.charts.labels import Box, cut_to, placed, text_width
from toolkit.rendering.charts.story_map import filling, language_of_most
from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

MOST_PANELS = 10
LARGE, LOW, SMALL = (640, 480), (640, 280), (204, 168)
COLUMNS = 3
_FULLEST, _SMALLEST, _LARGEST = 0.1, 1.3, 4.5
_MARGIN, _ABOVE, _FEW = 10.0, 24.0, 16
_ROOM_OF_A_NAME = 7_000
_MOST_WEIGHED, _MOST_OWN = 4_000, 400
_NEAR = 90.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A story, its theme or None, where it stands, and whether a name stands over it."""

    story: Story
    theme: Theme | None
    x: float
    y: float
    is_covered: bool


@dataclass(frozen=True, slots=True)
class Panel:
    """The stories of a language; ``ranked`` are its themes, that of most stories first, ``names`` those with room."""

    language: str
    size: tuple[int, int]
    radius: float
    marks: tuple[Mark, ...]
    ranked: tuple[Theme, ...]
    names: Mapping[str, Box]


def map_panels(report: Report, names: Mapping[str, str]) -> tuple[Panel, ...]:
    """Lay the stories of a report out that have a position, the language with most stories first.

    Parameters
    ----------
    report : Report
    names : mapping of str to str
        What each theme is called, by its id.
    """
    by_language = _by_language(report)
    ranked = sorted(by_language, key=lambda language: (-len(by_language[language]), language))
    return tuple(
        _panel(language, by_language[language], report, names, _size(number, len(by_language[language])))
        for number, language in enumerate(ranked)
    )


def _size(number: int, n_marks: int) -> tuple[int, int]:
    return SMALL if number else LARGE if n_marks > _FEW else LOW


def _by_language(report: Report) -> dict[str, list[tuple[Story, Theme | None]]]:
    """Return the stories that have a position by the language of their panel, in an order that is that of no input."""
    found: dict[str, list[tuple[Story, Theme | None]]] = {}
    for theme in report.themes:
        own: list[tuple[Story, Theme | None]] = [
            (one, theme) for one in theme.stories if one.story_id in report.positions
        ]
        if own:
            found.setdefault(language_of_most(theme.stories), []).extend(own)
    commonest = max(found, key=lambda language: (len(found[language]), language), default="")
    for story in report.unthemed:
        if story.story_id in report.positions:
            found.setdefault(story.language if story.language in found else commonest, []).append((story, None))
    return {language: sorted(own, key=lambda one: _order(one[0])) for language, own in found.items()}


def _order(story: Story) -> tuple[bool, datetime, str]:
    return story.published is None, story.published or datetime.min, story.story_id


def _panel(
    language: str,
    own: Sequence[tuple[Story, Theme | None]],
    report: Report,
    names: Mapping[str, str],
    size: tuple[int, int],
) -> Panel:
    width, height = size
    radius = round(float(np.clip((_FULLEST * width * height / len(own) / np.pi) ** 0.5, _SMALLEST, _LARGEST)), 1)
    places = filling(
        np.array([report.positions[story.story_id] for story, _ in own]),
        (_MARGIN, _ABOVE),
        (width - _MARGIN, height - _MARGIN),
    ).round(1)
    n_of = Counter(theme.id for _, theme in own if theme)
    themes = {theme.id: theme for _, theme in own if theme}
    ranked = sorted((theme for theme in report.themes if theme.id in themes), key=lambda theme: -n_of[theme.id])
    boxes = _named(ranked, own, places, names, size)
    covered = _covered(places, boxes.values())
    return Panel(
        language=language,
        size=size,
        radius=radius,
        marks=tuple(
            Mark(story, theme, x=float(x), y=float(y), is_covered=bool(is_covered))
            for (story, theme), (x, y), is_covered in zip(own, places, covered, strict=True)
        ),
        ranked=tuple(ranked),
        names=boxes,
    )


def _named(
    ranked: Sequence[Theme],
    own: Sequence[tuple[Story, Theme | None]],
    places: NDArray[np.float64],
    names: Mapping[str, str],
    size: tuple[int, int],
) -> dict[str, Box]:
    """Place the names of the themes with most stories, where there is room."""
    of_theme: dict[str, list[int]] = {}
    for number, (_, theme) in enumerate(own):
        of_theme.setdefault(theme.id if theme else "", []).append(number)
    wanted = ranked[: max(1, size[0] * size[1] // _ROOM_OF_A_NAME)]
    boxes = placed(
        [(_texts(names[theme.id], size[0]), _core(_some(places[of_theme[theme.id]], _MOST_OWN))) for theme in wanted],
        _some(places, _MOST_WEIGHED),
        (float(size[0]), float(size[1])),
    )
    return {theme.id: box for theme, box in zip(wanted, boxes, strict=True) if box is not None}


def _texts(name: str, width: float) -> list[str]:
    """Return what a theme may be called on the map, the best first: all of its name, two terms or one, cut."""
    first, *others = name.split(", ")
    told = [name, ", ".join([first, *others[:1]]), first]
    fitting = [text for text in told if text_width(text) <= width * 0.45]
    return list(dict.fromkeys(fitting)) or [cut_to(first, width * 0.45)]


def _some(places: NDArray[np.float64], most: int) -> NDArray[np.float64]:
    """Return at most so many places, evenly among all."""
    return places[:: -(-len(places) // most)]


def _core(own: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the places of a theme that lie where most of it is."""
    near = ((own[:, None] - own) ** 2).sum(axis=2) <= _NEAR**2
    return np.asarray(own[near[near.sum(axis=1).argmax()]])


def _covered(places: NDArray[np.float64], boxes: Iterable[Box]) -> NDArray[np.bool_]:
    """Return which places a name stands over."""
    x, y = places.T
    covered = np.zeros(len(places), dtype=bool)
    for left, right, top, bottom in (box.edges for box in boxes):
        covered |= (x > left) & (x < right) & (y > top) & (y < bottom)
    return covered
