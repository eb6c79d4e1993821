"""What a server answered."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from toolkit.reading.fetching.addresses import Address


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered; the content only where the status is 200.

    ``moved_to`` is the address that it has moved to for good, ``etag`` and ``last_modified`` are what to ask with the
    next time, ``retry_after`` when that may be; all of them are empty where nothing is said. ``is_private`` says that
    it came from a private network.
    """

    address: Address
    status: int
    content_type: str = ""
    location: str = ""
    content: bytes = b""
    etag: str = ""
    last_modified: str = ""
    retry_after: str = ""
    moved_to: str = ""
    is_private: bool = False

    @property
    def is_content(self) -> bool:
        """Whether it is what lies there."""
        return self.status == HTTPStatus.OK

    @property
    def is_unchanged(self) -> bool:
        """Whether it says that nothing has changed since."""
        return self.status == HTTPStatus.NOT_MODIFIED

    @property
    def is_overload(self) -> bool:
        """Whether the server has too much to do, or fails."""
        return self.status == HTTPStatus.TOO_MANY_REQUESTS or self.status >= HTTPStatus.INTERNAL_SERVER_ERROR

    @property
    def said(self) -> str:
        """The status as a number with its meaning."""
        known = self.status in set(HTTPStatus)
        return f"{self.status} {HTTPStatus(self.status).phrase}" if known else str(self.status)
