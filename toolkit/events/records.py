"""The records of an event and of how much it matters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from toolkit.record import Record


@dataclass(frozen=True, slots=True, repr=False)
class Importance(Record):
    """How much an event matters: the product of four things, `reach`, `centrality`, `recency` and `novelty`.

    ``n_publishers`` is how many report it: houses, whatever their sources are called, and of reports without a source
    those that are no copies; the ``n_in_series`` stories that fill one template, such as forecasts for many towns, are
    of one. ``reach`` is the sum over these of the square root of how many reports, no copies, each has. ``centrality``
    is how near the event comes to what the theme says, 1 for the nearest of the theme, towards 0.5 for those beside it;
    ``recency`` the share of all dated stories of its language that are not newer than its own, in the mean of these, 1
    where none is dated; ``novelty`` the share of what it says that the reader does not know.
    """

    n_publishers: int
    n_in_series: int
    reach: float
    centrality: float
    recency: float
    novelty: float

    @property
    def score(self) -> float:
        """The product, to four digits.

        Examples
        --------
        >>> importance = Importance(4, n_in_series=0, reach=4.0, centrality=0.75, recency=0.5, novelty=1.0)
        >>> importance.score, importance.standing
        (1.5, 3.0)
        """
        return round(self.standing * self.recency, 4)

    @property
    def standing(self) -> float:
        """How much it stands for what the theme says, whenever it was reported: the product without recency."""
        return round(self.reach * self.centrality * self.novelty, 4)


@dataclass(frozen=True, slots=True, repr=False)
class Event(Record):
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

    @property
    def is_series(self) -> bool:
        """True if its stories fill a template, as forecasts for many towns do: no happening, but a habit."""
        return self.importance.n_in_series > 0

    def _repr_html_(self) -> str:
        from toolkit.rendering.views.themes import event_view

        return event_view(self)
