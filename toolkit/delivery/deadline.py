"""A deadline for a whole conversation with a server, which may answer a byte a minute."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from toolkit.cleaning.clean import one_line

SECONDS_OF_SILENCE = 30.0
SECONDS_IN_ALL = 120.0
_LONGEST_REASON = 200


@contextmanager
def ended_after(seconds: float, connected: Callable[[], socket.socket | None]) -> Iterator[threading.Event]:
    """End a connection when the time is over: what is read from it or sent over it then is an error.

    Parameters
    ----------
    seconds : float
    connected : callable
        Returns the socket of that moment, None if there is none.

    Yields
    ------
    Event
        Set if the time was over.
    """
    over = threading.Event()

    def end() -> None:
        over.set()
        one = connected()
        if one is not None:
            with suppress(OSError):
                socket.socket.shutdown(one, socket.SHUT_RDWR)

    timer = threading.Timer(seconds, end)
    timer.daemon = True
    timer.start()
    try:
        yield over
    finally:
        timer.cancel()


def reason_of(error: BaseException, over: threading.Event, seconds: float) -> str:
    """Return why a conversation with a server failed, on one line.

    Examples
    --------
    >>> reason_of(ConnectionRefusedError(111, "Connection refused"), threading.Event(), 120)
    'Connection refused'
    """
    if over.is_set():
        return f"took longer than {seconds:g} seconds"
    cause = error.__cause__ or error
    message = getattr(cause, "verify_message", None) or getattr(cause, "strerror", None) or str(cause)
    return one_line(str(message))[:_LONGEST_REASON] or type(cause).__name__
