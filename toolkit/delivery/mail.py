"""Mail by SMTP, each letter to one reader, until the server says that it has it."""

from __future__ import annotations

import re
import smtplib
import socket
import ssl
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from toolkit.archive.records import Parcel
from toolkit.cleaning.clean import one_line
from toolkit.delivery.deadline import SECONDS_OF_SILENCE, ended_after, reason_of
from toolkit.errors import DeliveryError, NotSentError, RefusedError, UncertainError

Security = Literal["starttls", "tls", "none"]

_POINT_BEFORE_LINE = re.compile(rb"^\.", re.MULTILINE)
_LINE_END = re.compile(rb"\r\n|\r|\n")
_LAST_LINE = b".\r\n"
_PATIENCE, _IN_ALL = 300.0, 600.0  # who leaves earlier does not learn whether a letter was taken
_HELLO, _GO_AHEAD = 220, 354
_ABOUT_LOGIN = (530, 534, 535, 538)
_LONGEST_REPLY = 300


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
    silence, patience, in_all : float
        For how many seconds a server may be silent, for how many when it has the letter and looks through it, and how
        many a letter may take.
    """

    def __init__(
        self,
        server: MailServer,
        sender: str,
        *,
        silence: float = SECONDS_OF_SILENCE,
        patience: float = _PATIENCE,
        in_all: float = _IN_ALL,
    ) -> None:
        self._server = server
        self._sender = sender
        self._silence = silence
        self._patience = patience
        self._in_all = in_all
        self._open: smtplib.SMTP | None = None
        self._down = ""

    def send(self, parcel: Parcel, going: Callable[[], None]) -> None:
        """Send a letter: all of it but the last line, by which the server takes it; then, after ``going``, that.

        Where the server cannot be reached, or lets nobody in, it is not asked again for the next letter.
        """
        with ended_after(self._in_all, self._socket) as over:
            try:
                smtp = self._ready(over)
                self._offer(smtp, parcel, over)
                going()
                self._finish(smtp, over)
            except BaseException:
                self._cut()
                raise

    def close(self) -> None:
        """Leave the server."""
        with ended_after(self._silence, self._socket):
            try:
                if self._open is not None:
                    self._open.quit()
            except (smtplib.SMTPException, OSError):
                pass
            finally:
                self._cut()
                self._down = ""

    def _socket(self) -> socket.socket | None:
        return None if self._open is None else self._open.sock

    def _cut(self) -> None:
        if self._open is not None:
            self._open.close()
        self._open = None

    def _ready(self, over: threading.Event) -> smtplib.SMTP:
        """Return a connection that takes a letter: the one of the letter before, if it still answers."""
        if self._down:
            raise NotSentError(self._down)
        if self._open is not None and _still_answers(self._open):
            return self._open
        self._cut()
        self._open = smtplib.SMTP(timeout=self._silence)
        try:
            self._enter(self._open)
        except (smtplib.SMTPException, OSError, ValueError) as error:
            self._down = f"{self._server.host}:{self._server.port}: {_reason(error, over, self._in_all)}"
            raise NotSentError(self._down) from error
        return self._open

    def _enter(self, smtp: smtplib.SMTP) -> None:
        """Connect, encrypt as the config says, and log in; never without encryption where that is wanted."""
        server = self._server
        smtp.sock = socket.create_connection((server.host, server.port), self._silence)
        if server.security == "tls":
            self._encrypt(smtp)
        _expect(_HELLO, *smtp.getreply())
        smtp.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            if not smtp.has_extn("starttls"):
                raise smtplib.SMTPException('offers no STARTTLS; wanted security = "tls", or the port for STARTTLS')
            _expect(_HELLO, *smtp.docmd("STARTTLS"))
            self._encrypt(smtp)
            smtp.helo_resp = smtp.ehlo_resp = None  # what was said before must not be trusted
            smtp.esmtp_features, smtp.does_esmtp = {}, False
            smtp.ehlo_or_helo_if_needed()
        if server.user:
            try:
                smtp.login(server.user, server.password)
            except UnicodeError:
                raise smtplib.SMTPException("found a name or a password with letters beyond ASCII") from None

    def _encrypt(self, smtp: smtplib.SMTP) -> None:
        """Encrypt a connection; the certificate is checked against the name of the server."""
        assert smtp.sock is not None
        wrapped = ssl.create_default_context().wrap_socket(
            smtp.sock, server_hostname=self._server.host, do_handshake_on_connect=False
        )
        smtp.sock, smtp.file = wrapped, None
        wrapped.do_handshake()

    def _offer(self, smtp: smtplib.SMTP, parcel: Parcel, over: threading.Event) -> None:
        """Send a letter but for its last line: without that, it is not taken."""
        body = _POINT_BEFORE_LINE.sub(b"..", _LINE_END.sub(b"\r\n", parcel.content))
        has_bytes = not parcel.content.isascii() and smtp.has_extn("8bitmime")
        try:
            _accepted(smtp.mail(self._sender, ["BODY=8BITMIME"] if has_bytes else []), self._sender)
            _accepted(smtp.rcpt(parcel.target), parcel.target)
            code, reply = smtp.docmd("DATA")
            if code != _GO_AHEAD:
                raise _refusal(code, reply, "the letter")
            smtp.send(body if body.endswith(b"\r\n") else body + b"\r\n")
        except (smtplib.SMTPException, OSError, ValueError) as error:
            if isinstance(error, DeliveryError):
                raise
            raise NotSentError(f"the connection broke: {_reason(error, over, self._in_all)}") from error

    def _finish(self, smtp: smtplib.SMTP, over: threading.Event) -> None:
        """Send the last line; whatever breaks from here on, the letter may have been taken."""
        try:
            if smtp.sock is not None:
                smtp.sock.settimeout(self._patience)
            smtp.send(_LAST_LINE)
            code, reply = smtp.getreply()
            if smtp.sock is not None:
                smtp.sock.settimeout(self._silence)
        except (smtplib.SMTPException, OSError) as error:
            why = _reason(error, over, self._in_all)
            raise UncertainError(f"the server had all of it, and did not say whether it took it: {why}") from error
        if over.is_set() or not 200 <= code < 600 or 300 <= code < 400:
            raise UncertainError(f"the server had all of it, and answered {_said(code, reply)}")
        _accepted((code, reply), "the letter")


def _still_answers(smtp: smtplib.SMTP) -> bool:
    try:
        return 200 <= smtp.rset()[0] < 300
    except (smtplib.SMTPException, OSError):
        return False


def _expect(wanted: int, code: int, reply: bytes) -> None:
    if code != wanted:
        raise smtplib.SMTPResponseException(code, reply)


def _accepted(answer: tuple[int, bytes], what: str) -> None:
    if not 200 <= answer[0] < 300:
        raise _refusal(*answer, what)


def _refusal(code: int, reply: bytes, what: str) -> DeliveryError:
    """Return what a server says against something: for good by 5xx, but not if it is the login that it misses."""
    is_for_good = 500 <= code < 600 and code not in _ABOUT_LOGIN
    return (RefusedError if is_for_good else NotSentError)(f"the server refused {what}: {_said(code, reply)}")


def _said(code: int, reply: bytes | str) -> str:
    text = reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
    return one_line(f"{code} {text}" if code > 0 else text)[:_LONGEST_REPLY]


def _reason(error: Exception, over: threading.Event, seconds: float) -> str:
    if isinstance(error, smtplib.SMTPResponseException) and not over.is_set():
        return _said(error.smtp_code, error.smtp_error)
    return reason_of(error, over, seconds)
