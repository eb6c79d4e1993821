"""Text that does nothing to a terminal."""

from __future__ import annotations

_OWN_BREAK = "\n  "


def printable(message: str) -> str:
    r"""Return a message with what acts on a terminal shown as its code, but for breaks before lines set in.

    Examples
    --------
    >>> printable("cod\x1b[31m.csv: empty")
    'cod\\x1b[31m.csv: empty'
    >>> print(printable("stands for 2 stories:\n  0a1b  Cod quota cut\n  0a2c  Cod\nquota"))
    stands for 2 stories:
      0a1b  Cod quota cut
      0a2c  Cod\nquota
    """
    lines = message.split(_OWN_BREAK)
    return _OWN_BREAK.join(
        "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in line) for line in lines
    )
