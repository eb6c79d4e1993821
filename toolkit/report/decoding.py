"""Values of JSON → what a field of a record has to be, by its annotation; what is wrong is named with its place.

Fields that JSON has beside those of a record are ignored; fields that it lacks have their defaults.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from datetime import UTC, datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")
Reader = Callable[[Any, str], Any]

_LARGEST = 2**63
_DEEPEST = 40
_LONGEST_FOUND = 120


class FieldError(ValueError):
    """What is wrong with a value; ``place`` is where it stands, such as ``themes[3].stories[0].published``."""

    def __init__(self, place: str, found: object, wanted: str) -> None:
        super().__init__(place, found, wanted)
        self.place, self.found, self.wanted = place, found, wanted

    def __str__(self) -> str:
        return f"found {self.found if isinstance(self.found, Found) else shown(self.found)}; wanted {self.wanted}"


class Found(str):
    """What was found, in words."""

    __slots__ = ()


def shown(value: object) -> str:
    """Return a value as a message shows it: short, and without what acts on a terminal.

    Examples
    --------
    >>> shown("soon"), shown(None), shown(["cod"]), shown({"a": 1, "b": 2})
    ("'soon'", 'null', 'a list of 1', 'an object of 2')
    """
    if isinstance(value, list):
        return f"a list of {len(value)}"
    if isinstance(value, dict):
        return f"an object of {len(value)}"
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    text = ascii(value) if not isinstance(value, str) or not value.isprintable() else repr(value)
    return text if len(text) <= _LONGEST_FOUND else f"{text[:_LONGEST_FOUND]}…"


def missing(place: str, name: str) -> FieldError:
    """Return the fault of a field that is not there.

    Examples
    --------
    >>> str(missing("themes[0]", "label"))
    'found no label; wanted one'
    """
    return FieldError(place or "the top", Found(f"no {name}"), "one")


def record_of(kind: type[Record], value: Any, place: str, **given: Any) -> Record:
    """Return a record of an object.

    Parameters
    ----------
    kind : type
        A dataclass.
    value : object
        As JSON gives it.
    place : str
        Where it stands.
    **given
        Fields that are read otherwise.

    Raises
    ------
    FieldError

    Examples
    --------
    >>> from toolkit.digests.records import Quote
    >>> record_of(Quote, {"text": "Cod.", "story_id": "a", "start": 0, "end": 4}, "quotes[0]")
    Quote(text='Cod.', story_id='a', start=0, end=4, n_sources=0)
    """
    found = object_at(value, place)
    of_kind: Any = kind
    for name, reader, is_needed in _fields_of(of_kind):
        if name in given:
            continue
        if name in found:
            given[name] = reader(found[name], f"{place}.{name}" if place else name)
        elif is_needed:
            raise missing(place, name)
    return kind(**given)


def value_at(kind: Any, found: Mapping[str, Any], name: str, place: str, default: Any = MISSING) -> Any:
    """Return one field of an object by what it has to be, such as ``tuple[str, ...]``, or its default.

    Examples
    --------
    >>> value_at(tuple[str, ...], {"terms": ["cod"]}, "terms", "themes[0]"), value_at(str, {}, "headline", "", "")
    (('cod',), '')
    """
    if name in found:
        return reader_of(kind)(found[name], f"{place}.{name}" if place else name)
    if default is MISSING:
        raise missing(place, name)
    return default


def object_at(value: Any, place: str) -> Mapping[str, Any]:
    """Return an object as it is, or raise a `FieldError`."""
    if not isinstance(value, dict):
        raise FieldError(place, value, "an object")
    return value


@cache
def reader_of(kind: Any) -> Reader:
    """Return what reads a value of a kind: a type, or a generic of types as records are annotated with.

    Examples
    --------
    >>> reader_of(tuple[str, ...])(["cod", "hake"], "terms"), reader_of(int | None)(None, "random_state")
    (('cod', 'hake'), None)
    """
    origin, inner = get_origin(kind), get_args(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    if origin in (Union, UnionType):
        (one,) = (kind for kind in inner if kind is not NoneType)
        return _optional(reader_of(one))
    if origin is Literal:
        return _one_of(inner)
    if origin is tuple:
        return _items(reader_of(inner[0]), None if inner[1] is ... else len(inner))
    if origin is not None and issubclass(origin, Mapping):
        return _mapping(reader_of(inner[1]))
    assert isinstance(kind, type)
    return lambda value, place: record_of(kind, value, place)


@cache
def _fields_of(kind: Any) -> list[tuple[str, Reader, bool]]:
    hints = get_type_hints(kind)
    return [(own.name, reader_of(hints[own.name]), _is_needed(own)) for own in fields(kind)]


def _is_needed(own: Field[Any]) -> bool:
    return own.default is MISSING and own.default_factory is MISSING


def _text(value: Any, place: str) -> str:
    if not isinstance(value, str):
        raise FieldError(place, value, "a text")
    return value


def _truth(value: Any, place: str) -> bool:
    if not isinstance(value, bool):
        raise FieldError(place, value, "true or false")
    return value


def _whole(value: Any, place: str) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) > _LARGEST:
        raise FieldError(place, value, "a whole number")
    return value


def _number(value: Any, place: str) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not abs(value) <= _LARGEST:
        raise FieldError(place, value, "a number")
    return value


def _time(value: Any, place: str) -> datetime:
    try:
        found = datetime.fromisoformat(value)
        if found.tzinfo is not None:
            return found.astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        pass
    raise FieldError(place, value, "a time such as 2025-06-12T22:00:00Z")


def _anything(value: Any, place: str, depth: int = 0) -> Any:
    """Return what may be anything, as it is, unless it is nested so deeply that nothing could write it."""
    if depth > _DEEPEST:
        raise FieldError(place, value, f"nothing nested more than {_DEEPEST} deep")
    if isinstance(value, dict):
        for name, one in value.items():
            _anything(one, f"{place}.{name}", depth + 1)
    if isinstance(value, list):
        for number, one in enumerate(value):
            _anything(one, f"{place}[{number}]", depth + 1)
    if isinstance(value, float) and not math.isfinite(value):
        raise FieldError(place, value, "a number that is finite")
    return value


def _optional(reader: Reader) -> Reader:
    return lambda value, place: None if value is None else reader(value, place)


def _one_of(values: tuple[Any, ...]) -> Reader:
    def read(value: Any, place: str) -> Any:
        if not isinstance(value, str) or value not in values:
            raise FieldError(place, value, f"one of {', '.join(values)}")
        return value

    return read


def _items(reader: Reader, n: int | None) -> Reader:
    def read(value: Any, place: str) -> tuple[Any, ...]:
        if not isinstance(value, list) or n not in (None, len(value)):
            raise FieldError(place, value, "a list" if n is None else f"a list of {n}")
        return tuple(reader(one, f"{place}[{number}]") for number, one in enumerate(value))

    return read


def _mapping(reader: Reader) -> Reader:
    def read(value: Any, place: str) -> dict[str, Any]:
        return {name: reader(one, f"{place}.{shown(name)[1:-1]}") for name, one in object_at(value, place).items()}

    return read


_PLAIN: dict[Any, Reader] = {
    str: _text,
    bool: _truth,
    int: _whole,
    float: _number,
    datetime: _time,
    Any: _anything,
}
