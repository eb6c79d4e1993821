"""The lines of a table in text, from which reading can begin again behind one that is no record."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from toolkit.errors import SourceError
from toolkit.records import Rejected
from toolkit.stories.reading.sources.source import Source

_MOST_READ_AGAIN = 50_000_000


class TableLines:
    r"""An iterator over the lines of a source; those that cannot be decoded are left out, and named in ``rejected``.

    Parameters
    ----------
    source : Source

    Examples
    --------
    >>> lines = TableLines(Source("a.csv", content=b'text\nCod"\nHerring'))
    >>> lines.begin_record(), next(lines)
    (None, 'text\n')
    >>> lines.begin_record(), next(lines), next(lines)
    (None, 'Cod"\n', 'Herring')
    >>> lines.begin_again_behind_first(), next(lines)
    (None, 'Herring')
    """

    def __init__(self, source: Source) -> None:
        self.rejected: list[Rejected] = []
        self._name = source.name
        self._numbered = source.lines()
        self._again: deque[tuple[int, str]] = deque()
        self._of_record: list[tuple[int, str]] = []
        self._left_to_read_again = _MOST_READ_AGAIN

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        found = self._again.popleft() if self._again else self._next_line()
        self._of_record.append(found)
        return found[1]

    def begin_record(self) -> None:
        """Forget the lines of the last record."""
        self._of_record.clear()

    def begin_again_behind_first(self) -> None:
        """Go back to the second line of the record.

        Raises
        ------
        SourceError
            If far too much was read again already.
        """
        again = self._of_record[1:]
        self._left_to_read_again -= sum(len(line) for _, line in again)
        if self._left_to_read_again < 0:
            raise SourceError(f"{self._name}: too many quotes that do not end; the rest is left out; mend it")
        self._again.extendleft(reversed(again))

    @property
    def place(self) -> str:
        """The name of the source, and the number of the first line of the record."""
        return f"{self._name}, line {self._of_record[0][0]}"

    def _next_line(self) -> tuple[int, str]:
        for number, line in self._numbered:
            if not isinstance(line, SourceError):
                return number, line
            if not self._of_record and number == 1:
                raise line
            self.rejected.append(Rejected(f"{self._name}, line {number}", str(line).removeprefix(f"{self._name}: ")))
        raise StopIteration
