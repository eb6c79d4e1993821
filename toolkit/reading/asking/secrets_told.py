"""Secrets in the address of a source, which may come back in what it answers: in links, ids and texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import quote, unquote

from toolkit.errors import SourceError
from toolkit.reading.asking.records import SourceToAsk
from toolkit.reading.fetching.addresses import parse_address
from toolkit.reading.fetching.secret_parameters import is_random, secret_parameters
from toolkit.stories.inputs import HIDDEN
from toolkit.stories.rows import Row

_ENDS = r"(?![\w%-])"
_ENDS_AN_ADDRESS = r"(?!/?[\w%~-]|\.\w)"
_BEGINS = r"(?<=[/?&=;#:@])"
_SHORTEST, _SHORTEST_RANDOM = 4, 6
_IN_A_PATH = re.compile("[/;=:]")


@dataclass(frozen=True, slots=True)
class Secrets:
    """What must not be told of a source, as a pattern; None if it has no secret."""

    pattern: re.Pattern[str] | None = None

    def out_of_text(self, text: str) -> str:
        """Return a text with a mark in place of each secret."""
        return text if self.pattern is None else self.pattern.sub(HIDDEN, text)

    def out_of(self, row: Row) -> Row:
        """Return a row without secrets; a link with one in it leads nowhere, and is left out."""
        if self.pattern is None:
            return row
        hidden = {name: self.out_of_text(value) if isinstance(value, str) else value for name, value in row.items()}
        return row | hidden | {"url": row["url"] if hidden["url"] == row["url"] else ""}  # type: ignore[return-value]


def secrets_of(source: SourceToAsk, *led_to: str) -> Secrets:
    """Return the secrets of a source: its whole address if that is one, or else the parameters that are.

    Parameters
    ----------
    source : SourceToAsk
    *led_to : str
        Addresses that its own led to; they may have secrets of their own.

    Examples
    --------
    >>> secrets = secrets_of(SourceToAsk("https://quay.example/feed?token=hunter2"))
    >>> secrets.out_of_text("https://quay.example/cod?token=hunter2&n=1, of https://quay.example/feed")
    'https://quay.example/cod?…&n=1, of https://quay.example/feed'
    """
    if not source.input and not any(secret_parameters(source.at)):
        return Secrets()
    found = {one for address in (source.at, *led_to) for one in _patterns(address, is_secret=bool(source.input))}
    return Secrets(re.compile("|".join(sorted(found, key=lambda one: (-len(one), one))), re.IGNORECASE))


def _patterns(address: str, *, is_secret: bool) -> Iterator[str]:
    """Yield patterns of what is secret in an address, the whole of it or only parameters."""
    for name, value in secret_parameters(address):
        for written in _spellings([value]):
            yield f"{re.escape(name)}={re.escape(written)}{_ENDS}"
            if len(written) >= _SHORTEST:
                yield f"{_BEGINS}{re.escape(written)}{_ENDS}"
            if is_random(written, _SHORTEST_RANDOM):
                yield re.escape(written)
    if not is_secret:
        return
    for whole in _as_written(address):
        yield f"(?:https?:)?{re.escape(whole.rstrip('/'))}{_ENDS_AN_ADDRESS}"
        path, _, query = whole.partition("?")
        if "=" in query:
            yield f"{re.escape(query)}{_ENDS}"
        parts = _IN_A_PATH.split(path.removeprefix("//").partition("/")[2])
        yield from map(re.escape, _spellings(one for one in parts if is_random(one, _SHORTEST_RANDOM)))


def _as_written(address: str) -> Iterator[str]:
    """Yield an address without scheme and fragment, as it is given and as it is asked for."""
    with suppress(SourceError):
        yield f"//{parse_address(address).url.partition('://')[2]}"
    yield f"//{address.partition('://')[2].partition('#')[0]}" if "://" in address else address


def _spellings(values: Iterable[str]) -> set[str]:
    """Return values as they are, and with what addresses escape taken back or escaped."""
    given = {*values}
    plain = {unquote(one) for one in given}
    return given | plain | {quote(one, safe="") for one in plain}
