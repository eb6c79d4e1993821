"""All sources of a config, asked in its order."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from toolkit.reading.asking.contents import Contents, contents_of, contents_of_files
from toolkit.reading.asking.fetched import Fetched, asked_of, fetched, shown
from toolkit.reading.asking.following import PagesKnown, PagesToAsk
from toolkit.reading.asking.hosts import host_asked, pause_at, sparing
from toolkit.reading.asking.lists import feeds_in, is_list
from toolkit.reading.asking.records import Answered, Fetching, SourceToAsk
from toolkit.reading.fetching.opener import Ask, address_asker, source_in
from toolkit.reading.fetching.side_by_side import side_by_side
from toolkit.reading.inputs import LOST
from toolkit.reading.sources.source import Source
from toolkit.stories.inputs import Asked, InputHealth

_LOG = logging.getLogger(__name__)

_AS_USUAL = Fetching()
_LOST = (*LOST, OSError, ValueError)  # of names that are none, such as one that is too long


@dataclass(frozen=True, slots=True)
class _Round:
    """What is the same for all sources of a run, but for the pages that are left and the keys that were asked."""

    health: Mapping[str, InputHealth]
    at: datetime
    ask: Ask
    pages: PagesToAsk
    asked: set[str]


def ask_sources(
    sources: Iterable[SourceToAsk],
    health: Mapping[str, InputHealth],
    at: datetime,
    *,
    pages_known: PagesKnown,
    fetching: Fetching = _AS_USUAL,
) -> Iterator[Answered]:
    """Ask each source; yield what came of it, in the order of the sources, one for each feed of a list.

    Several hosts are asked at once, each for one thing after another. What is given twice is asked once.

    Parameters
    ----------
    sources : iterable of SourceToAsk
    health : mapping of str to InputHealth
        What is known of inputs, as `Archive.inputs` returns it.
    at : datetime
        Now, with its zone: what intervals, Retry-After and ages such as "20 minutes ago" are counted from.
    pages_known : callable
        Given addresses of pages, returns those that are not to be asked for, as `Archive.pages_known` does.
    fetching : Fetching, optional

    Yields
    ------
    Answered
        Each as soon as it and all before it are done, so that it can be remembered before the next.

    Raises
    ------
    SourceError
        If the contact cannot be told to servers. What is wrong with a source is said in what came of it.

    Examples
    --------
    >>> from datetime import UTC
    >>> asked = ask_sources([SourceToAsk("no/such/file.csv")], {}, datetime(2025, 6, 10, tzinfo=UTC), pages_known=dict)
    >>> [(one.asked.outcome, one.asked.error) for one in asked]
    [('failed', 'no such file or folder')]
    """
    ask = sparing(address_asker(allow_private=fetching.allow_private, contact=fetching.contact))
    pages = PagesToAsk(pages_known, ask, fetching.max_pages)
    return _each(sources, _Round(health, at, ask, pages, set()))


def _each(sources: Iterable[SourceToAsk], one_round: _Round) -> Iterator[Answered]:
    planned = _planned(sources, one_round)
    to_ask = [one for one in planned if isinstance(one, SourceToAsk)]
    one_round.pages.n_sources += sum(one.follow for one in to_ask)
    answers = side_by_side(
        [one for one in to_ask if one.is_fetched],
        lambda source: fetched(source, one_round.health.get(source.key), one_round.at, one_round.ask),
        place_of=lambda source: host_asked(source.at),
        pause_at=pause_at,
    )
    for one in planned:
        if isinstance(one, Answered):
            yield one
            continue
        yield from _of_address(next(answers), one_round) if one.is_fetched else [_of_files(one, one_round)]
        one_round.pages.n_sources -= one.follow


def _planned(sources: Iterable[SourceToAsk], one_round: _Round) -> list[SourceToAsk | Answered]:
    """Return the sources that were not asked yet, and the feeds of lists that are files; a list itself is answered."""
    planned: list[SourceToAsk | Answered] = []
    for source in sources:
        if source.key in one_round.asked:
            continue
        one_round.asked.add(source.key)
        asked = Asked(source.key, source.shown_name, "answered", is_list=True)
        try:
            listed = None if source.is_fetched or not Path(source.at).is_file() else Source(source.key, Path(source.at))
            if listed is None or not is_list(listed):
                planned.append(source)
                continue
            feeds = feeds_in(listed, source)
        except _LOST as error:
            planned.append(Answered(_lost(replace(asked, is_list=False), source, error)))
            continue
        planned.append(Answered(asked))
        planned += _planned(feeds, one_round)
    return planned


def _of_address(found: Fetched, one_round: _Round) -> Iterator[Answered]:
    source, answer = found.source, found.answer
    asked = asked_of(found, one_round.health.get(source.key), one_round.at)
    if asked.outcome != "answered" or answer is None:
        yield Answered(asked)
        return
    try:
        content = source_in(answer, source.key)
        feeds = feeds_in(content, source) if is_list(content) and not source.of_list else None
        contents = Contents() if feeds is not None else contents_of(content, source, one_round.at)
    except _LOST as error:
        yield Answered(_lost(asked, source, error))
        return
    if feeds is None:
        yield _held(contents, source, asked, one_round)
        return
    yield Answered(replace(asked, etag="", last_modified="", is_list=True))  # it has to be read to know what is in it
    yield from _each(feeds, one_round)


def _of_files(source: SourceToAsk, one_round: _Round) -> Answered:
    asked = Asked(source.key, source.shown_name, "answered", of_list=source.of_list)
    try:
        contents = contents_of_files(source.at, one_round.at)
    except _LOST as error:
        return Answered(_lost(asked, source, error))
    return _held(contents, source, asked, one_round)


def _lost(asked: Asked, source: SourceToAsk, error: Exception) -> Asked:
    return replace(asked, outcome="failed", error=shown(source, str(error)))


def _held(contents: Contents, source: SourceToAsk, asked: Asked, one_round: _Round) -> Answered:
    """Return what an input holds: capped, its pages followed, cleaned."""
    rejected = contents.rejected
    if failure := contents.failure(source.key):
        return Answered(replace(asked, outcome="failed", error=shown(source, failure)), rejected=rejected)
    if contents.read.errors:  # a part was lost, which must not be taken for known
        asked = replace(asked, etag="", last_modified="")
    contents.cap(source.max_stories, source.shown_name)
    most = one_round.pages.share() if source.follow else 0
    followed = one_round.pages.follow(contents.read.rows, contents.lead_on, most)
    if source.follow and followed.n_left:
        _LOG.info("%s: %d entries stay without their pages; more are not asked a run", asked.name, followed.n_left)
    contents.read.rows, asked = followed.rows, replace(asked, pages=followed.pages)
    return Answered(asked, contents.frame(without=source.at if source.input else ""), rejected)
