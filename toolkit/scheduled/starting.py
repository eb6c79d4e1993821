"""A first config: commented, valid as it stands, with sources that are given."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from importlib.resources import files
from typing import NamedTuple

from toolkit.errors import SourceError
from toolkit.reading.fetching.addresses import parse_address, shown_address
from toolkit.reading.formats.address_lists import feed_addresses
from toolkit.reading.sources.source import Source
from toolkit.scheduled.secrets import secret_in_text

_SAMPLE = '    "data/sample",\n'


class Feeds(NamedTuple):
    """The addresses of feeds that a config may hold, and those that it may not, each with why, as it may be shown."""

    addresses: tuple[str, ...]
    left_out: tuple[tuple[str, str], ...]


def first_config(sources: Sequence[str] = ()) -> str:
    """Return a config with all keys, those that it does without behind "#".

    Parameters
    ----------
    sources : sequence of str, optional
        Addresses or paths; the sample where none is given.

    Examples
    --------
    >>> import tomllib
    >>> tomllib.loads(first_config(["https://quay.example/feed"]))["sources"]
    ['https://quay.example/feed']
    """
    text = (files("toolkit.scheduled") / "digest.toml").read_text(encoding="utf-8")
    given = "".join(f"    {json.dumps(one, ensure_ascii=False)},\n" for one in sources)
    return text.replace(_SAMPLE, given or _SAMPLE)


def feeds_of(source: Source) -> Feeds:
    r"""Return the feeds in a list of them, OPML or an address a line, each once.

    Raises
    ------
    SourceError
        If it cannot be read, or names none that can be used.

    Examples
    --------
    >>> feeds_of(Source("a.txt", content=b"https://quay.example/feed\nhttps://wire.example/rss?token=x"))
    Feeds(addresses=('https://quay.example/feed',), left_out=(('https://wire.example/rss', 'found a token ...'),))
    """
    found, left_out = list[str](), list[tuple[str, str]]()
    for address in feed_addresses(source):
        why = _why_not(address)
        if why:
            left_out.append((re.split(r"[?#]", shown_address(address))[0], why))
        else:
            found.append(address)
    if not found:
        reasons = "".join(f"; {shown}: {why}" for shown, why in left_out[:3])
        message = f"{source.name}: found no address of a feed that a config may hold{reasons}"
        raise SourceError(message)
    return Feeds(tuple(found), tuple(left_out))


def _why_not(address: str) -> str:
    if kind := secret_in_text(address):
        return f'found {kind}; give it by at_env = "...", the name of a variable of the environment that holds it'
    try:
        parse_address(address)
    except SourceError as error:
        return str(error)
    return "" if address.isprintable() else "found a broken address"
