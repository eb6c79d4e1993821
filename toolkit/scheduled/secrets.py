"""What does not belong in a config, whatever its place: passwords, tokens, addresses that nobody else may know.

What is found is told by its place and kind, never by its value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from toolkit.reading.fetching.secret_parameters import (
    NO_SECRETS,
    SHORTEST,
    is_called_secret,
    is_random,
    is_surely_secret,
    secret_parameters,
)
from toolkit.reading.toml_lines import DEEPEST, Keys
from toolkit.scheduled.tables import keys_beside

_CREDENTIALS = re.compile(r"\b[A-Za-z][A-Za-z0-9+.-]{0,20}:/{1,3}[^\s/?#@\"'<>]{1,300}@")
_BARE_CREDENTIALS = re.compile(r"(?!mailto:)[^\s/@:]+:[^\s/@]+@\S+", re.IGNORECASE)
_SAID = re.compile(r"(?<![\w-])([\w-]{1,100})\s{0,3}(=|:)\s{0,3}[\"']?([^\s\"']{1,300})(?:\s{1,3}(\S{1,300}))?")
_WORD = re.compile(r"[A-Za-z0-9]+")
_SHORTEST_BEHIND_HOOK, _SHORTEST_MIXED = 6, 6


def secrets_in(config: dict[str, Any]) -> Iterator[tuple[Keys, str]]:
    """Yield where a secret stands, and what to do instead.

    Examples
    --------
    >>> list(secrets_in({"mail": {"server": "smtp.example.org", "password": "x"}}))[0][0]
    ('mail', 'password')
    >>> [said for _, said in secrets_in({"sources": ["https://quay.example/feed?token=x"]})]
    ['found a token in the address, which is not shown here; wanted at_env = "...", the name of a variable ...']
    """
    waiting: list[tuple[Keys, Any]] = [((), config)]
    while waiting:
        path, value = waiting.pop()
        name = path[-1] if path and isinstance(path[-1], str) else ""
        if is_called_secret(name):
            yield path, f"found a key for a secret, whose value is not shown here; {_instead(path)}"
        elif isinstance(value, dict | list):
            inner = value.items() if isinstance(value, dict) else enumerate(value)
            waiting += reversed([((*path, key) if len(path) < DEEPEST else path, one) for key, one in inner])
        elif isinstance(value, str) and (kind := secret_in_text(value, is_hook=path[:1] == ("webhooks",))):
            yield path, f"found {kind}, which is not shown here; {_instead(path)}"


def secret_in_text(value: str, *, is_hook: bool = False) -> str:
    """Return what kind of secret stands in a text; empty if none is seen.

    Parameters
    ----------
    value : str
    is_hook : bool
        True for an address that is posted to, which is a secret itself if a part of it is random.

    Examples
    --------
    >>> secret_in_text("https://me:x@quay.example/feed"), secret_in_text("https://quay.example/feed?lang=en")
    ('a name or a password in the address', '')
    >>> secret_in_text("https://chat.example/hooks/q8w3k1z7m5r9t2", is_hook=True)
    'an address with a random part, by which anybody could post'
    """
    if _CREDENTIALS.search(value) or _BARE_CREDENTIALS.fullmatch(value):
        return "a name or a password in the address"
    if "://" in value and any(secret_parameters(value)):
        return "a token in the address"
    but_addresses = " ".join(word for word in value.split() if "://" not in word)
    if any(_is_said_secret(*said.groups("")) for said in _SAID.finditer(but_addresses)):
        return "a secret behind its name"
    if is_hook and "://" in value and any(_random_parts(value)):
        return "an address with a random part, by which anybody could post"
    return ""


def _is_said_secret(name: str, sign: str, *words: str) -> bool:
    """Return True if a text says a secret by its name; behind a colon it is no word, as titles have colons too."""
    if not is_called_secret(name):
        return False
    is_surely_called = is_surely_secret(name)
    if sign == "=" and is_surely_called:
        return words[0].casefold() not in NO_SECRETS
    shortest = _SHORTEST_MIXED if is_surely_called else SHORTEST
    return any(_is_mixed(one, shortest) for word in words for one in _WORD.findall(word))


def _is_mixed(word: str, shortest: int) -> bool:
    return len(word) >= shortest and not (word.isalpha() or word.isdigit())


def _random_parts(address: str) -> Iterator[bool]:
    try:
        parts = urlsplit(address)
    except ValueError:
        return
    host = parts.hostname or ""
    is_behind_hook = "hook" in host
    for part in [
        *(label for label in host.split(".") if not label.startswith("xn--")),
        *re.split(r"[/?&=;:#]", address.partition("://")[2])[1:],
    ]:
        yield is_random(part, _SHORTEST_BEHIND_HOOK if is_behind_hook else SHORTEST)
        is_behind_hook = is_behind_hook or "hook" in part


def _instead(path: Keys) -> str:
    """Say what to do: name a variable of the environment, where the table has a key for that."""
    keys = [key for key in keys_beside(_named(path)) if key.endswith("_env")]
    own = [key for key in keys if key.removesuffix("_env") in {str(path[-1]), "at" if len(path) == 2 else ""}]
    if not keys:
        return "wanted the config without it; what was in a file should be changed where it is used"
    key = (own or keys)[-1]
    return f'wanted {key} = "...", the name of a variable of the environment that holds it'


def _named(path: Keys) -> Keys:
    """Return the path of a source that is a plain string as that of its address."""
    return (*path, "at") if path and isinstance(path[-1], int) else path
