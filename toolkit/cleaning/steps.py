"""Named steps that remove from stories what is not theirs; each can be left out, and counts what it removed."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Sequence, Set
from functools import lru_cache
from typing import Literal, TypedDict, cast

from toolkit.cleaning.boilerplate import is_boilerplate
from toolkit.cleaning.clean import clean_text, one_line
from toolkit.cleaning.cross_references import cross_reference_lines
from toolkit.cleaning.markup import without_markup
from toolkit.cleaning.repeated_lines import repeated_lines
from toolkit.cleaning.solicitations import without_number_left_out
from toolkit.cleaning.title_suffixes import without_publishers
from toolkit.stories.rows import AnyRow, Row, without_repeats


class Cleaned(TypedDict, total=False):
    """The columns of a row that a step changes."""

    title: str
    text: str
    source: str


Step = Callable[[Sequence[Row]], list[Cleaned]]
_CLEANED: tuple[Literal["title", "text", "source"], ...] = ("title", "text", "source")
_OF_HEADLINES: tuple[Literal["title", "source", "url"], ...] = ("title", "source", "url")
_MOST_ROUNDS = 50
_OF_ONE_STORY = ("markup", "encoding", "notices", "cross_references")
_SEVERAL = 1_000
_BREAK = re.compile(r"\n\s*")


def clean_rows(rows: Sequence[AnyRow], steps: Iterable[str]) -> tuple[list[AnyRow], dict[str, int]]:
    """Clean the rows of a stories frame, step by step in the order of `STEPS`, until nothing changes.

    A text of which a step would leave nothing is left as it is. Each story is kept once, before and after, so that
    a line that repeats is one of several stories, and what is read again is not cleaned once more.

    Parameters
    ----------
    rows : sequence of Row
        They are not changed.
    steps : iterable of str
        Names of `STEPS`.

    Returns
    -------
    rows : list of Row
    taken : dict
        How many characters each step took away, or changed, of all rows.

    Raises
    ------
    ValueError
        If there is no step of a name.

    Examples
    --------
    >>> from toolkit.stories.raw_records import make_row
    >>> row = make_row({"title": "Cod cut - Civic Wire", "text": "The quota was cut.", "source": "Civic Wire"})
    >>> clean_rows([row], ["publishers", "notices"])[1]
    {'publishers': 13, 'notices': 0}
    """
    wanted = set(steps)
    if unknown := sorted(wanted - set(STEPS)):
        message = f"found the cleaning step {unknown[0]!r}; wanted some of {', '.join(STEPS)}"
        raise ValueError(message)
    used = {name: step for name, step in STEPS.items() if name in wanted}
    taken = dict.fromkeys(used, 0)
    cleaned, settled = without_repeats(rows), set[int]()
    for _ in range(_MOST_ROUNDS):
        at_first = cleaned
        for name, step in used.items():
            before, done = cleaned, settled if name in _OF_ONE_STORY else set[int]()
            cleaned = _applied(step, before, done)
            pairs = zip(before, cleaned, strict=True)
            taken[name] += sum(_difference(old, new) for old, new in pairs if old is not new)
        if cleaned == at_first:
            break
        unchanged = set(map(id, at_first))
        cleaned = without_repeats(cleaned)
        settled = unchanged.intersection(map(id, cleaned))
    return cleaned, taken


def _applied(step: Step, rows: Sequence[AnyRow], done: Set[int]) -> list[AnyRow]:
    """Apply a step to all rows but those that it has left as they are, except where it leaves no text."""
    cleaned = list(rows)
    numbers = [number for number, row in enumerate(rows) if id(row) not in done] if done else range(len(rows))
    for number, new in zip(numbers, step([rows[number] for number in numbers]), strict=True):
        row = rows[number]
        if new and not new.items() <= row.items() and new.get("text", row["text"]).strip():
            cleaned[number] = cast("AnyRow", {**row, **new})
    return cleaned


def _difference(old: Row, new: Row) -> int:
    """Return how many characters are gone; where none is gone, how many are changed."""
    lost = 0
    for name in _CLEANED:
        first, second = old[name], new[name]
        changed = sum(one != other for one, other in zip(first, second, strict=False)) if first != second else 0
        lost += len(first) - len(second) if len(second) < len(first) else changed
    return lost


def _without_markup(rows: Sequence[Row]) -> list[Cleaned]:
    """Take off tags and entities of texts that should have none: "<p>AT&amp;T</p>"."""
    return _changed(without_markup, rows)


def _repaired(rows: Sequence[Row]) -> list[Cleaned]:
    """Undo the reading of UTF-8 as something else: "donâ€™t"."""
    from ftfy import fix_encoding

    return _changed(lambda text: text if text.isascii() else fix_encoding(text), rows)


def _changed(change: Callable[[str], str], rows: Sequence[Row]) -> list[Cleaned]:
    """Change title, text and source, except where that would leave nothing; what is the same is changed once."""
    change = lru_cache(_SEVERAL)(change)
    return [_changed_row(change, row) for row in rows]


def _changed_row(change: Callable[[str], str], row: Row) -> Cleaned:
    changed: Cleaned = {}
    for name in _CLEANED:
        if (new := change(row[name])) != row[name]:
            changed[name] = (clean_text if name == "text" else one_line)(new) or row[name]
    return changed


def _without_publishers(rows: Sequence[Row]) -> list[Cleaned]:
    titles, sources, urls = ([row[name] for row in rows] for name in _OF_HEADLINES)
    titles = without_publishers(titles, sources, urls)
    return [
        {"title": title, "text": title if row["text"] == row["title"] else row["text"]} if title != row["title"] else {}
        for row, title in zip(rows, titles, strict=True)
    ]


def _without_notices(rows: Sequence[Row]) -> list[Cleaned]:
    """Drop lines that are buttons, adverts, cookie and subscription notices, and "[+1234 chars]" at the end."""
    return [
        {"text": _without_lines(without_number_left_out(row["text"]), _boilerplate)} if _may_lose_some(row) else {}
        for row in rows
    ]


def _may_lose_some(row: Row) -> bool:
    """Return True if a text has lines, one of which may go, or ends as one whose end was left out."""
    return "\n" in row["text"] or row["text"].rstrip().endswith("]")


def _boilerplate(lines: Sequence[str]) -> set[int]:
    return {number for number, line in enumerate(lines) if is_boilerplate(line)}


def _without_cross_references(rows: Sequence[Row]) -> list[Cleaned]:
    return [{"text": _without_lines(row["text"], cross_reference_lines)} if "\n" in row["text"] else {} for row in rows]


def _without_repeated_lines(rows: Sequence[Row]) -> list[Cleaned]:
    of_source: dict[str, list[list[str]]] = {row["source"]: [] for row in rows if row["source"] and "\n" in row["text"]}
    for row in rows if of_source else ():
        if (texts := of_source.get(row["source"])) is not None:
            texts.append([line for line in row["text"].split("\n") if line.strip()])
    repeated = {source: repeated_lines(texts) for source, texts in of_source.items()}
    return [
        {"text": _without_lines(row["text"], _repeated(lines))}
        if "\n" in row["text"] and (lines := repeated.get(row["source"]))
        else {}
        for row in rows
    ]


def _repeated(repeated: Container[str]) -> Callable[[Sequence[str]], set[int]]:
    return lambda lines: {number for number, line in enumerate(lines) if line in repeated}


def _without_lines(text: str, found: Callable[[Sequence[str]], Set[int]]) -> str:
    """Take lines out of a text; the others keep the breaks between them, of two that meet the wider one stays."""
    lines = _BREAK.split(text) if "\n" in text else [text]
    gone = found(lines)
    if not gone:
        return text
    breaks = ["", *_BREAK.findall(text)]
    kept: list[str] = []
    widest = ""
    for number, (line, before) in enumerate(zip(lines, breaks, strict=True)):
        widest = max(widest, before, key=len)
        if number not in gone:
            kept += [widest if kept else "", line]
            widest = ""
    return "".join(kept)


STEPS: dict[str, Step] = {
    "markup": _without_markup,
    "encoding": _repaired,
    "publishers": _without_publishers,
    "notices": _without_notices,
    "cross_references": _without_cross_references,
    "repeated_lines": _without_repeated_lines,
}
