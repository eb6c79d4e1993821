"""Asking an address politely: not before its time, and only for what has changed since."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from toolkit.cleaning.clean import one_line
from toolkit.errors import SourceError
from toolkit.reading.asking.records import SourceToAsk
from toolkit.reading.fetching.addresses import UnreachableError, shown_address
from toolkit.reading.fetching.answer import Answer
from toolkit.reading.fetching.opener import Ask
from toolkit.reading.fetching.secret_parameters import without_secret_parameters
from toolkit.stories.inputs import HIDDEN, Asked, InputHealth

_LOG = logging.getLogger(__name__)

LONGEST_WAIT = timedelta(days=1)
SOON = timedelta(minutes=5)
_MOST_SLACK = timedelta(minutes=2)
_LONGEST_TAG = 1000
_SECONDS = re.compile(r"[0-9]{1,9}")
_ANY_ADDRESS = re.compile(r"\w+://\S+")


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of asking an address: an answer, or why there is none; neither if it must not be asked yet."""

    source: SourceToAsk
    answer: Answer | None = None
    error: str = ""
    is_reached: bool = True


def fetched(source: SourceToAsk, known: InputHealth | None, at: datetime, ask: Ask) -> Fetched:
    """Ask an address, unless it must not be asked yet; name what is known of its content."""
    if waits(source, known, at):
        return Fetched(source)
    if source.of_list and HIDDEN in source.at:
        return Fetched(source, None, "its address has a secret in it, which only its list has", is_reached=False)
    try:
        return Fetched(source, ask(source.at, conditions(source, known), may_be_private=not source.only_public))
    except SourceError as error:
        return Fetched(source, None, shown(source, str(error)), not isinstance(error, UnreachableError))


def waits(source: SourceToAsk, known: InputHealth | None, at: datetime) -> bool:
    """Return True if an address must not be asked yet; what is too far ahead comes of a clock that was wrong."""
    if known is None or known.not_before is None:
        return False
    return at < known.not_before <= at + max(source.interval, LONGEST_WAIT)


def conditions(source: SourceToAsk, known: InputHealth | None) -> dict[str, str]:
    """Return the headers that ask for content only if it is not what is known.

    Examples
    --------
    >>> known = InputHealth("https://quay.example/feed", "", etag='"a1"', last_modified="Tue")
    >>> conditions(SourceToAsk(known.input, ignore=("last_modified",)), known)
    {'If-None-Match': '"a1"'}
    """
    if known is None:
        return {}
    given = {"etag": ("If-None-Match", known.etag), "last_modified": ("If-Modified-Since", known.last_modified)}
    return {header: said for name, (header, said) in given.items() if said and name not in source.ignore}


def next_ask(found: Fetched, at: datetime) -> datetime:
    """Return when an address may be asked again: after its interval, and when its server allows it.

    A run that starts a little early, as those of a timer do, is not taken for one between two. What could not be
    reached may be asked soon.
    """
    interval = found.source.interval if found.is_reached else min(found.source.interval, SOON)
    wait = interval - min(interval / 20, _MOST_SLACK)
    if found.answer is not None and not found.answer.is_content:
        wait = max(wait, min(retry_after(found.answer.retry_after, at), LONGEST_WAIT))
    return at + wait


def retry_after(header: str, at: datetime) -> timedelta:
    """Return how long a server asks to wait, in seconds or until a date; nothing if it does not say that.

    Examples
    --------
    >>> at = datetime(2025, 6, 10, 7, tzinfo=UTC)
    >>> [str(retry_after(header, at)) for header in ("120", "Tue, 10 Jun 2025 07:30:00 GMT", "soon")]
    ['0:02:00', '0:30:00', '0:00:00']
    """
    if _SECONDS.fullmatch(header.strip()):
        return timedelta(seconds=int(header))
    try:
        until = parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return timedelta()
    return max((until if until.tzinfo else until.replace(tzinfo=UTC)) - at, timedelta())


def asked_of(found: Fetched, known: InputHealth | None, at: datetime) -> Asked:
    """Return what came of asking an address: "answered" if it has content, which is still to be read."""
    source, answer = found.source, found.answer
    asked = Asked(source.key, source.shown_name, "failed", found.error, of_list=source.of_list)
    if answer is None and not found.error and known is not None:
        error = known.last_error if known.n_failures_running else ""
        return replace(asked, outcome="waits", error=error, not_before=known.not_before, is_list=known.is_list)
    asked = replace(asked, not_before=next_ask(found, at))
    if answer is None:
        return asked
    asked = replace(asked, moved_to=_moved_to(source, answer), is_private=answer.is_private)
    etag, last_modified = _kept(answer.etag), _kept(answer.last_modified)
    if known is not None and answer.is_unchanged and conditions(source, known):
        kept = last_modified or known.last_modified
        return replace(asked, outcome="unchanged", etag=etag or known.etag, last_modified=kept)
    if not answer.is_content:
        return replace(asked, error=f"found {answer.said}; wanted 200")
    if not answer.content.strip():
        return replace(asked, error="empty answer")
    return replace(asked, outcome="answered", etag=etag, last_modified=last_modified)


def _moved_to(source: SourceToAsk, answer: Answer) -> str:
    """Return where a source has moved for good, and say so; it is read all the same."""
    if not answer.moved_to:
        return ""
    to = HIDDEN if source.input else shown_address(answer.moved_to)
    _LOG.info("%s has moved for good to %s; mend its address", source.key, to)
    return to


def shown(source: SourceToAsk, said: str) -> str:
    """Return what is said of a source without its name before it, no secret in it, and no address if its own is one."""
    said = one_line(said).removeprefix(f"{source.key}: ")
    return _ANY_ADDRESS.sub(source.key, said) if source.input else without_secret_parameters(said)


def _kept(tag: str) -> str:
    return tag if tag.isprintable() and len(tag) <= _LONGEST_TAG else ""
