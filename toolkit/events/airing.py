"""When an event that was shown before is shown again: for new facts, for more publishers, or after some days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from toolkit.record import Record

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_HOURS_TOLD = 48


@dataclass(frozen=True, slots=True, repr=False)
class Airing(Record):
    """The rule: what lifts the quiet after an event was shown.

    Any of these does: a fresh report whose opening is far from all that was shown, or has new figures; ``n_publishers``
    more publishers than when it was shown last, if they are twice as many by then; or ``quiet`` is over and there is a
    fresh report. Far is ``novelty`` as long as the event was shown but now, when others tell it too, and
    ``novelty_later`` from ``soon`` on; what is far enough for that waits for it.

    Raises
    ------
    ValueError
        If a novelty is not above 0 and at most 1, ``n_publishers`` less than 1, or a span of time negative.

    Examples
    --------
    >>> Airing().novelty_after(timedelta(hours=1)), Airing().novelty_after(timedelta(days=1))
    (0.7, 0.3)
    """

    novelty: float = 0.7
    novelty_later: float = 0.3
    soon: timedelta = timedelta(hours=6)
    n_publishers: int = 3
    quiet: timedelta = timedelta(days=28)

    def __post_init__(self) -> None:
        for name, share in (("novelty", self.novelty), ("novelty_later", self.novelty_later)):
            if not 0 < share <= 1:
                message = f"found {name}={share!r}; wanted a distance above 0, at most 1"
                raise ValueError(message)
        if self.n_publishers < 1 or self.n_publishers != int(self.n_publishers):
            message = f"found n_publishers={self.n_publishers!r}; wanted a whole number of at least 1"
            raise ValueError(message)
        for name, span in (("soon", self.soon), ("quiet", self.quiet)):
            if span < timedelta(0):
                message = f"found {name}={span!r}; wanted a span of time that is not negative"
                raise ValueError(message)

    def novelty_after(self, elapsed: timedelta) -> float:
        """Return how far from what was shown a report has to open, so long after it; a clock may run backwards."""
        return self.novelty if self.is_soon(elapsed) else self.novelty_later

    def is_soon(self, elapsed: timedelta) -> bool:
        """Return True if an event was shown but now."""
        return abs(elapsed) < self.soon


@dataclass(frozen=True, slots=True, repr=False)
class Novelty(Record):
    """How much news a report has: how far its opening is from all that was shown, how many sentences are new.

    The ``distance`` is 0 for an opening that was shown word for word, and 1 where it shares no word with anything.
    ``has_new_figures`` says that what opened a shown report is outdated by what opens this one: a toll that rose.

    Examples
    --------
    >>> Novelty(0.9, n_new=3, n_sentences=4).reaches(0.7), Novelty(0.9, n_new=0, n_sentences=4).reaches(0.7)
    (True, False)
    """

    distance: float
    n_new: int
    n_sentences: int
    has_new_figures: bool = False

    def reaches(self, least: float) -> bool:
        """Return True if the opening is at least so far from what was shown and a sentence is new, or figures are."""
        return self.has_new_figures or (self.distance >= least and self.n_new > 0)


@dataclass(frozen=True, slots=True, repr=False)
class Reports(Record):
    """The reports of one event, as the rule looks at them.

    ``n_fresh`` are in no run before, ``n_copies`` of them copies of what was shown; ``n_new`` were never shown, fresh
    or not, and are no copies; ``n_publishers_shown`` is how many publishers reported it when it was shown last;
    ``novelty`` is that of the fresh report that has most. What was marked as seen without
    being shown counts as shown then, and ``is_adopted`` says that all of it was.
    """

    event_id: str
    title: str
    n_fresh: int
    n_copies: int
    n_new: int
    n_publishers: int
    n_publishers_shown: int
    novelty: Novelty
    first_seen: datetime
    last_shown: datetime | None
    is_adopted: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Verdict(Record):
    """Whether an event with fresh reports is shown, and the reason, as people read it."""

    event_id: str
    title: str
    is_shown: bool
    reason: str


@dataclass(frozen=True, slots=True, repr=False)
class Continuation(Record):
    """How a story goes on that was shown before: on which day it is, with how many new reports, and since when."""

    day: int
    n_new: int
    since: datetime
    last_shown: datetime


def verdict(reports: Reports, rule: Airing, at: datetime) -> Verdict:
    """Decide whether an event is shown at a moment.

    Copies of what was shown lift the quiet only by new facts. If it was shown after the moment, a clock was wrong; then
    the quiet is over as long before that time as after it.

    Examples
    --------
    >>> noon = datetime(2031, 5, 4, 12, tzinfo=UTC)
    >>> first, shown = noon - 3 * _HOUR, noon - 2 * _HOUR
    >>> reports = Reports("event-a", "Cod quota cut", 2, 0, 2, 4, 2, Novelty(0.1, 0, 9), first, shown)
    >>> for rule in (Airing(), Airing(n_publishers=2), Airing(quiet=timedelta(hours=1))):
    ...     print(verdict(reports, rule, noon).reason)
    shown 2 h ago; nothing new in 2 reports
    2 more publishers than when it was shown
    last shown 2 h ago
    """
    lifted = _lifted(reports, rule, at)
    seen = "marked as seen" if reports.is_adopted else "shown"
    waits = reports.novelty.reaches(rule.novelty_later) and rule.is_soon(at - (reports.last_shown or at))
    quiet = f"{seen} {_span(at - (reports.last_shown or at))} ago; {_what_came(reports, waits=waits)}"
    return Verdict(reports.event_id, reports.title, is_shown=lifted is not None, reason=lifted or quiet)


def continuation(reports: Reports, at: datetime) -> Continuation | None:
    """Return how an event goes on, by days of UTC from its first report on; None if it was not shown before.

    Examples
    --------
    >>> first, now = datetime(2031, 5, 4, 23, tzinfo=UTC), datetime(2031, 5, 6, 1, tzinfo=UTC)
    >>> continuation(Reports("event-a", "Cod quota cut", 2, 0, 2, 3, 2, Novelty(0.8, 4, 9), first, first), now).day
    3
    """
    if reports.last_shown is None:
        return None
    n_days = (at.astimezone(UTC).date() - reports.first_seen.astimezone(UTC).date()).days
    return Continuation(max(n_days, 0) + 1, reports.n_new, reports.first_seen, reports.last_shown)


def _lifted(reports: Reports, rule: Airing, at: datetime) -> str | None:
    """Return what lifts the quiet, None if nothing does."""
    if reports.last_shown is None:
        return "new"
    if reports.novelty.reaches(rule.novelty_after(at - reports.last_shown)):
        told = f"new facts: {reports.novelty.n_new} of {_counted(reports.novelty.n_sentences, 'sentence')}"
        return "new figures" if reports.novelty.has_new_figures else told
    if reports.n_fresh <= reports.n_copies:
        return None
    n_more = reports.n_publishers - reports.n_publishers_shown
    if n_more >= max(rule.n_publishers, reports.n_publishers_shown):
        seen = "marked as seen" if reports.is_adopted else "shown"
        return f"{_counted(n_more, 'more publisher')} than when it was {seen}"
    is_over = abs(at - reports.last_shown) >= rule.quiet
    return f"last {'seen' if reports.is_adopted else 'shown'} {_span(at - reports.last_shown)} ago" if is_over else None


def _what_came(reports: Reports, *, waits: bool) -> str:
    if reports.n_copies == reports.n_fresh:
        return f"{_counted(reports.n_fresh, 'copy', 'copies')} of what was {'seen' if reports.is_adopted else 'shown'}"
    told = _counted(reports.n_fresh, "report")
    if waits:
        return f"{told} with news {'waits' if reports.n_fresh == 1 else 'wait'} until that is longer ago"
    return f"{'little' if reports.novelty.n_new else 'nothing'} new in {told}"


def _span(time: timedelta) -> str:
    """Return a span of time as people say it, whichever way it runs."""
    time = abs(time)
    if time < _HOUR:
        return f"{time // _MINUTE} min"
    if time < _HOURS_TOLD * _HOUR:
        return f"{time // _HOUR} h"
    return _counted(time // _DAY, "day")


def _counted(number: int, one: str, several: str | None = None) -> str:
    return f"{number} {one if number == 1 else several or one + 's'}"
