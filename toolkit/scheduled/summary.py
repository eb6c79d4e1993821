"""What a run did, in one line and in figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from toolkit.archive.records import Added
from toolkit.delivery.sending import Sent
from toolkit.scheduled.run import Made


def figures_of(made: Made, sent: Sequence[Sent] = ()) -> dict[str, Any]:
    """Return what a run did, by the names that its log has.

    ``read`` stories, ``rejected`` inputs or parts of them, ``new`` stories that the archive did not have, ``copies``
    among them, ``shown`` stories, ``suppressed`` events; ``queued`` parcels, those ``sent`` and ``not sent`` of the
    queue; ``sources`` by what came of asking them.
    """
    added: Added = made.gathered.added
    report = made.report
    shown = sum(theme.n_stories for theme in report.themes) + len(report.unthemed)
    return {
        "digest": made.edition.digest,
        "edition": made.edition.key,
        "sources": dict(sorted(Counter(one.outcome for one in made.gathered.asked if not one.is_list).items())),
        "read": added.n_read,
        "rejected": len(made.gathered.rejected),
        "new": added.n_new,
        "copies": added.n_copies,
        "shown": shown,
        "themes": len(report.themes),
        "suppressed": len(report.news.suppressed) if report.news else 0,
        "queued": made.n_queued,
        "sent": sum(len(one.delivered) for one in sent),
        "not sent": sum(len(one.failed) + len(one.refused) + len(one.uncertain) for one in sent),
    }


def line_of(figures: dict[str, Any]) -> str:
    """Write the figures of a run as one line.

    Examples
    --------
    >>> line_of({"sources": {"answered": 2, "failed": 1}, "read": 40, "new": 9, "shown": 9, "queued": 2, "seconds": 3})
    'sources: 2 answered, 1 failed; read 40, new 9, shown 9, queued 2; 3.0 s'
    """
    sources = ", ".join(f"{number} {outcome}" for outcome, number in figures["sources"].items()) or "none"
    counted = [
        f"{name} {figures[name]:,}"
        for name in ("read", "rejected", "new", "copies", "shown", "suppressed", "queued", "sent", "not sent")
        if figures.get(name) or (name in figures and name in ("read", "new", "shown", "queued"))
    ]
    return f"sources: {sources}; {', '.join(counted)}; {figures['seconds']:.1f} s"
