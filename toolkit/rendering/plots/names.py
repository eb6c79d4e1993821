"""What themes are called in plots: short, in one line, and each by another name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import count

from toolkit.rendering.edition.items import is_a_day
from toolkit.rendering.figures import counted
from toolkit.rendering.plain import shortened
from toolkit.rendering.times import readable_day
from toolkit.themes.records import Theme

IN_NO_THEME = "In no theme"
ALL_STORIES = "All stories"
LONGEST = 44
_LONGEST_ID = 20


def names_of(themes: Iterable[Theme]) -> dict[str, str]:
    """Return what each theme is called, by its id: its label and, where others are called so too, its id.

    Examples
    --------
    >>> cod, eel = (Theme(f"theme-{number}", "Cod, quota", (), ()) for number in (1, 2))
    >>> names_of([cod, Theme("theme-3", "", (), ()), eel, Theme("theme-4", "null", (), ())])
    {'theme-1': 'Cod, quota', 'theme-3': 'theme-3', 'theme-2': 'Cod, quota (theme-2)', 'theme-4': 'null'}
    """
    own = tuple(themes)
    names: dict[str, str] = {}
    taken = {"", IN_NO_THEME, ALL_STORIES, *(other_themes(number) for number in range(1, len(own) + 1))}
    for theme in own:
        names[theme.id] = next(name for name in _possible(theme) if name not in taken)
        taken.add(names[theme.id])
    return names


def other_themes(n_themes: int) -> str:
    """Return what themes are called that are shown as one.

    Examples
    --------
    >>> other_themes(2), other_themes(1)
    ('2 other themes', '1 other theme')
    """
    return counted(n_themes, "other theme", "other themes")


def told_when(moment: datetime | None) -> str:
    """Write when a story was published, with the time of day where that is known.

    Examples
    --------
    >>> told_when(datetime(2025, 6, 9, 22, 5)), told_when(datetime(2025, 6, 9)), told_when(None)
    ('9 June 2025, 22:05', '9 June 2025', 'no date')
    """
    if moment is None:
        return "no date"
    return readable_day(moment) if is_a_day(moment) else f"{readable_day(moment)}, {moment:%H:%M}"


def _possible(theme: Theme) -> Iterator[str]:
    """Yield what a theme may be called, the best first, without an end."""
    own_id = shortened(theme.id, _LONGEST_ID)
    yield shortened(theme.label, LONGEST) or own_id
    label = shortened(theme.label, LONGEST - len(own_id) - 3)
    yield f"{label} ({own_id})"
    yield from (f"{label} ({own_id}, {number})" for number in count(2))
