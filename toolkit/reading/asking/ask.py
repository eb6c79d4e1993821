"""All sources of a config, asked in its order."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from toolkit.reading.asking.contents import Contents, contents_of, contents_of_files
from toolkit.reading.asking.fetched import Fetched, asked_of, fetched, shown
from toolkit.reading.asking.following import PagesKnown, PagesToAsk
from toolkit.reading.asking.hosts import host_asked, pause_at, sparing
from toolkit.reading.asking.lists import feeds_in, feeds_known, is_list
from toolkit.reading.asking.records import Answered, Fetching, SourceToAsk
from toolkit.reading.asking.secrets_told import secrets_of
from toolkit.reading.fetching.answer import Answer
from toolkit.reading.fetching.opener import Ask, address_asker, source_in
from toolkit.reading.fetching.side_by_side import side_by_side
from toolkit.reading.inputs import LOST
from toolkit.reading.sources.source import Source
from toolkit.stories.inputs import HIDDEN, Asked, InputHealth

_LOG = logging.getLogger(__name__)

_AS_USUAL = Fetching()
_LOST = (*LOST, OSError, ValueError)  # of names that are none, such as one that is too long


@dataclass(frozen=True, slots=True)
class _Round:
    """What is the same for all sources of a run, but for the pages that are left and what was asked, by its keys."""

    health: Mapping[str, InputHealth]
    at: datetime
    ask: Ask
    pages: PagesToAsk
    asked: dict[str, str]


def ask_sources(
    sources: Iterable[SourceToAsk],
    health: Mapping[str, InputHealth],
    at: datetime,
    *,
    pages_known: PagesKnown,
    fetching: Fetching = _AS_USUAL,
) -> Iterator[Answered]:
    """Ask each source; yield what came of it, in the order of the sources, one for each feed of a list.

    Several hosts are asked at once, each for one thing after another. What is given twice is asked once. Of a list that
    cannot be read the feeds are asked that were in it the last time.

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
    return _each(sources, _Round(health, at, ask, pages, {}))


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
    for given in sources:
        source = _distinct(given, one_round)
        if source.key in one_round.asked:
            continue
        one_round.asked[source.key] = source.at
        asked = Asked(source.key, source.shown_name, "answered", is_list=True)
        try:
            listed = None if source.is_fetched or not Path(source.at).is_file() else Source(source.key, Path(source.at))
            if listed is None or not is_list(listed):
                planned.append(source)
                feeds = [] if source.is_fetched else feeds_known(source, one_round.health)
            else:
                feeds = feeds_in(listed, source)
                planned.append(Answered(replace(asked, feeds=tuple(one.key for one in feeds))))
        except _LOST as error:
            planned.append(Answered(_lost(replace(asked, is_list=False), source, error)))
            feeds = feeds_known(source, one_round.health)
        planned += _planned(feeds, one_round)
    return planned


def _distinct(source: SourceToAsk, one_round: _Round) -> SourceToAsk:
    """Return a source with a number behind its key if another has that, as their secrets alone tell them apart."""
    number, key = 1, source.key
    while HIDDEN in key and one_round.asked.get(source.key, source.at) != source.at:
        number += 1
        source = replace(source, input=f"{key} ({number})")
    return source


def _of_address(found: Fetched, one_round: _Round) -> Iterator[Answered]:
    source, answer = found.source, found.answer
    asked = asked_of(found, one_round.health.get(source.key), one_round.at)
    feeds: Sequence[SourceToAsk] | None = None
    answered = Answered(asked)
    if asked.outcome == "answered" and answer is not None:
        try:
            content = source_in(answer, source.key)
            if is_list(content) and not source.of_list:
                feeds = feeds_in(content, replace(source, only_public=not answer.is_private))
                keys = tuple(one.key for one in feeds)  # without its tag: it has to be read to know what is in it
                answered = Answered(replace(asked, etag="", last_modified="", is_list=True, feeds=keys))
            else:
                answered = _held(contents_of(content, source, one_round.at), source, asked, one_round, answer)
        except _LOST as error:
            answered = Answered(_lost(asked, source, error))
    yield answered
    yield from _each(feeds_known(source, one_round.health) if feeds is None else feeds, one_round)


def _of_files(source: SourceToAsk, one_round: _Round) -> Answered:
    asked = Asked(source.key, source.shown_name, "answered", of_list=source.of_list)
    try:
        contents = contents_of_files(source.at, one_round.at)
    except _LOST as error:
        return Answered(_lost(asked, source, error))
    return _held(contents, source, asked, one_round)


def _lost(asked: Asked, source: SourceToAsk, error: Exception) -> Asked:
    return replace(asked, outcome="failed", error=shown(source, str(error)))


def _held(
    contents: Contents, source: SourceToAsk, asked: Asked, one_round: _Round, answer: Answer | None = None
) -> Answered:
    """Return what an input holds: without its secrets, capped, its pages followed, cleaned."""
    secrets = secrets_of(source, *([answer.address.url] if answer else []))
    contents.hide(secrets)
    rejected = contents.rejected
    if failure := contents.failure(source.key) or _not_as_before(contents, one_round.health.get(source.key)):
        return Answered(replace(asked, outcome="failed", error=shown(source, failure)), rejected=rejected)
    if contents.read.errors:  # a part was lost, which must not be taken for known
        asked = replace(asked, etag="", last_modified="")
    contents.cap(source.max_stories, source.shown_name)
    most = one_round.pages.share() if source.follow else 0
    own_host = answer.address.authority if answer and answer.is_private else ""
    followed = one_round.pages.follow(contents.read.rows, contents.lead_on, most, own_host)
    if source.follow and followed.n_left:
        _LOG.info("%s: %d entries stay without their pages; more are not asked a run", asked.name, followed.n_left)
    pages = {address: page._replace(error=secrets.out_of_text(page.error)) for address, page in followed.pages.items()}
    contents.read.rows = [secrets.out_of(row) for row in followed.rows]
    return Answered(replace(asked, kind=contents.kind, pages=pages), contents.frame(), rejected)


def _not_as_before(contents: Contents, known: InputHealth | None) -> str:
    """Return what is wrong with contents of another kind than those before; empty if nothing is."""
    if known is not None and known.is_list:
        return "found no list of feeds, which it was before; give the address of the list"
    if known is not None and known.kind == "entries" and contents.kind == "page":
        return "found a page where entries were before, as of a feed; give the address that has them now"
    return ""
