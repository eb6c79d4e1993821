"""The queue of a digest as a table and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from urllib.parse import unquote

from toolkit.archive.records import Queued
from toolkit.rendering.columns import table_in_columns
from toolkit.rendering.plain import json_escaped

_HEADS = ("parcel", "state", "edition", "by", "to", "what", "tries failed", "next try (UTC)", "why")
_FIGURES = (0, 6)


def text_queue(parcels: Sequence[Queued]) -> str:
    r"""Write parcels as a table; that there is none, in words.

    Examples
    --------
    >>> text_queue([])
    'Nothing is queued.\n'
    """
    if not parcels:
        return "Nothing is queued.\n"
    return table_in_columns(_HEADS, map(_row, parcels), _FIGURES)


def json_queue(parcels: Sequence[Queued]) -> str:
    """Write parcels as JSON, without what is in them."""
    return json_escaped(json.dumps([_fields(one) for one in parcels], ensure_ascii=False, indent=2)) + "\n"


def _fields(found: Queued) -> dict[str, object]:
    parcel = found.parcel
    return {
        "parcel": found.number,
        "state": found.state,
        "edition": _edition(parcel.key or ""),
        "channel": parcel.channel,
        "target": parcel.target,
        "name": parcel.name,
        "n_bytes": len(parcel.content),
        "n_failures": found.n_failures,
        "next_try": found.next_try.isoformat() if found.next_try else None,
        "last_error": found.last_error,
    }


def _row(found: Queued) -> tuple[str, ...]:
    parcel = found.parcel
    failures = str(found.n_failures) if found.n_failures else ""
    first = (str(found.number), found.state, _edition(parcel.key or ""), parcel.channel, parcel.target, parcel.name)
    return (*first, failures, _minute(found.next_try), found.last_error)


def _edition(key: str) -> str:
    return unquote(key.split("/")[1]) if key.count("/") > 1 else ""


def _minute(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if moment else ""
