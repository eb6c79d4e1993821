"""The lines of a table in text, from which reading can begin again behind one that is no record."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from itertools import chain

from toolkit.errors import SourceError
from toolkit.reading.sources.source import Source
from toolkit.stories.records import Rejected

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
    >>> lines.go_back_behind(1), next(lines)
    (None, 'Herring')
    """

    def __init__(self, source: Source) -> None:
        self.rejected: list[Rejected] = []
        self._name = source.name
        self._numbered = _lines_by_carriage_return(source.lines())
        self._again: deque[tuple[int, str]] = deque()
        self._of_record: list[tuple[int, str]] = []
        self._left_to_read_again = _MOST_READ_AGAIN

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        found = self._again.popleft() if self._again else self._next_line()
        if found is None:
            raise StopIteration
        self._of_record.append(found)
        return found[1]

    def begin_record(self) -> None:
        """Forget the lines of the last record, and the blank ones behind it."""
        self._of_record.clear()
        again = self._again
        while again and not again[0][1].strip():
            again.popleft()
        while not again:
            if (found := self._next_line()) is None:
                return
            if found[1].strip():
                again.append(found)

    def go_back_behind(self, n_lines: int) -> None:
        """Go back in the record, to behind its first lines, whose number is given.

        Raises
        ------
        SourceError
            If far too much was read again already.
        """
        again = self._of_record[n_lines:]
        self._left_to_read_again -= sum(len(line) for _, line in again)
        if self._left_to_read_again < 0:
            raise SourceError(f"{self._name}: too many quotes that do not end; the rest is left out; mend it")
        self._again.extendleft(reversed(again))
        del self._of_record[n_lines:]

    @property
    def record(self) -> list[str]:
        """The lines of the record, as far as they are read."""
        return [line for _, line in self._of_record]

    @property
    def place(self) -> str:
        """The name of the source, and the number of the first line of the record."""
        return f"{self._name}, line {self._of_record[0][0]}"

    def _next_line(self) -> tuple[int, str] | None:
        for number, line in self._numbered:
            if not isinstance(line, SourceError):
                return number, line
            if not self._of_record and number == 1:
                raise line
            self.rejected.append(Rejected(f"{self._name}, line {number}", str(line).removeprefix(f"{self._name}: ")))
        return None


def _lines_by_carriage_return(
    numbered: Iterator[tuple[int, str | SourceError]],
) -> Iterator[tuple[int, str | SourceError]]:
    """Split what seem to be single lines, if the first ends with a carriage return alone, outside of quotes."""
    first = next(numbered, None)
    if first is None:
        return
    numbered = chain([first], numbered)
    header, mark, _ = first[1].rstrip("\r\n").partition("\r") if isinstance(first[1], str) else ("", "", "")
    if not mark or header.count('"') % 2:
        yield from numbered
        return
    number = 0
    for _, line in numbered:
        parts = [f"{part}\n" for part in line.rstrip("\r\n").split("\r")] if isinstance(line, str) else [line]
        for part in parts:
            number += 1
            yield number, part
