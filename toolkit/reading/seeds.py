"""Seeds: the themes a newsroom wants to see by their own names, declared by terms and example stories."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from toolkit.cleaning.clean import one_line, without_surrogates
from toolkit.errors import SeedError
from toolkit.record import Record

_KEYS = ("terms", "stories")
_WANTED_TERMS = 'wanted a list of words, such as terms = ["tariff", "exports"]'


@dataclass(frozen=True, slots=True, repr=False)
class Seed(Record):
    """The terms that define a theme, and the texts of stories that belong to it."""

    terms: tuple[str, ...]
    stories: tuple[str, ...] = ()


def as_seeds(given: Mapping[str, Any] | None) -> dict[str, Seed]:
    """Take a mapping of names to terms as seeds.

    Parameters
    ----------
    given : mapping of str to sequence of str, or to mapping, or None
        The terms of each theme; or a mapping with ``terms`` and, if wanted, ``stories``: texts.

    Returns
    -------
    dict of str to Seed
        In the order given; empty for None.

    Raises
    ------
    SeedError
        If a theme is declared in another way; the message names it.

    Examples
    --------
    >>> as_seeds({"trade": ["tariff"], "sports": {"terms": ["football"], "stories": ["The cup final."]}})["trade"]
    Seed(terms=('tariff',), stories=())
    """
    if given is None:
        return {}
    if not isinstance(given, Mapping):
        message = f"found seeds as {type(given).__name__}; wanted a mapping of names to lists of terms"
        raise SeedError(message)
    seeds: dict[str, Seed] = {}
    for name, declared in given.items():
        shown = one_line(name) if isinstance(name, str) else ""
        if not shown:
            message = f"found a theme named {name!r}; wanted a name in words"
            raise SeedError(message)
        if shown.casefold() in (other.casefold() for other in seeds):
            message = f"theme {shown!r}: the name stands there twice; wanted each once, whatever its case"
            raise SeedError(message)
        seeds[shown] = _seed(shown, declared)
    return seeds


def seed_parameters(seeds: Mapping[str, Seed]) -> dict[str, Any]:
    """Return the parameters of seeds for a report's provenance: empty without seeds.

    Examples
    --------
    >>> seed_parameters(as_seeds({"trade": ["tariff"]})), seed_parameters({})
    ({'seeds': {'trade': ['tariff']}}, {})
    """
    if not seeds:
        return {}
    stories = [story for seed in seeds.values() for story in (*seed.stories, "\x1e")]
    fingerprint = hashlib.sha256("\x1f".join(stories).encode("utf-8", "surrogatepass")).hexdigest()
    examples = {"seed_stories_sha256": fingerprint} if any(seed.stories for seed in seeds.values()) else {}
    return {"seeds": {name: list(seed.terms) for name, seed in seeds.items()}, **examples}


def _seed(name: str, declared: object) -> Seed:
    if not isinstance(declared, Mapping):
        declared = {"terms": declared}
    unknown = [str(key) for key in declared if key not in _KEYS]
    if unknown:
        message = f"theme {name!r}: found {', '.join(unknown)}; wanted {' and '.join(_KEYS)} alone"
        raise SeedError(message)
    if not declared.get("terms"):
        message = f"theme {name!r}: no terms; {_WANTED_TERMS}"
        raise SeedError(message)
    terms = _strings(declared["terms"], f"theme {name!r}: found terms", _WANTED_TERMS)
    stories = _strings(declared.get("stories", ()), f"theme {name!r}: found stories", "wanted a list of texts")
    return Seed(terms, stories)


def _strings(given: object, found: str, wanted: str) -> tuple[str, ...]:
    if isinstance(given, str) or not isinstance(given, Sequence):
        message = f"{found} as {type(given).__name__}; {wanted}"
        raise SeedError(message)
    for part in given:
        if not isinstance(part, str) or not part.strip():
            message = f"{found} with {part!r} among them; {wanted}"
            raise SeedError(message)
    return tuple(without_surrogates(part) for part in given)
