"""What a site asks of programs in its robots.txt, as RFC 9309 has it."""

from __future__ import annotations

from http import HTTPStatus

from protego import Protego
from urllib3 import BaseHTTPResponse

from toolkit.errors import SourceError
from toolkit.reading.fetching.addresses import Address, UnreachableError
from toolkit.reading.fetching.http import AGENT, beginning_of_content, fetch

# RFC 9309 requires that at least so much is parsed.
MOST_BYTES = 512_000

# The rules of each site, or why they cannot be known, by scheme, host and port.
Rules = dict[str, Protego | str]


def heed_robots(
    address: Address, until: float, rules: Rules, *, allow_private: bool = False, agent: str | None = None
) -> None:
    """Fetch the robots.txt of a site once, until a time of `time.monotonic`; refuse an address it asks not to fetch.

    A site without one (any status from 400 to 499) asks nothing; of one that fails to answer all is refused. Of a long
    one the first 500 KiB are heeded. How long to wait between requests (``Crawl-delay``, which the RFC does not have)
    is not heeded: addresses are few, those of a host are asked for one after another, with a pause where they are many.

    Raises
    ------
    SourceError
        If it asks not to fetch the address, or cannot be read.
    """
    site = f"{address.scheme}://{address.authority}"
    if site not in rules:
        rules[site] = _rules(address.leads_to("/robots.txt"), until, allow_private=allow_private, agent=agent)
    found = rules[site]
    if isinstance(found, str):
        raise UnreachableError(f"robots.txt of {address.host} cannot be read, so nothing of it is fetched: {found}")
    if not found.can_fetch(address.url, AGENT):
        raise SourceError(f"robots.txt of {address.host} asks not to fetch it; save the page and give the file")


def _rules(address: Address, until: float, *, allow_private: bool, agent: str | None) -> Protego | str:
    headers = {"User-Agent": agent} if agent else {}
    try:
        answer = fetch(address, allow_private=allow_private, content_of=_whole_lines, until=until, headers=headers)
    except SourceError as error:
        return str(error)
    if answer.status == HTTPStatus.OK:
        return Protego.parse(answer.content.decode("utf-8-sig", "replace"))
    return Protego.parse("") if 400 <= answer.status < 500 else f"found {answer.said}; wanted 200"


def _whole_lines(response: BaseHTTPResponse) -> bytes:
    content = beginning_of_content(response, MOST_BYTES + 1)
    if len(content) <= MOST_BYTES:
        return content
    return content[: max(content.rfind(b"\n"), content.rfind(b"\r")) + 1]
