"""JSON with indents, as `json.dumps` writes it, but in a fraction of its time: its fast writer knows no indents."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import is_dataclass
from datetime import datetime
from functools import partial
from itertools import chain, islice
from json.encoder import encode_basestring
from typing import Any

from toolkit.rendering.times import iso_time

_Writer = Callable[[Sequence[Any], str], list[str]]
_AT_ONCE = 5_000  # what more values are written as would take too much memory at once


def indented(value: Any, indent: str = "\n") -> str:
    r"""Write a value as ``json.dumps(value, ensure_ascii=False, indent=1)`` does, and records and times too.

    A record is an object of its fields in their order, a time a string.

    Parameters
    ----------
    value : object
    indent : str
        What stands before each line but the first, with the line end.

    Examples
    --------
    >>> print(indented({"cod": [1.5, None], "eel": {}}))
    {
     "cod": [
      1.5,
      null
     ],
     "eel": {}
    }
    """
    return _each([value], indent)[0]


def values_of(record: Any) -> dict[str, Any]:
    """Return what the fields of a record hold, by their names; records inside are left as they are."""
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def _each(values: Sequence[Any], indent: str) -> list[str]:
    """Return what each value is written as: those of a kind together, and then together all that is in them."""
    if len(values) > _AT_ONCE:
        blocks = (values[begin : begin + _AT_ONCE] for begin in range(0, len(values), _AT_ONCE))
        return [one for block in blocks for one in _each(block, indent)]
    writers = {kind: _writer_of(kind) for kind in set(map(type, values))}
    if len(kinds := set(writers.values())) == 1:
        return kinds.pop()(values, indent)
    found = {kind: iter(kind([one for one in values if writers[type(one)] is kind], indent)) for kind in kinds}
    return [next(found[writers[type(one)]]) for one in values]


def _writer_of(kind: type) -> _Writer:
    if issubclass(kind, datetime):
        return _times
    if issubclass(kind, Mapping):
        return _mappings
    if issubclass(kind, (list, tuple)):
        return _lists
    return partial(_records, tuple(kind.__dataclass_fields__)) if is_dataclass(kind) else _plain


def _records(names: Sequence[str], records: Sequence[Any], indent: str) -> list[str]:
    return _objects(names, [[getattr(record, name) for record in records] for name in names], indent, len(records))


def _mappings(mappings: Sequence[Mapping[Any, Any]], indent: str) -> list[str]:
    keys = set(map(tuple, mappings))
    if len(keys) == 1 < len(mappings):
        names = keys.pop()
        return _objects(names, [[one[name] for one in mappings] for name in names], indent, len(mappings))
    inside = iter(_each([value for one in mappings for value in one.values()], f"{indent} "))
    return [_enclosed("{", [f"{_key(key)}: {next(inside)}" for key in one], "}", indent) for one in mappings]


def _objects(keys: Sequence[Any], columns: Sequence[Sequence[Any]], indent: str, n: int) -> list[str]:
    """Return so many objects that have the same keys, of the values that they have for each."""
    form = _enclosed("{", [f"{_key(key).replace('%', '%%')}: %s" for key in keys], "}", indent)
    written = [_each(column, f"{indent} ") for column in columns]
    return [form % cells for cells in zip(*written, strict=True)] if keys else [form] * n


def _lists(lists: Sequence[Sequence[Any]], indent: str) -> list[str]:
    inside = iter(_each([*chain.from_iterable(lists)], f"{indent} "))
    forms = {n: _enclosed("[", ["%s"] * n, "]", indent) for n in set(map(len, lists))}
    return [forms[n] % tuple(islice(inside, n)) for n in map(len, lists)]


def _times(times: Sequence[datetime], indent: str) -> list[str]:
    return _plain([iso_time(one) for one in times], indent)


def _plain(values: Sequence[Any], _: str) -> list[str]:
    """Return words, numbers and the like as they are written, in none of which is a line end."""
    return json.dumps(values, ensure_ascii=False, separators=(",\n", ": "))[1:-1].split(",\n") if values else []


def _enclosed(opening: str, parts: Iterable[str], closing: str, indent: str) -> str:
    inside = f",{indent} ".join(parts)
    return f"{opening}{indent} {inside}{indent}{closing}" if inside else f"{opening}{closing}"


def _key(key: object) -> str:
    return encode_basestring(key if isinstance(key, str) else json.dumps(key))
