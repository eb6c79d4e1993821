"""The map: a panel a language, a mark a story, names of themes beside their marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.rendering.charts.labels import Box, cut_to, placed, text_width
from toolkit.rendering.edition.records import Edition, Section
from toolkit.rendering.wording import short_day
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

MOST_MARKS = 1_500
MOST_PANELS = 12
LARGE, SMALL = (264, 360), (136, 112)
_FEW, _LOW = 20, 200
_MANY, _TALL = 400, 520
_NAME = 22
_ROOM_OF_A_NAME = 3_000
_MOST_BYTES_SAID, _LONGEST_SAID = 48_000, 120


@dataclass(frozen=True, slots=True)
class Mark:
    """A story: where it lies, in hundredths of the panel; what it is called; its id, and that which it leads to."""

    x: float
    y: float
    said: str
    story: str
    target: str


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a theme: where it is put, in hundredths of the panel, and how far from there it stands, in pixels."""

    text: str
    x: float
    y: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True)
class Group:
    """The marks of a theme and its name, if there is room; of none that is shown, they lead nowhere."""

    section: Section | None
    marks: tuple[Mark, ...]
    name: Name | None


@dataclass(frozen=True, slots=True)
class Panel:
    """The stories of a language: its least size in pixels, how large its marks are, and how many stories it has."""

    language: str
    size: tuple[int, int]
    radius: float
    groups: tuple[Group, ...]
    n_stories: int


@dataclass(frozen=True, slots=True)
class StoryMap:
    """The map: its panels, the largest first; and a row for each language and theme, with its number of stories."""

    panels: tuple[Panel, ...]
    rows: tuple[tuple[str, Theme | None, Section | None, int], ...]
    n_stories: int

    @property
    def n_marks(self) -> int:
        """Number of stories that are drawn."""
        return sum(len(group.marks) for panel in self.panels for group in panel.groups)


class _Placed(NamedTuple):
    story: Story
    theme: Theme | None
    section: Section | None
    at: tuple[float, float]
    is_first: bool
    target: str


def story_map(edition: Edition) -> StoryMap | None:
    """Put each story at its position, in the panel of its language; None if the report has no positions.

    A theme stands in one panel, that of most of its stories. Of more than 1,500 stories some are drawn: those that
    stand for their themes, and others evenly.

    Examples
    --------
    >>> from toolkit import build_report
    >>> from toolkit.rendering.edition.make import edition_of
    >>> found = story_map(edition_of(build_report(["The quota for cod was cut by a tenth on Monday."])))
    >>> [(mark.x, mark.y) for panel in found.panels for group in panel.groups for mark in group.marks]
    [(50.0, 55.5)]
    """
    by_language = _by_language(edition)
    ranked = sorted(by_language, key=lambda language: (-len(by_language[language]), language))
    if not ranked:
        return None
    shown = {language: by_language[language] for language in ranked[:MOST_PANELS]}
    n_shown = sum(map(len, shown.values()))
    share = 1.0 if n_shown <= MOST_MARKS else (MOST_MARKS - MOST_PANELS) / n_shown
    drawn = [_drawn(own, max(int(len(own) * share), 1)) for own in shown.values()]
    most_said = min(_MOST_BYTES_SAID // sum(map(len, drawn)), _LONGEST_SAID)
    return StoryMap(
        panels=tuple(
            _panel(language, shown[language], own, most_said, size=_size(len(own), number, len(shown)))
            for number, (language, own) in enumerate(zip(shown, drawn, strict=True))
        ),
        rows=tuple(row for language in ranked for row in _rows(language, by_language[language])),
        n_stories=edition.n_stories,
    )


def _by_language(edition: Edition) -> dict[str, list[_Placed]]:
    """Return the stories that have a position by the language of their panel."""
    sections = {section.theme.id: section for section in edition.sections}
    positions = edition.report.positions
    found: dict[str, list[_Placed]] = {}
    for theme in edition.report.themes:
        first, section = set(theme.representative), sections.get(theme.id)
        listed = section.item_of if section else {}
        found.setdefault(language_of_most(theme.stories), []).extend(
            _Placed(
                story,
                theme,
                section,
                positions[story.story_id],
                is_first=story.story_id in first,
                target=story.event if story.event in listed else theme.id if section else "",
            )
            for story in theme.stories
            if story.story_id in positions
        )
    commonest = max(found, key=lambda language: (len(found[language]), language), default="")
    for story in edition.report.unthemed:
        if story.story_id in positions:
            language = story.language if story.language in found else commonest
            one = _Placed(story, None, None, positions[story.story_id], is_first=False, target="")
            found.setdefault(language, []).append(one)
    return {language: own for language, own in found.items() if own}


def language_of_most(stories: Iterable[Story]) -> str:
    """Return the language that most of some stories are in, of those that are known."""
    n_of = Counter(story.language for story in stories if story.language)
    return min(n_of, key=lambda language: (-n_of[language], language), default="")


def _rows(language: str, own: Sequence[_Placed]) -> list[tuple[str, Theme | None, Section | None, int]]:
    n_of = Counter(one.theme.id if one.theme else "" for one in own)
    first = {one.theme.id if one.theme else "": one for one in reversed(own)}
    return [(language, first[theme_id].theme, first[theme_id].section, n) for theme_id, n in n_of.items()]


def _panel(
    language: str, own: Sequence[_Placed], drawn: Sequence[_Placed], most_said: int, *, size: tuple[int, int]
) -> Panel:
    width, height = size
    radius = round(float(np.clip((0.12 * width * height / len(drawn) / np.pi) ** 0.5, 2, 4)), 1)
    margin = radius + 4
    low, high = (margin, margin + _NAME), (width - margin, height - margin)
    places = filling(np.array([one.at for one in drawn]), low, high)
    groups: dict[str, list[int]] = {}
    for number, one in enumerate(drawn):
        groups.setdefault(one.section.theme.id if one.section else "", []).append(number)
    names = _names(groups, drawn, places, (width, height), language)
    return Panel(
        language=language,
        size=(width, height),
        radius=radius,
        groups=tuple(
            Group(
                section=drawn[numbers[0]].section,
                marks=tuple(_mark(drawn[number], places[number] / (width, height), most_said) for number in numbers),
                name=names.get(theme_id),
            )
            for theme_id, numbers in groups.items()
        ),
        n_stories=len(own),
    )


def _size(n_marks: int, number: int, n_panels: int) -> tuple[int, int]:
    """Return the least size of a panel: the first is large, taller for many marks, and lower for few if alone."""
    if number > 0:
        return SMALL
    if n_panels == 1 and n_marks < _FEW:
        return LARGE[0], _LOW
    return LARGE[0], _TALL if n_marks > _MANY else LARGE[1]


def _drawn(own: Sequence[_Placed], most: int) -> list[_Placed]:
    """Return at most so many stories: those that stand for their themes, then evenly among the others."""
    first = [number for number, one in enumerate(own) if one.is_first][:most]
    others = sorted(set(range(len(own))).difference(first))
    n_others = min(most - len(first), len(others))
    evenly = [others[number * len(others) // n_others] for number in range(n_others)]
    return [own[number] for number in sorted([*first, *evenly])]


def filling(places: NDArray[np.float64], low: tuple[float, float], high: tuple[float, float]) -> NDArray[np.float64]:
    """Stretch places to fill a panel; its y goes down."""
    least, most = places.min(axis=0), places.max(axis=0)
    reach = np.where(most > least, most - least, 1.0)
    shares = np.where(most > least, (places - least) / reach, 0.5)
    shares[:, 1] = 1 - shares[:, 1]
    return np.asarray(np.array(low) + shares * (np.array(high) - np.array(low)))


def _mark(one: _Placed, share: NDArray[np.float64], most_said: int) -> Mark:
    x, y = (share * 100).round(1).tolist()
    story = one.story
    day = short_day(story.published, None) if story.published else ""
    behind = "".join(f", {part}" for part in (story.source, day) if part)
    behind = behind if len(behind.encode(errors="replace")) < most_said / 2 else ""
    said = _shortened(story.title, most_said - len(behind.encode(errors="replace"))) + behind
    return Mark(x, y, said, story.story_id, one.target)


def _shortened(text: str, n_bytes: int) -> str:
    """Return a text of at most so many bytes, but for the ellipsis of one that is cut."""
    found = text.encode(errors="replace")
    return text if len(found) <= n_bytes else f"{found[:n_bytes].decode(errors='ignore').rstrip()}…"


def _names(
    groups: Mapping[str, Sequence[int]],
    drawn: Sequence[_Placed],
    places: NDArray[np.float64],
    size: tuple[int, int],
    language: str,
) -> dict[str, Name]:
    """Place the names of the themes with most marks; one of a single mark is named only where all are so."""
    named = {theme_id: numbers for theme_id, numbers in groups.items() if theme_id}
    least = 2 if any(len(numbers) > 1 for numbers in named.values()) else 1
    ranked = sorted(
        (theme_id for theme_id, numbers in named.items() if len(numbers) >= least),
        key=lambda theme_id: -len(named[theme_id]),
    )[: max(1, size[0] * size[1] // _ROOM_OF_A_NAME)]
    corner = Box(language, 0, 0, 45, 15, 90)
    wanted = [(_texts(drawn[named[theme_id][0]].section, size[0]), places[named[theme_id]]) for theme_id in ranked]
    found = placed(wanted, places, size, [corner])
    return {
        theme_id: Name(box.text, round(box.x / size[0] * 100, 1), round(box.y / size[1] * 100, 1), box.dx, box.dy)
        for theme_id, box in zip(ranked, found, strict=True)
        if box is not None
    }


def _texts(section: Section | None, width: float) -> list[str]:
    """Return what a theme may be called on the map: its first two terms if they are short, or the first, or cut."""
    label = section.theme.label if section else ""
    first, *others = label.split(", ")
    two = ", ".join([first, *others[:1]])
    return [two, first] if others and text_width(two) < width * 0.6 else [cut_to(first, width * 0.75)]
