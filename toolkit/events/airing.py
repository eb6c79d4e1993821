"""When an event that was shown before is shown again: for new facts, for more publishers, or after some days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Airing:
    """The rule: what lifts the quiet after an event was shown.

    Any of these does: a fresh report of which the share ``novelty`` of its sentences is new; ``n_publishers`` more
    publishers than when it was shown last; or ``quiet`` is over and there is a fresh report.
    """

    novelty: float = 0.5
    n_publishers: int = 3
    quiet: timedelta = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Reports:
    """The reports of one event, as the rule looks at them.

    ``n_fresh`` are in no run before, and no copies of what was shown; ``n_new`` were never shown, fresh or not;
    ``n_publishers_shown`` is how many publishers reported it when it was shown last; ``novelty`` is the highest share
    of new sentences of a fresh report.
    """

    event_id: str
    title: str
    n_fresh: int
    n_new: int
    n_publishers: int
    n_publishers_shown: int
    novelty: float
    first_seen: datetime
    last_shown: datetime | None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an event with fresh reports is shown, and the reason, as people read it."""

    event_id: str
    title: str
    is_shown: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Continuation:
    """How a story goes on that was shown before: on which day it is, with how many new reports, and since when."""

    day: int
    n_new: int
    since: datetime
    last_shown: datetime
