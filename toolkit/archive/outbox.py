"""What is to be delivered: queued with the run that made it, and emptied when it has arrived."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from toolkit.archive.records import Parcel


def queued(connection: sqlite3.Connection) -> tuple[tuple[int, Parcel], ...]:
    """Return what is still to be delivered, the oldest first, each with its number."""
    query = "SELECT number, channel, target, name, content FROM outbox WHERE state = 'queued' ORDER BY number"
    return tuple((number, Parcel(*parcel)) for number, *parcel in connection.execute(query))


def note_delivered(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Note that parcels have arrived, and delete what they held."""
    query = "UPDATE outbox SET state = 'delivered', content = NULL, last_error = NULL WHERE number = ?"
    connection.executemany(query, [(number,) for number in numbers])


def note_failed(connection: sqlite3.Connection, number: int, error: str) -> None:
    """Note why a parcel could not be delivered; it stays queued."""
    query = "UPDATE outbox SET n_failures = n_failures + 1, last_error = ? WHERE number = ?"
    connection.execute(query, (error, number))
