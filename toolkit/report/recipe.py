"""How a report is made: all that is asked for, checked before work begins."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from toolkit.digests.digester import Digester, checked_number
from toolkit.events.find import event_parameters
from toolkit.progress import Progress, unheard
from toolkit.reading.edits.read import as_edits
from toolkit.record import Record
from toolkit.report.controls import checked_shown
from toolkit.report.records import Shown
from toolkit.stories.frame import as_stories, texts_alone
from toolkit.stories.window import check_order, checked_moment
from toolkit.themes.map import map_parameters

if TYPE_CHECKING:
    from toolkit.stories.tables import Table

_GROUPING = ("n_themes", "themes", "seeds", "subjects", "by_language", "random_state", "edits")
_DIGESTS = ("n_words", "ranker", "max_quotes", "max_per_source")
_SHOWING = ("title", "n_top", "max_themes", "max_events", "max_per_source", "timezone")


@dataclass(frozen=True, eq=False, repr=False)
class Recipe(Record):
    """How stories are grouped, quoted and shown, by the parameters of `build_report`.

    ``grouping`` is what `fit_themes` takes, ``digests`` what `Digester` does but for what is known.
    ``given`` are the stories as they were given, if ``events`` are labels of these; ``outside`` says how many lie
    outside of the time that was asked for.
    """

    grouping: Mapping[str, Any]
    digests: Mapping[str, Any]
    shown: Shown
    known: Table | Sequence[str] | None
    events: Any
    total_words: int | None
    map: Any
    since: datetime | timedelta | None
    until: datetime | timedelta | None
    progress: Progress = unheard
    given: Any = None
    outside: Mapping[str, int] = field(default_factory=dict)

    def digester(self, told: Sequence[str] = ()) -> Digester:
        """Return what makes the digests, for readers who know also what some texts say."""
        if not told:
            return Digester(known=self.known, **self.digests)
        given = [] if self.known is None or not len(self.known) else texts_alone(as_stories(self.known))
        return Digester(known=[*given, *told], **self.digests)

    @property
    def parameters(self) -> dict[str, Any]:
        """What a report says of how it was made, beside what its model, its events and its digests say."""
        window = {"since": self.since, "until": self.until}
        asked = {
            name: end.isoformat() if isinstance(end, datetime) else str(end)
            for name, end in window.items()
            if end is not None
        }
        return {**map_parameters(self.map), **asked}


def checked_recipe(**asked: Any) -> Recipe:
    """Check what a report is asked for, but for what its digester checks, and return it.

    Parameters
    ----------
    **asked
        Parameters of `build_report` by their names; those that are missing have the defaults that they have there, and
        the stories and what has to do with an archive are no part of a recipe.

    Raises
    ------
    ValueError, TypeError
        As `build_report` does.

    Examples
    --------
    >>> checked_recipe(n_words=60, title="Cod", n_top=3).shown.n_top
    3
    """
    if asked.get("edits") is not None:
        asked["edits"] = as_edits(asked["edits"])
    since, until = (checked_moment(name, asked.get(name)) for name in ("since", "until"))
    check_order(since, until)
    total_words = asked.get("total_words")
    event_parameters(asked.get("events"))
    map_parameters(asked.get("map"))
    return Recipe(
        grouping={name: asked[name] for name in _GROUPING if name in asked},
        digests={name: asked[name] for name in _DIGESTS if name in asked},
        shown=checked_shown(**{name: asked[name] for name in _SHOWING if name in asked}),
        known=asked.get("known"),
        events=asked.get("events"),
        total_words=None if total_words is None else checked_number("total_words", total_words),
        map=asked.get("map"),
        since=since,
        until=until,
        progress=asked.get("progress") or unheard,
    )
