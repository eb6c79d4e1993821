"""The records of an event and of how much it matters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Importance:
    """How much an event matters, by four things.

    ``n_publishers`` is how many report it: sources by name, and of reports without a source those that are no copies;
    what fills one template, such as forecasts for many towns, counts once. ``centrality`` is how near it comes to what
    the theme says, 1 for the nearest event of the theme; ``recency`` the share of all dated stories that are not newer
    than its last report, 1 for the newest; ``novelty`` the share of what it says that the reader does not know.
    """

    n_publishers: int
    centrality: float
    recency: float
    novelty: float

    @property
    def score(self) -> float:
        """Publishers, of which the farthest and the oldest event loses half each; nothing if nothing is new.

        Examples
        --------
        >>> Importance(n_publishers=4, centrality=0.5, recency=1.0, novelty=1.0).score
        3.0
        """
        return round(self.n_publishers * (1 + self.centrality) / 2 * (1 + self.recency) / 2 * self.novelty, 4)


@dataclass(frozen=True, slots=True)
class Event:
    """The stories, inside a theme, that report the same happening.

    ``title`` is the headline of ``central``, the most central story; ``n_sources`` is how many sources are
    named, 0 where none is; the times are those of the first and the last story whose time is known.
    """

    id: str
    title: str
    story_ids: tuple[str, ...]
    central: str
    first_seen: datetime | None
    last_seen: datetime | None
    n_sources: int
    importance: Importance
