"""What a report is asked to show, and of which time: checked before work begins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any
from zoneinfo import available_timezones

from toolkit.digests.digester import checked_number
from toolkit.report.records import Shown
from toolkit.stories.frame import as_stories
from toolkit.stories.window import in_window
from toolkit.themes.clusterings import is_clusterer
from toolkit.themes.model import ThemeModel

if TYPE_CHECKING:
    import pandas as pd

    from toolkit.stories.tables import Table


def checked_shown(title: str = Shown().title, timezone: str = Shown().timezone, **limits: int | None) -> Shown:
    """Return how much of a report is shown.

    Parameters
    ----------
    title : str
    timezone : str
        An IANA zone.
    **limits : int or None
        The other fields of `Shown`, by their names.

    Raises
    ------
    TypeError
        If the title is no text.
    ValueError
        If a limit is no whole number of at least 1, where 0 top stories or events are possible; if there is no such
        zone.

    Examples
    --------
    >>> checked_shown("Cod", n_top=3, max_themes=None, max_events=0, max_per_source=2)
    Shown(title='Cod', n_top=3, max_themes=None, max_events=0, max_per_source=2, timezone='UTC')
    """
    if not isinstance(title, str):
        message = f"found title={title!r}; wanted a text"
        raise TypeError(message)
    least = {"n_top": 0, "max_events": 0}
    checked: dict[str, Any] = {
        name: None if value is None and name != "n_top" else checked_number(name, value, least.get(name, 1))
        for name, value in limits.items()
    }
    return Shown(" ".join(title.split()) or Shown().title, timezone=checked_zone(timezone), **checked)


def checked_zone(name: str) -> str:
    """Return the name of an IANA zone.

    Raises
    ------
    ValueError
        If there is no such zone; it names those that are called most like it.

    Examples
    --------
    >>> checked_zone("Europe/Berlin")
    'Europe/Berlin'
    >>> checked_zone("Berlin")
    Traceback (most recent call last):
    ValueError: found the time zone 'Berlin'; wanted an IANA zone such as Europe/Berlin
    """
    zones = available_timezones()
    if name not in zones:
        ends = sorted(one for one in zones if str(name).casefold() == one.rpartition("/")[2].casefold())
        near = ends or get_close_matches(str(name), sorted(zones), n=1, cutoff=0.7) or ["Europe/London"]
        message = f"found the time zone {name!r}; wanted an IANA zone such as {near[0]}"
        raise ValueError(message)
    return name


def stories_of_window(
    stories: ThemeModel | Table | Sequence[str],
    since: datetime | timedelta | None,
    until: datetime | timedelta | None,
    *,
    labels: Sequence[Any] = (),
) -> tuple[ThemeModel | Table | Sequence[str], dict[str, int]]:
    """Return the stories of a stretch of time, or all if none is asked for, and how many lie outside of it.

    Raises
    ------
    ValueError
        If the stories are a model, or what groups them is labels, which belong to all stories.
    NothingThereError
        If no story is left.

    Examples
    --------
    >>> from datetime import UTC
    >>> stories_of_window(["The quota for cod was cut."], datetime(2025, 6, 10, tzinfo=UTC), None)[1]
    {'n_outside': 0}
    """
    given = [name for name, end in (("since", since), ("until", until)) if end is not None]
    if not given:
        return stories, {}
    if isinstance(stories, ThemeModel) or not all(one is None or is_clusterer(one, "labels") for one in labels):
        what = "a model" if isinstance(stories, ThemeModel) else "labels"
        message = f"found {' and '.join(given)} beside {what}; wanted the stories of that time alone to make it of"
        raise ValueError(message)
    found: pd.DataFrame
    found, n_outside = in_window(as_stories(stories), since, until)
    return found, {"n_outside": n_outside}
