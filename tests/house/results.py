"""What public functions return, and all that is in it, by their annotations."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator
from dataclasses import is_dataclass
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

import toolkit


@cache
def public_records() -> list[type]:
    """Return the dataclasses that are public, or that public functions and methods return, and all that these hold."""
    found: dict[type, None] = {}
    for name in toolkit.__all__:
        public = getattr(toolkit, name)
        for kind in [public] if isinstance(public, type) else returned(public):
            _collect(kind, found)
    return [kind for kind in found if is_dataclass(kind)]


def hints_of(what: Any) -> dict[str, Any]:
    """Return what is annotated, by what its module knows, and else by what is imported for annotations alone."""
    if not hasattr(what, "__annotations__"):
        return {}
    return get_type_hints(what, localns={**_all_names(), **vars(sys.modules[what.__module__])})


def returned(function: Any) -> list[type]:
    """Return the classes that the annotation of what a function returns is made of."""
    return list(classes_of(hints_of(function).get("return")))


def classes_of(hint: Any) -> Iterator[type]:
    """Yield the classes that an annotation is made of."""
    if isinstance(hint, list):
        for one in hint:
            yield from classes_of(one)
    elif get_origin(hint) is not None:
        for one in (get_origin(hint), *get_args(hint)):
            yield from classes_of(one)
    elif get_args(hint):
        for one in get_args(hint):
            yield from classes_of(one)
    elif isinstance(hint, type):
        yield hint


def _collect(kind: type, found: dict[type, None]) -> None:
    if not kind.__module__.startswith("toolkit.") or kind in found:
        return
    found[kind] = None
    held = hints_of(kind).values() if is_dataclass(kind) else ()
    public = [
        getattr(value, "fget", getattr(value, "func", value)) for name, value in vars(kind).items() if name[0] != "_"
    ]
    results = [hints_of(value).get("return") for value in public if callable(value)]
    for hint in (*held, *results):
        for one in classes_of(hint):
            _collect(one, found)


@cache
def _all_names() -> dict[str, Any]:
    for module in pkgutil.walk_packages(toolkit.__path__, "toolkit."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    modules = [module for name, module in sorted(sys.modules.items()) if name.startswith("toolkit.")]
    return {name: value for module in modules for name, value in vars(module).items()}
