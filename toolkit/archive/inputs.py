"""Inputs of scheduled runs: what servers said of each, how it went, which pages of its entries were asked for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from toolkit.archive.records import Added
from toolkit.archive.times import moment, written
from toolkit.stories.inputs import Asked, InputHealth, PageKnown

_ANSWERED = """
INSERT INTO inputs (
    input, name, is_list, of_list, kind, moved_to, is_private, first_asked, etag, last_modified, not_before, last_asked,
    last_ok, last_new
)
VALUES (
    :input, :name, :is_list, :of_list, :kind, :moved_to, :is_private, :at, :etag, :last_modified, :not_before, :at,
    :at, iif(:n_new, :at, NULL)
)
ON CONFLICT (input) DO UPDATE SET
    name = :name, is_list = :is_list, of_list = :of_list, kind = iif(:kind <> '', :kind, kind), moved_to = :moved_to,
    is_private = :is_private, etag = :etag, last_modified = :last_modified, not_before = :not_before,
    last_asked = :at, last_ok = :at, last_new = iif(:n_new, :at, last_new), n_failures_running = 0
"""
_FAILED = """
INSERT INTO inputs
    (input, name, is_list, of_list, first_asked, not_before, last_asked, last_failed, last_error, n_failures_running)
VALUES (:input, :name, :is_list, :of_list, :at, :not_before, :at, :at, :error, 1)
ON CONFLICT (input) DO UPDATE SET
    name = :name, of_list = :of_list, not_before = :not_before, last_asked = :at, last_failed = :at,
    last_error = :error, n_failures_running = n_failures_running + 1
"""
_DAY = """
INSERT INTO input_days (input, day, n_read, n_new) VALUES (:input, date(:at), :n_read, :n_new)
ON CONFLICT (input, day) DO UPDATE SET n_read = n_read + :n_read, n_new = n_new + :n_new
"""
_PAGE = "INSERT INTO pages (address, at, error, words) VALUES (?, ?, ?, ?) ON CONFLICT (address) DO NOTHING"
_NO_LONGER_LISTED = """
UPDATE inputs SET of_list = '' WHERE of_list = :input AND input NOT IN (SELECT value FROM json_each(:feeds))
"""
_HEALTH = """
SELECT
    inputs.input, name, inputs.first_asked, etag, last_modified, inputs.not_before, inputs.last_asked, inputs.last_ok,
    last_new, inputs.last_failed, inputs.last_error, inputs.n_failures_running, new_a_day, is_list,
    of_list, inputs.kind, moved_to, is_private
FROM inputs JOIN source_health ON source_health.input = inputs.input ORDER BY inputs.input
"""
_PAGE_KNOWN = "SELECT error IS NULL, words FROM pages WHERE address = ?"
_STORIES = "SELECT story_id, title, source FROM stories WHERE url = ? AND url <> '' ORDER BY number"


def note_asked(connection: sqlite3.Connection, asked: Asked, added: Added, at: datetime) -> None:
    """Remember what came of asking an input, and which pages it led to; of one that waits there is nothing to say.

    What a server said of its content is kept while that cannot be fetched.
    """
    if asked.outcome == "waits":
        return
    row = {
        "input": asked.input,
        "name": asked.name,
        "is_list": asked.is_list,
        "of_list": asked.of_list,
        "feeds": json.dumps(asked.feeds),
        "kind": asked.kind,
        "moved_to": asked.moved_to,
        "is_private": asked.is_private,
        "etag": asked.etag,
        "last_modified": asked.last_modified,
        "not_before": asked.not_before and written(asked.not_before),
        "error": asked.error,
        "n_read": added.n_read,
        "n_new": added.n_new,
        "at": written(at),
    }
    connection.execute(_FAILED if asked.outcome == "failed" else _ANSWERED, row)
    if added.n_read:
        connection.execute(_DAY, row)
    if asked.is_list and asked.outcome == "answered":
        connection.execute(_NO_LONGER_LISTED, row)
    pages = [(address, row["at"], page.error or None, page.words) for address, page in asked.pages.items()]
    connection.executemany(_PAGE, pages)


def inputs_of(connection: sqlite3.Connection) -> Mapping[str, InputHealth]:
    """Return what is known of each input, by the input."""
    return {row[0]: _health(*row) for row in connection.execute(_HEALTH)}


def known_pages(connection: sqlite3.Connection, addresses: Collection[str]) -> Mapping[str, PageKnown]:
    """Return which pages are not to be asked for: each is asked for once ever, and not if there is a story of it."""
    known: dict[str, PageKnown] = {}
    for address in addresses:
        page = connection.execute(_PAGE_KNOWN, (address,)).fetchone()
        stories = tuple(connection.execute(_STORIES, (address,)).fetchall())
        if page or stories:
            was_read, words = page or (False, None)
            known[address] = PageKnown(bool(was_read), words, stories)
    return known


def _health(own: str, name: str, first: str, etag: str, modified: str, *rest: Any) -> InputHealth:
    *times, error, n_running, new_a_day, is_list, of_list, kind, moved_to, is_private = rest
    not_before, asked, ok, new, failed = (text and moment(text) for text in times)
    return InputHealth(
        own,
        name,
        first_asked=moment(first),
        etag=etag,
        last_modified=modified,
        not_before=not_before,
        last_asked=asked,
        last_ok=ok,
        last_new=new,
        last_failed=failed,
        last_error=error or "",
        n_failures_running=n_running,
        new_a_day=new_a_day,
        is_list=bool(is_list),
        of_list=of_list,
        kind=kind,
        moved_to=moved_to,
        is_private=bool(is_private),
    )
