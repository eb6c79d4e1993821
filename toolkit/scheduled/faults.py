"""What is wrong with a config, each fault with its place, what was found and what is wanted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from difflib import get_close_matches
from itertools import groupby, islice
from typing import Any

from pydantic import ValidationError

from toolkit.reading.fetching.secret_parameters import is_random
from toolkit.reading.toml_lines import Keys
from toolkit.scheduled.secrets import secret_in_text
from toolkit.scheduled.tables import keys_beside, nearest_key

_LONGEST_SHOWN = 60
_MOST = 100
_HIDDEN = "a text that is not shown here"
_HIDDEN_KEY = "(a key that is not shown here)"
_WANTED = {
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "string_type": "text in quotes",
    "string_too_short": "text that is not empty",
    "tuple_type": 'a list, such as ["...", "..."]',
    "too_short": "a list with one entry at least",
    "model_type": "a table",
    "model_attributes_type": "a table",
}


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong at a place: a path of keys, and the line, if there is one."""

    path: Keys
    said: str
    line: int | None = None

    @property
    def key(self) -> str:
        """The path as it is written, such as ``sources[2].interval``; entries of lists are counted from 0."""
        return key_path(self.path)

    def __str__(self) -> str:
        place = ", ".join(one for one in (f"line {self.line}" if self.line else "", self.key) if one)
        return f"{place}: {self.said}" if place else self.said


def key_path(path: Keys) -> str:
    """Write a path of keys.

    Examples
    --------
    >>> key_path(("sources", 2, "interval"))
    'sources[2].interval'
    """
    return "".join(f"[{one}]" if isinstance(one, int) else f".{_key(one)}" for one in path).removeprefix(".")


def _key(name: str) -> str:
    if _may_be_secret(name):
        return _HIDDEN_KEY
    short = name if len(name) <= _LONGEST_SHOWN else f"{name[:_LONGEST_SHOWN]}…"
    return short if name.replace("_", "").replace("-", "").isalnum() else json.dumps(short)


def faults_of(error: ValidationError, given: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield what pydantic found wrong, one fault a place."""
    found = [
        (path, one)
        for one in error.errors()
        if (path := _path_in(given, one["loc"], is_missing=one["type"] == "missing"))
        and not (one["type"] == "too_short" and value_at(given, path))  # of what is left when faulty entries are not
    ]
    places = groupby(sorted(found, key=lambda one: [str(part) for part in one[0]]), lambda one: one[0])
    for path, same in islice(places, _MOST):
        yield Fault(path, _said(path, [one for _, one in same], value_at(given, path)))
    if n_more := sum(1 for _ in places):
        yield Fault((), f"{n_more:,} more faults, which are seen when the others are mended")


def value_at(given: Any, path: Iterable[str | int]) -> Any:
    """Return what stands at a path; None if nothing does."""
    for part in path:
        try:
            given = given[part]
        except (KeyError, IndexError, TypeError):
            return None
    return given


def _path_in(given: Any, location: tuple[int | str, ...], *, is_missing: bool) -> Keys:
    """Return the part of a location that is a path of keys; what follows names the kinds that were tried."""
    path: Keys = ()
    for part in location:
        try:
            given = given[part]
        except (KeyError, IndexError, TypeError):
            return (*path, part) if is_missing else path
        path = (*path, part)
    return path


def _said(path: Keys, errors: list[Any], value: Any) -> str:
    kinds = {one["type"] for one in errors}
    if "extra_forbidden" in kinds:
        if nearest := nearest_key(path):
            return f"unknown key ({nearest})"
        known = keys_beside(path)
        return f"unknown key; wanted one of {', '.join(known)}" if known else "unknown key; wanted no table there"
    if "missing" in kinds:
        return "missing; wanted it, as it has no default"
    own = [str(one["ctx"]["error"]) for one in errors if one["type"] == "value_error"]
    if own and not own[0].startswith("wanted"):
        return own[0]
    wanted = own[0] if own else f"wanted {' or '.join(dict.fromkeys(_wanted(one, value) for one in errors))}"
    found = _HIDDEN if str(path[-1]).endswith("_env") else shown(value)
    return f"found {found}; {wanted}"


def _wanted(error: Any, value: Any) -> str:
    context = error.get("ctx", {})
    match error["type"]:
        case "greater_than_equal":
            return f"a number from {context['ge']}"
        case "less_than_equal":
            return f"a number up to {context['le']}"
        case "literal_error":
            names = [name.strip("' ") for name in context["expected"].replace(" or ", ",").split(",")]
            near = get_close_matches(value.casefold(), names, n=1) if isinstance(value, str) else []
            return f"{' or '.join(json.dumps(name) for name in names)}{f' ({near[0]}?)' if near else ''}"
    return _WANTED.get(error["type"]) or f"something else: {error['msg']}"


def shown(value: Any) -> str:
    """Write what was found as TOML does, in short; what may be a secret is not shown.

    Examples
    --------
    >>> shown("daily"), shown(True), shown([1]), shown("a8F3kQ9zL2mX")
    ('"daily"', 'true', 'a list', 'a text that is not shown here')
    """
    if isinstance(value, str):
        if _may_be_secret(value):
            return _HIDDEN
        return json.dumps(value if len(value) <= _LONGEST_SHOWN else f"{value[:_LONGEST_SHOWN]}…", ensure_ascii=False)
    if isinstance(value, bool) or value is None:
        return "nothing" if value is None else str(value).lower()
    if isinstance(value, int | float):
        return str(value) if abs(value) < 1e15 else "a large number"
    if isinstance(value, date | time):
        return "a date" if isinstance(value, date) else "a time of day"
    return "a table" if isinstance(value, Mapping) else "a list"


def _may_be_secret(text: str) -> bool:
    return (is_random(text) and not text.isalpha()) or bool(secret_in_text(text))
