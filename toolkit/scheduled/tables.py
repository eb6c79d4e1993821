"""Which keys the tables of a config have, and which one is nearest to what was found."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from toolkit.reading.toml_lines import Keys
from toolkit.scheduled.config import Config

_NEAR, _NEAR_ELSEWHERE = 0.6, 0.8
_LONGEST = 60


@cache
def tables() -> dict[str, type[BaseModel]]:
    """Return the tables of a config by their names.

    Examples
    --------
    >>> list(tables())
    ['sources', 'fetching', 'report', 'alarms', 'files', 'atom', 'mail', 'webhooks']
    """
    found = {name: _record_in(field.annotation) for name, field in Config.model_fields.items()}
    return {name: record for name, record in found.items() if record is not None}


def _record_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for one in get_args(annotation) if (found := _record_in(one))), None)


def keys_beside(path: Keys) -> list[str]:
    """Return the keys that may stand where a key stands.

    Examples
    --------
    >>> keys_beside(("atom", "lnk"))
    ['file', 'link', 'max_entries']
    """
    tables_before = [one for one in path[:-1] if isinstance(one, str)]
    if not tables_before:
        return list(Config.model_fields)
    record = tables().get(tables_before[0]) if len(tables_before) == 1 else None
    return [] if record is None else list(record.model_fields)


def nearest_key(path: Keys) -> str:
    """Say which key may be meant by one that is not known: of its table, else of another one.

    Examples
    --------
    >>> nearest_key(("sources", 2, "intervall")), nearest_key(("report", "time-zone")), nearest_key(("mail", "colour"))
    ('interval?', 'timezone, before all tables?', '')
    """
    name, known = _spelled(str(path[-1])[:_LONGEST]), keys_beside(path)
    if near := get_close_matches(name, known, n=1, cutoff=_NEAR):
        return f"{near[0]}?"
    elsewhere = {"": list(Config.model_fields)} | {table: list(one.model_fields) for table, one in tables().items()}
    for table, keys in elsewhere.items():
        if near := get_close_matches(name, keys, n=1, cutoff=_NEAR_ELSEWHERE):
            return f"{near[0]}, {f'in [{table}]' if table else 'before all tables'}?"
    return ""


def _spelled(key: str) -> str:
    """Return a key as keys are spelled here: maxStories and max-stories are max_stories."""
    spread = "".join(f"_{letter}" if letter.isupper() else letter for letter in key)
    return (key if key.isupper() else spread).replace("-", "_").replace(" ", "_").strip("_").casefold()
