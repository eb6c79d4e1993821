"""What is wrong with the sources: those that fail again and again, those that have nothing new for long."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from toolkit.stories.inputs import Asked, InputHealth
from toolkit.stories.records import Rejected

_A_DAY = timedelta(days=1)


def alarms_of(
    asked: Sequence[Asked],
    health: Mapping[str, InputHealth],
    at: datetime,
    *,
    n_failures: int,
    silent: Mapping[str, timedelta | None],
) -> tuple[Rejected, ...]:
    """Return the sources that a run has to be loud about, each with the reason.

    Parameters
    ----------
    asked : sequence of Asked
        What came of asking each source in this run.
    health : mapping of str to InputHealth
        What is known of them after it, by input.
    at : datetime
    n_failures : int
        From how many failures running on a source is named.
    silent : mapping of str to timedelta or None
        For how long a source may have nothing new, by input; for ever if None. Of a feed in a list that of the list.

    Returns
    -------
    tuple of Rejected
        In the order of the sources. If none of those that were asked has answered, all of them are named, whatever the
        threshold is.

    Examples
    --------
    >>> from datetime import UTC
    >>> feed = "https://example.org/feed"
    >>> asked = [Asked(feed, "Fish Daily", "failed", error="found 500")]
    >>> health = {feed: InputHealth(feed, "Fish Daily", n_failures_running=1)}
    >>> now = datetime(2025, 6, 10, 7, tzinfo=UTC)
    >>> [one.reason for one in alarms_of(asked, health, now, n_failures=3, silent={})]
    ['found 500; no source answered']
    """
    answered = any(one.is_answer for one in asked)
    found = [
        _failing(one, health.get(one.input), 1 if not answered else n_failures, answered=answered) for one in asked
    ]
    spans = [silent.get(one.input, silent.get(one.of_list)) for one in asked]
    found += [_silent(one, health.get(one.input), at, span) for one, span in zip(asked, spans, strict=True)]
    return tuple(one for one in found if one is not None)


def as_asked_last(health: Iterable[InputHealth]) -> tuple[Asked, ...]:
    """Return what came of asking sources the last time, of those that were asked within a day of the latest of them."""
    known = [(one.last_asked, one) for one in health if one.last_asked is not None]
    latest = max((at for at, _ in known), default=None)
    return tuple(
        Asked(one.input, one.name, "waits", one.last_error if one.n_failures_running else "", is_list=one.is_list)
        for at, one in known
        if latest is not None and latest - at < _A_DAY
    )


def failures_of(asked: Iterable[Asked]) -> tuple[Rejected, ...]:
    """Return the sources that failed in this run, each with the reason, for the foot of a digest."""
    return tuple(Rejected(one.name, one.error) for one in asked if one.outcome == "failed")


def _failing(one: Asked, health: InputHealth | None, n_failures: int, *, answered: bool) -> Rejected | None:
    n_running = health.n_failures_running if health else 1
    if not one.error or n_running < n_failures:
        return None
    times = f"{n_running} times running" if n_running > 1 else ""
    why = "; ".join(filter(None, [one.error, times, "" if answered else "no source answered"]))
    return Rejected(one.name, why)


def _silent(one: Asked, health: InputHealth | None, at: datetime, span: timedelta | None) -> Rejected | None:
    since = health and (health.last_new or health.first_asked)
    if span is None or not since or at - since <= span or one.error or one.is_list:
        return None
    return Rejected(one.name, f"nothing new since {since:%Y-%m-%d %H:%M} UTC, for longer than {_said(span)}")


def _said(span: timedelta) -> str:
    hours = round(span / timedelta(hours=1))
    return f"{hours // 24} days" if hours % 24 == 0 and hours > 24 else f"{hours} hours"
