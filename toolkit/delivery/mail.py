"""Mail by SMTP, each letter to one reader, until the server says that it has it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from toolkit.archive.records import Parcel

Security = Literal["starttls", "tls", "none"]


@dataclass(frozen=True, slots=True)
class MailServer:
    """A server of mail, how it is spoken to, and as whom."""

    host: str
    port: int
    security: Security = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)


class Mail:
    """The channel of mail: a target is the address of a reader, what is sent the letter.

    Parameters
    ----------
    server : MailServer
    sender : str
        The address that letters come from.
    """

    def __init__(self, server: MailServer, sender: str) -> None:
        self._server = server
        self._sender = sender

    def send(self, parcel: Parcel, going: Callable[[], None]) -> None:
        """Send a letter."""
        raise NotImplementedError

    def close(self) -> None:
        """Leave the server."""
