"""All sources of a config, asked in its order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime

from toolkit.reading.asking.records import Answered, Fetching, SourceToAsk
from toolkit.stories.inputs import InputHealth

PagesKnown = Callable[[Collection[str]], Mapping[str, str]]


def ask_sources(
    sources: Sequence[SourceToAsk],
    health: Mapping[str, InputHealth],
    at: datetime,
    *,
    pages_known: PagesKnown,
    fetching: Fetching = Fetching(),
) -> Iterator[Answered]:
    """Ask each source; yield what came of it, in the order of the sources, one for each feed of a list.

    Parameters
    ----------
    sources : sequence of SourceToAsk
    health : mapping of str to InputHealth
        What is known of inputs, as `Archive.inputs` returns it.
    at : datetime
        Now: what intervals, Retry-After and ages such as "20 minutes ago" are counted from.
    pages_known : callable
        Given addresses of pages, returns those that are not to be asked for, as `Archive.pages_known` does.
    fetching : Fetching, optional

    Yields
    ------
    Answered
        Each as soon as it and all before it are done, so that it can be remembered before the next.
    """
    raise NotImplementedError
