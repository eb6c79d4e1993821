"""Sites are spared: a pause between two requests, and no more of them where several failed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from toolkit.errors import SourceError
from toolkit.reading.fetching.addresses import UnreachableError, parse_address
from toolkit.reading.fetching.answer import Answer
from toolkit.reading.fetching.opener import Ask

PAUSE = 1.0
MOST_FAILURES = 3


def host_asked(address: str) -> str:
    """Return the host of an address, with its port; the address itself if it is none.

    Examples
    --------
    >>> host_asked("https://quay.example/feed"), host_asked("quay.example")
    ('quay.example', 'quay.example')
    """
    try:
        return parse_address(address).authority
    except SourceError:
        return address


def pause_at(host: str) -> float:
    """Return how many seconds to wait between two requests to a host: this machine itself needs none.

    Examples
    --------
    >>> pause_at("quay.example"), pause_at("127.0.0.1:8080")
    (1.0, 0.0)
    """
    name = host.rpartition(":")[0] or host
    return 0.0 if name in ("localhost", "[::1]") or name.startswith("127.") else PAUSE


def sparing(ask: Ask) -> Ask:
    """Return a function that asks as another does, but no more at a host that failed several times running.

    It failed if it could not be reached, or said that it has too much to do (429, or any of 500 to 599).
    """
    n_failed: Counter[str] = Counter()

    def asked(address: str, headers: Mapping[str, str], /, *, may_be_private: bool = True) -> Answer:
        host = host_asked(address)
        if n_failed[host] >= MOST_FAILURES:
            raise UnreachableError(
                f"not asked, as {host} failed {MOST_FAILURES} times running; the next run asks again"
            )
        try:
            answer = ask(address, headers, may_be_private=may_be_private)
        except UnreachableError:
            n_failed[host] += 1
            raise
        n_failed[host] = n_failed[host] + 1 if answer.is_overload else 0
        return answer

    return asked
