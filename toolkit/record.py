"""The base of the records: a repr that says what they hold in few words, however much that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import fields, is_dataclass
from datetime import date, time, timedelta
from numbers import Number
from pathlib import PurePath
from typing import Any

_ROOM = 1_600
_MOST_OF_A_FIELD = 300
_MOST_BITS = 128
_AS_THEY_ARE = (type(None), Number, date, time, timedelta, PurePath)


class Record:
    """What frozen dataclasses derive from, so that their repr has less than 2,000 characters whatever they hold.

    It is that of a dataclass, as long as that is short: long text ends in an ellipsis, and what does not fit of other
    records, of several things, of tables and of matrices is named and counted.

    Examples
    --------
    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True, slots=True, repr=False)
    ... class Shelf(Record):
    ...     name: str
    ...     books: tuple[str, ...]
    >>> Shelf("Fishing", ("Cod", "Herring"))
    Shelf(name='Fishing', books=('Cod', 'Herring'))
    >>> Shelf("Fishing", ("Cod",) * 1_000)
    Shelf(name='Fishing', books=<1,000 items>)
    """

    __slots__ = ()

    def __repr__(self) -> str:
        told = _told(self, _MOST_OF_A_FIELD)
        return told if len(told) <= _ROOM else _told(self, _ROOM // len(_named_values(self)))


def _told(record: object, room: int) -> str:
    """Write a record, with so much room for each field and its name."""
    told = [f"{name}{_field(value, room - len(name))}" for name, value in _named_values(record)]
    return f"{type(record).__qualname__}({', '.join(told)})"


def _named_values(record: Any) -> list[tuple[str, object]]:
    return [(f"{one.name}=", getattr(record, one.name)) for one in fields(record) if one.repr]


def _field(value: object, room: int) -> str:
    """Write a value whole if there is room, else the beginning of a text, or what and how many it is."""
    whole = _whole(value, room)
    if whole is not None:
        return whole
    return _beginning(value, room) if isinstance(value, (str, bytes)) else _counted(value)[:room]


def _beginning(value: str | bytes, room: int) -> str:
    n_shown = room
    while len(told := repr(value[:n_shown])) >= room:
        n_shown = n_shown * 3 // 4
    return told[:-1] + "…" + told[-1]


def _whole(value: Any, room: int) -> str | None:
    """Write a value as `repr` does; None if it takes more room than there is, or repr would not say the same always."""
    told: str | None = None
    if isinstance(value, (str, bytes)):
        told = repr(value[: room + 1])
    elif isinstance(value, _AS_THEY_ARE):
        is_vast = isinstance(value, int) and value.bit_length() > _MOST_BITS
        told = None if is_vast else repr(getattr(value, "item", lambda: value)())
    elif is_dataclass(value):
        told = _joined(f"{type(value).__qualname__}(", ")", _named_values(value), room)
    elif isinstance(value, (Mapping, Sequence)) and 3 * len(value) - 2 <= room:
        told = _whole_of_several(value, room)
    return told if told is not None and len(told) <= room else None


def _whole_of_several(value: Mapping[Any, Any] | Sequence[Any], room: int) -> str | None:
    if isinstance(value, Mapping):
        keys = [_whole(key, room) for key in value]
        named = [(f"{key}: ", item) for key, item in zip(keys, value.values(), strict=True)]
        return None if None in keys else _joined("{", "}", named, room)
    begin, end = "[]" if isinstance(value, list) else ("(", ",)" if len(value) == 1 else ")")
    return _joined(begin, end, [("", item) for item in value], room)


def _joined(begin: str, end: str, parts: Iterable[tuple[str, object]], room: int) -> str | None:
    told: list[str] = []
    for name, value in parts:
        room -= len(name) + len(", ")
        one = _whole(value, room)
        if one is None:
            return None
        told.append(name + one)
        room -= len(one)
    return f"{begin}{', '.join(told)}{end}"


def _counted(value: Any) -> str:
    """Say what a value is and how many it holds."""
    name = type(value).__qualname__
    shape = getattr(value, "shape", None)
    if isinstance(shape, tuple):
        return f"<{name} of {' × '.join(f'{n:,}' for n in shape)}>"
    if isinstance(value, (Mapping, Sequence, Set)):
        return f"<{len(value):,} {'item' if len(value) == 1 else 'items'}>"
    return f"{name}(…)" if is_dataclass(value) else f"<{name}>"
