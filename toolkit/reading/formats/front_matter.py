"""What stands before the text of a Markdown page: facts in YAML, TOML or JSON, none of them nested."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Sequence
from datetime import date

from toolkit.stories.columns import column_names

FACTS = ("story_id", "title", "published", "source", "url", "language")
_MOST_LINES, _MOST_CHARACTERS = 200, 100_000
_PAIR = re.compile(r"([A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
_BLOCK = re.compile(r"[>|][+-]?\d?[+-]?(?:[ \t]+#.*)?$")
_ESCAPED = re.compile(r'\\(["\\/])')

Facts = dict[str, object]


def front_matter(lines: Sequence[str]) -> tuple[Facts, Sequence[str]]:
    """Take the facts of a story, by the names of a stories frame, off the top of a page; the other lines are its text.

    What cannot be read as front matter is text.

    Examples
    --------
    >>> front_matter(["---", "title: >", "  Cod quota", "  cut", "id: 7", "---", "The quota was cut."])
    ({'story_id': '7', 'title': 'Cod quota cut'}, ['The quota was cut.'])
    >>> front_matter(["+++", 'title = "Cod"', "+++", "The quota was cut."])
    ({'title': 'Cod'}, ['The quota was cut.'])
    """
    opening = lines[0].strip() if lines else ""
    if opening not in _KINDS:
        return {}, lines
    closing, n_marks, parse = _KINDS[opening]
    shown = enumerate(lines[1:_MOST_LINES], start=1)
    end = next((number for number, line in shown if line.rstrip() in closing), 0)
    block = "\n".join(lines[n_marks : end + 1 - n_marks])
    if not end or len(block) > _MOST_CHARACTERS:
        return {}, lines
    try:
        values = parse(block)
    except (ValueError, RecursionError):
        return {}, lines
    names = {ours: own for own, ours in column_names(values).items()}
    facts = {name: values[str(names[name])] for name in FACTS if name in names}
    return {name: value for name, value in facts.items() if _is_usable(value)}, lines[end + 1 :]


def _is_usable(value: object) -> bool:
    return isinstance(value, (str, int, float, date)) and value not in ("", True, False)


def _from_yaml(block: str) -> Facts:
    """Read each value on its line, or in the indented lines below it; lists are skipped."""
    values: dict[str, str] = {}
    key, goes_on = "", False
    for line in block.split("\n"):
        if pair := _PAIR.match(line):
            key, value = pair[1], (pair[2] or "").strip()
            is_block = _BLOCK.match(value) is not None
            values[key] = "" if is_block else _unquoted(value)
            goes_on = is_block or (values[key] == value != "")
        elif goes_on and line[:1] in (" ", "\t"):
            values[key] = f"{values[key]} {line.strip()}".strip()
        elif line.strip():
            goes_on = False
    return dict(values)


def _unquoted(value: str) -> str:
    """Return a value without its quotes; "" for lists and references."""
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        inner = value[1:-1]
        return inner.replace("''", "'") if value[0] == "'" else _ESCAPED.sub(r"\1", inner)
    return "" if value[:1] in ("[", "{", "&", "*", "!") else value


def _from_json(block: str) -> Facts:
    values = json.loads(block)
    if not isinstance(values, dict):
        raise ValueError("no object")
    return values


# By the opening line: the closing lines, how many lines at either end are only delimiters, the parser of the others.
_KINDS: dict[str, tuple[tuple[str, ...], int, Callable[[str], Facts]]] = {
    "---": (("---", "..."), 1, _from_yaml),
    "+++": (("+++",), 1, tomllib.loads),
    "{": (("}",), 0, _from_json),
}
