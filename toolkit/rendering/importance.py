"""How much an event matters, as what is multiplied."""

from __future__ import annotations

from toolkit.events.records import Event
from toolkit.rendering.figures import counted


def factors(event: Event) -> list[tuple[float, str]]:
    """Return the figures whose product is the importance of an event, each with what it is for.

    Examples
    --------
    >>> from toolkit import build_report
    >>> factors(build_report(["The cod quota was cut on Monday."]).themes[0].events[0])[0]
    (1.0, 'for 1 publisher, in 1 story')
    """
    importance = event.importance
    in_all = counted(len(event.story_ids), "story", "stories")
    series = f", {importance.n_in_series:,} of them a series" if importance.n_in_series else ""
    return [
        (importance.reach, f"for {counted(importance.n_publishers, 'publisher', 'publishers')}, in {in_all}{series}"),
        (importance.centrality, "for how near it is to its theme (1 the nearest event, 0.5 beside it)"),
        (importance.recency, "for how recent its stories are (1 the newest of their language)"),
        (importance.novelty, "for what is new of it (1 all)"),
    ]
