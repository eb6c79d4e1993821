"""What is to be delivered: queued once with the run that made it, sent once, and emptied when it has arrived."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from urllib.parse import quote

from toolkit.archive.records import Parcel, Queued, State
from toolkit.archive.times import moment, written
from toolkit.errors import ArchiveError

_QUEUE = "INSERT INTO outbox (run, channel, target, name, content, key) VALUES (?, ?, ?, ?, ?, ?)"
_IS_KNOWN = "SELECT 1 FROM outbox WHERE key = :key OR key > :group || '/' AND key < :group || '0' LIMIT 1"
_QUEUED = """
SELECT number, run, channel, target, name, coalesce(content, ''), key, state, n_failures, last_error, next_try
FROM outbox WHERE state IN (SELECT value FROM json_each(?)) ORDER BY number
"""
_GO = "UPDATE outbox SET state = 'sending' WHERE number = ? AND state = 'queued'"
_NOTE = """
UPDATE outbox SET state = :state, n_failures = :n_failures, last_error = nullif(:error, ''), next_try = :next_try,
    changed_at = iif(:state = 'queued', changed_at, :at), content = iif(:state = 'delivered', NULL, content)
WHERE number = :number
"""


def key_of(*names: str) -> str:
    """Return what is sent once, in one string of ASCII: a digest, an edition, a channel, a target and a part.

    Examples
    --------
    >>> key_of("digest", "2025-06-10", "mail", "anna@example.org", "1"), key_of("a/b", "ü")
    ('digest/2025-06-10/mail/anna@example.org/1', 'a%2Fb/%C3%BC')
    """
    return "/".join(quote(name, safe="@+:,") for name in names)


def queue(connection: sqlite3.Connection, run: int, parcels: Sequence[Parcel]) -> None:
    """Queue the parcels of a run, but for those whose target was sent the same edition, in however many parts."""
    new = [one for one in parcels if one.key is None or not _is_known(connection, one.key)]
    connection.executemany(_QUEUE, [(run, one.channel, one.target, one.name, one.content, one.key) for one in new])


def _is_known(connection: sqlite3.Connection, key: str) -> bool:
    group = key.rpartition("/")[0] or key
    return connection.execute(_IS_KNOWN, {"key": key, "group": group}).fetchone() is not None


def queued(connection: sqlite3.Connection, states: Iterable[State]) -> tuple[Queued, ...]:
    """Return what is in some states, the oldest first."""
    names = "[" + ", ".join(f'"{state}"' for state in states) + "]"
    return tuple(_queued(*row) for row in connection.execute(_QUEUED, (names,)))


def _queued(
    number: int,
    run: int,
    channel: str,
    target: str,
    name: str,
    content: bytes | str,
    key: str | None,
    state: State,
    n_failures: int,
    error: str | None,
    next_try: str | None,
) -> Queued:
    parcel = Parcel(channel, target, name, content.encode() if isinstance(content, str) else content, key)
    return Queued(number, run, parcel, state, n_failures, error or "", moment(next_try) if next_try else None)


def note_going(connection: sqlite3.Connection, number: int) -> None:
    """Note that a parcel is about to be sent for good.

    Raises
    ------
    ArchiveError
        If it is not queued any more, as when another process sends it.
    """
    if connection.execute(_GO, (number,)).rowcount != 1:
        message = f"parcel {number} is not queued any more: another process is sending it, or has sent it"
        raise ArchiveError(message)


def note(connection: sqlite3.Connection, found: Queued, at: datetime) -> None:
    """Note what became of a parcel; what it held is deleted if it has arrived."""
    row = {
        "number": found.number,
        "state": found.state,
        "n_failures": found.n_failures,
        "error": found.last_error,
        "next_try": written(found.next_try) if found.next_try else None,
        "at": written(at),
    }
    connection.execute(_NOTE, row)


def note_delivered(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Note that parcels have arrived, and delete what they held."""
    query = "UPDATE outbox SET state = 'delivered', content = NULL, last_error = NULL WHERE number = ?"
    connection.executemany(query, [(number,) for number in numbers])


def note_failed(connection: sqlite3.Connection, number: int, error: str) -> None:
    """Note why a parcel could not be delivered; it stays queued."""
    query = "UPDATE outbox SET n_failures = n_failures + 1, last_error = ? WHERE number = ?"
    connection.execute(query, (error, number))
