"""The cells of a line of a table whose quotes are no quotes of tables, where they can be read all the same."""

from __future__ import annotations

import re
from functools import lru_cache


def loose_cells(line: str, delimiter: str) -> list[str] | None:
    r"""Return the cells of a line, None if its quotes can be read in several ways.

    Quotes with more behind them belong to the text of their cell. A tab always ends a cell.

    Examples
    --------
    >>> loose_cells('Third,"Wait," he said\n', ","), loose_cells('"Alpha\t"Beta"\n', "\t")
    (['Third', '"Wait," he said'], ['"Alpha', 'Beta'])
    >>> loose_cells('Third,"Wait\n', ",") is None
    True
    """
    line, cells, at = line.rstrip("\r\n"), list[str](), 0
    while found := _cell(delimiter).match(line, at):
        more = found["more"] or ""
        if more.count('"') % 2:
            return None
        is_whole = found["quoted"] is not None and not more.strip()
        cells.append(found["quoted"].replace('""', '"') if is_whole else found[0])
        at = found.end()
        if at == len(line):
            return cells
        if line[at] != delimiter:
            return None
        at += 1
    return None


@lru_cache
def _cell(delimiter: str) -> re.Pattern[str]:
    if delimiter == "\t":
        return re.compile(r'"(?P<quoted>[^"\t]*+(?:""[^"\t]*+)*+)"(?P<more>)(?=\t|$)|[^\t]*+')
    mark = re.escape(delimiter)
    bare = rf'(?:[^"{mark}][^{mark}]*+)?'
    return re.compile(rf'"(?P<quoted>[^"]*+(?:""[^"]*+)*+)"(?P<more>[^{mark}]*+)|{bare}')
