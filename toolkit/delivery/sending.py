"""The queue of a digest, sent: each parcel once, in its order, whatever becomes of the process that does it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Protocol

from toolkit.archive.archive import Archive
from toolkit.archive.outbox import key_of
from toolkit.archive.records import Parcel, Queued, State
from toolkit.archive.times import in_utc, plus
from toolkit.errors import ArchiveBusyError, NotSentError, RefusedError, UncertainError

FIRST_WAIT = timedelta(minutes=5)
LONGEST_WAIT = timedelta(hours=6)
LONGEST_ASKED_FOR = timedelta(days=1)
_MOST_DOUBLINGS = 10
_CUT_OFF = "the run that sent it was cut off before the answer came; it may have arrived"


class Channel(Protocol):
    """A way by which parcels go."""

    def send(self, parcel: Parcel, going: Callable[[], None]) -> None:
        """Send a parcel; call ``going`` right before it cannot be taken back.

        Raises
        ------
        NotSentError
            If it was not sent, and can be tried again.
        RefusedError
            If it was refused for good.
        UncertainError
            If it may have arrived.
        """

    def close(self) -> None:
        """End what is open to servers."""


@dataclass(frozen=True, slots=True)
class Channels:
    """The channels of a digest by their names: local ones, which may be sent to twice, and those over the network."""

    digest: str
    local: Mapping[str, Channel]
    remote: Mapping[str, Channel]

    @property
    def only_local(self) -> Channels:
        """The same without those over the network."""
        return Channels(self.digest, self.local, {})

    def has(self, parcel: Parcel) -> bool:
        """Return True if a parcel is of this digest."""
        return (parcel.key or "").startswith(f"{key_of(self.digest)}/")


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of the parcels that were due, and which of the queue wait for their next try.

    ``strangers`` are queued for digests of other names, which nothing but their own configs sends.
    """

    parcels: tuple[Queued, ...]
    waiting: tuple[Queued, ...] = ()
    strangers: tuple[Queued, ...] = ()

    @property
    def delivered(self) -> tuple[Queued, ...]:
        """Those that arrived."""
        return self._in("delivered")

    @property
    def failed(self) -> tuple[Queued, ...]:
        """Those that could not be sent, and stay queued."""
        return self._in("queued")

    @property
    def refused(self) -> tuple[Queued, ...]:
        """Those that were refused for good."""
        return self._in("refused")

    @property
    def uncertain(self) -> tuple[Queued, ...]:
        """Those that may have arrived: this run, or one that was cut off, did not learn it."""
        return self._in("uncertain")

    def _in(self, state: State) -> tuple[Queued, ...]:
        return tuple(one for one in self.parcels if one.state == state)


def send_due(archive: Archive, channels: Channels, at: datetime) -> Sent:
    """Send what is queued for a digest and due, the oldest first; what one target holds up holds up no other.

    Over the network, one process sends at a time. A parcel that a run before had begun to send for good is uncertain
    from then on, and not sent again. What stands in local places may be written twice, as it is the same.

    Parameters
    ----------
    archive : Archive
    channels : Channels
        Parcels for others of the same digest stay queued.
    at : datetime
        The moment of the run, by which is decided what is due.

    Returns
    -------
    Sent

    Raises
    ------
    ArchiveBusyError
        If another process sends for longer than the archive waits.
    """
    at, found = in_utc(at), list[Queued]()
    if _due(archive, channels, channels.local, at):
        found += _sent_locally(archive, channels, at)
    if channels.remote and (_due(archive, channels, channels.remote, at) or _begun(archive, channels)):
        with archive.sending():
            found += _cut_off(archive, channels, at)
            found += _sent(archive, channels, channels.remote, at)
    known = {**channels.local, **channels.remote}
    tried = {one.number for one in found}
    left = (one for one in archive.queued() if channels.has(one.parcel) and one.parcel.channel in known)
    others = archive.queued("queued", "sending") if channels.remote else ()
    strangers = tuple(one for one in others if one.parcel.key and not channels.has(one.parcel))
    return Sent(tuple(found), tuple(one for one in left if one.number not in tried), strangers)


def decide(
    archive: Archive, channels: Channels, numbers: Sequence[int], at: datetime, *, state: State, why: str = ""
) -> tuple[Queued, ...]:
    """Note what a person decided of parcels that have not arrived: to be sent once more, or not at all.

    Returns
    -------
    tuple of Queued
        What a run that was cut off had begun to send, and is uncertain from now on.

    Raises
    ------
    ValueError
        If there is none of such a number, or it has arrived.
    ArchiveBusyError
        If another process is sending.
    """
    with archive.sending():
        cut_off = tuple(_cut_off(archive, channels, at))
        found = {one.number: one for one in archive.queued("queued", "refused", "uncertain") if one.parcel.key}
        unknown = [str(number) for number in numbers if number not in found]
        if unknown:
            message = f"found no parcel {', '.join(unknown)} that has not arrived; wanted one of `toolkit send --list`"
            raise ValueError(message)
        for number in numbers:
            archive.note(replace(found[number], state=state, last_error=why, next_try=None), at)
        return tuple(one for one in cut_off if one.number not in numbers)


def is_due(found: Queued, at: datetime) -> bool:
    """Return True if a parcel may be tried; also if its next try is so far away that a clock must have been wrong."""
    return found.next_try is None or not at < found.next_try <= plus(at, LONGEST_ASKED_FOR)


def after_sending(channel: Channel, found: Queued, going: Callable[[], None], at: datetime) -> Queued:
    """Send a parcel; return what became of it."""
    try:
        channel.send(found.parcel, going)
    except NotSentError as error:
        return tried_again_later(found, error, at)
    except RefusedError as error:
        return replace(found, state="refused", last_error=str(error))
    except UncertainError as error:
        return replace(found, state="uncertain", last_error=str(error))
    return replace(found, state="delivered", last_error="")


def tried_again_later(found: Queued, error: NotSentError, at: datetime) -> Queued:
    """Return a parcel that could not be sent, with its next try: later each time, and not before the server wants it.

    Examples
    --------
    >>> from datetime import UTC
    >>> noon, error = datetime(2025, 6, 10, 12, tzinfo=UTC), NotSentError("no route to host")
    >>> once = tried_again_later(Queued(1, 1, Parcel("mail", "anna@example.org", "", b""), "queued"), error, at=noon)
    >>> f"{once.next_try:%H:%M}", f"{tried_again_later(once, error, noon).next_try:%H:%M}"
    ('12:05', '12:10')
    """
    wait = min(FIRST_WAIT * 2 ** min(found.n_failures, _MOST_DOUBLINGS), LONGEST_WAIT)
    if error.retry_after is not None:
        wait = max(wait, timedelta(seconds=min(error.retry_after, LONGEST_ASKED_FOR.total_seconds())))
    return replace(found, n_failures=found.n_failures + 1, last_error=str(error), next_try=plus(at, wait))


def _sent_locally(archive: Archive, channels: Channels, at: datetime) -> list[Queued]:
    """Send to local places; a run that holds the archive does that itself."""
    with ExitStack() as stack:
        try:
            stack.enter_context(archive.writing())
        except ArchiveBusyError:
            return []
        return list(_sent(archive, channels, channels.local, at))


def _due(archive: Archive, channels: Channels, by_name: Mapping[str, Channel], at: datetime) -> list[Queued]:
    """Return the parcels that are due, none of a target whose first is not."""
    own = [one for one in archive.queued() if channels.has(one.parcel) and one.parcel.channel in by_name]
    held_up: set[tuple[str, str]] = set()
    due = []
    for found in own:
        if not is_due(found, at):
            held_up.add(_target(found))
        elif _target(found) not in held_up:
            due.append(found)
    return due


def _begun(archive: Archive, channels: Channels) -> list[Queued]:
    """Return the parcels that a process has begun to send for good."""
    return [one for one in archive.queued("sending") if channels.has(one.parcel)]


def _cut_off(archive: Archive, channels: Channels, at: datetime) -> Iterator[Queued]:
    """Note as uncertain what a process that is no more had begun to send for good."""
    for found in _begun(archive, channels):
        uncertain = replace(found, state="uncertain", last_error=_CUT_OFF)
        archive.note(uncertain, at)
        yield uncertain


def _sent(archive: Archive, channels: Channels, by_name: Mapping[str, Channel], at: datetime) -> Iterator[Queued]:
    """Send what is due, and what is queued meanwhile; a target that fails is left alone until the next run."""
    tried, held_up = set[int](), set[tuple[str, str]]()
    with ExitStack() as stack:
        for channel in by_name.values():
            stack.enter_context(closing(channel))
        while due := [one for one in _due(archive, channels, by_name, at) if one.number not in tried]:
            for found in due:
                tried.add(found.number)
                if _target(found) in held_up:
                    continue
                going = partial(archive.going, found.number)
                after = after_sending(by_name[found.parcel.channel], found, going, at)
                archive.note(after, at)
                if after.state in ("queued", "uncertain"):
                    held_up.add(_target(found))
                yield after


def _target(found: Queued) -> tuple[str, str]:
    return found.parcel.channel, found.parcel.target
