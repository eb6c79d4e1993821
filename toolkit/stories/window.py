"""The stories of a stretch of time, by their own times."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from toolkit.errors import NothingThereError
from toolkit.reading.times.dates import checked_time

Moment = str | date | datetime | timedelta
_SPAN = re.compile(r"(\d{1,5})\s?(h|d|w)")
_HOURS = {"h": 1, "d": 24, "w": 168}
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WANTED = "a day or a time such as 2025-06-10T22:00Z, or a span such as 36h or 7d"


def checked_moment(name: str, value: Moment | None) -> datetime | timedelta | None:
    """Return a point in time, or how long before the last story it is.

    Parameters
    ----------
    name : str
        "since" or "until"; a day alone is its beginning or its end.
    value : str, date, datetime or timedelta, optional
        A time or a day, in UTC where it says nothing else; or a number of hours, days or weeks: "36h", "7d", "2w".

    Raises
    ------
    ValueError
        If it is neither.

    Examples
    --------
    >>> checked_moment("since", "2025-06-10"), checked_moment("since", "36h")
    (datetime.datetime(2025, 6, 10, 0, 0, tzinfo=datetime.timezone.utc), datetime.timedelta(days=1, seconds=43200))
    >>> checked_moment("until", "2025-06-10").isoformat()
    '2025-06-10T23:59:59.999999+00:00'
    """
    if value is None or isinstance(value, timedelta):
        return value
    if isinstance(value, str) and (span := _SPAN.fullmatch(value.strip().casefold())):
        return timedelta(hours=int(span[1]) * _HOURS[span[2]])
    if isinstance(value, str) and _DAY.fullmatch(value.strip()):
        value = _day(value.strip())
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time.max if name.endswith("until") else time.min, tzinfo=UTC)
    return checked_time(name, value, _WANTED)


def check_order(since: datetime | timedelta | None, until: datetime | timedelta | None, dashes: str = "") -> None:
    """Raise `ValueError` if a stretch of time ends before it begins, as far as that is known without stories.

    Examples
    --------
    >>> check_order(timedelta(days=7), timedelta(hours=36))
    >>> check_order(timedelta(hours=36), timedelta(days=7))
    Traceback (most recent call last):
    ValueError: found until before since; wanted since to be the earlier one
    """
    is_reversed = (isinstance(since, datetime) and isinstance(until, datetime) and until < since) or (
        isinstance(since, timedelta) and isinstance(until, timedelta) and until > since
    )
    if is_reversed:
        message = f"found {dashes}until before {dashes}since; wanted {dashes}since to be the earlier one"
        raise ValueError(message)


def in_window(
    stories: pd.DataFrame, since: datetime | timedelta | None, until: datetime | timedelta | None
) -> tuple[pd.DataFrame, int]:
    """Return the stories of a stretch of time, those without a time too, and how many are outside of it.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.
    since, until : datetime or timedelta, optional
        Where it begins and ends; a timedelta is counted back from the last story.

    Raises
    ------
    NothingThereError
        If no story is left.

    Examples
    --------
    >>> from toolkit.stories.frame import as_stories
    >>> days = [f"2025-06-{day:02}T12:00Z" for day in (2, 9, 10)]
    >>> told = as_stories(pd.DataFrame({"text": ["Cod cut.", "Crabs cut.", "Hake cut."], "published": days}))
    >>> found, n_outside = in_window(told, timedelta(days=1), None)
    >>> list(found["text"]), n_outside
    (['Crabs cut.', 'Hake cut.'], 1)
    """
    times, is_inside = stories["published"], which_inside(stories, since, until)
    if not is_inside.any():
        message = (
            f"none of {len(stories):,} stories is of the time that is wanted; they are of "
            f"{times.min():%Y-%m-%d %H:%M} to {times.max():%Y-%m-%d %H:%M} UTC"
        )
        raise NothingThereError(message)
    inside = stories[is_inside].reset_index(drop=True)
    inside.attrs = stories.attrs
    return inside, int((~is_inside).sum())


def which_inside(
    stories: pd.DataFrame, since: datetime | timedelta | None, until: datetime | timedelta | None
) -> NDArray[np.bool_]:
    """Return which stories are of a stretch of time, given as `in_window` takes it, or have no time."""
    times = stories["published"]
    is_inside = np.ones(len(times), dtype=bool)
    for given, is_on_time in ((since, times.ge), (until, times.le)):
        end = times.max() - given if isinstance(given, timedelta) else given
        if end is not None and not pd.isna(end):
            is_inside &= (is_on_time(pd.Timestamp(end)) | times.isna()).to_numpy()
    return is_inside


def _day(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
