"""How much a view shows: as much as it has room for, whatever there is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from toolkit.rendering.plain import encodable, shortened

MOST_BYTES = 90_000
_LOOKED_AT = 8
_END_OF_LINE = re.compile(r"\s*[\n\r\x85\u2028\u2029]\s*")


@dataclass(frozen=True, slots=True)
class Room:
    """How many rows of a list are shown, and how many characters of a text and of an address."""

    n_rows: int
    n_characters: int

    def brief(self, text: str) -> str:
        """Return text whole, or its beginning.

        Examples
        --------
        >>> Room(4, 12).brief("The quota for cod was cut"), Room(4, 12).brief("Cod  quota")
        ('The quota…', 'Cod  quota')
        """
        if len(text) <= self.n_characters:
            return text
        beginning = shortened(text[: _LOOKED_AT * self.n_characters], self.n_characters)
        return beginning if beginning.endswith("…") else f"{beginning}…"


_ROOMS = (Room(100, 3_000), Room(60, 500), Room(30, 200), Room(12, 100), Room(5, 40))


def bounded(write: Callable[[Room], str]) -> str:
    r"""Return what is written with the most room that has no more than 90,000 bytes, without empty or indented lines.

    Where a notebook is exported as Markdown, HTML ends at an empty line: what a story says behind it would be Markdown.

    Parameters
    ----------
    write : callable
        Writes HTML with so much room; with the least it has to be short whatever it shows.

    Examples
    --------
    >>> len(bounded(lambda room: room.brief("cod " * 10_000) * room.n_rows))
    30000
    >>> bounded(lambda _: "<p>Cod  quota\n \n\n    # cut</p>")
    '<p>Cod  quota\n# cut</p>'
    """
    for room in _ROOMS:
        written = _END_OF_LINE.sub("\n", write(room))
        if len(encodable(written).encode()) <= MOST_BYTES:
            break
    return written
