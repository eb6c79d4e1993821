"""JSON with indents, as `json.dumps` writes it, but in a fraction of its time: its fast writer knows no indents."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from datetime import datetime
from json.encoder import encode_basestring
from typing import Any

from toolkit.rendering.times import iso_time


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
    if isinstance(value, (str, datetime)):
        return encode_basestring(value if isinstance(value, str) else iso_time(value))
    if value is None:
        return "null"
    deeper = f"{indent} "
    if isinstance(value, Mapping):
        return _enclosed("{", (f"{_key(key)}: {indented(item, deeper)}" for key, item in value.items()), "}", indent)
    if isinstance(value, (list, tuple)):
        return _enclosed("[", (indented(item, deeper) for item in value), "]", indent)
    if is_dataclass(value):
        return indented(values_of(value), indent)
    return json.dumps(value)


def values_of(record: Any) -> dict[str, Any]:
    """Return what the fields of a record hold, by their names; records inside are left as they are."""
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def _enclosed(opening: str, parts: Iterable[str], closing: str, indent: str) -> str:
    inside = f",{indent} ".join(parts)
    return f"{opening}{indent} {inside}{indent}{closing}" if inside else f"{opening}{closing}"


def _key(key: object) -> str:
    return encode_basestring(key if isinstance(key, str) else json.dumps(key))
