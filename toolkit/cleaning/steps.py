"""Named steps that take from stories what is not theirs; each can be left out, and says how much it took."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Sequence
from typing import Any

from toolkit.cleaning.boilerplate import is_boilerplate
from toolkit.cleaning.clean import clean_text, one_line
from toolkit.cleaning.cross_references import pointer_lines
from toolkit.cleaning.markup import without_markup
from toolkit.cleaning.repeated_lines import repeated_lines
from toolkit.cleaning.repeats import without_repeats
from toolkit.cleaning.solicitations import without_number_left_out
from toolkit.cleaning.title_suffixes import without_publishers

Row = dict[str, Any]
_TOLD = ("title", "text", "source")
_MOST_ROUNDS = 50
_BREAK = re.compile(r"\n\s*")


def clean_rows(rows: Sequence[Row], steps: Iterable[str]) -> tuple[list[Row], dict[str, int]]:
    """Clean the rows of a stories frame, step by step in the order of `STEPS`, until nothing changes.

    A text of which a step would leave nothing is left as it is. Each story is kept once, before and after, so that
    what repeats tells of the source, and what is read again is not cleaned once more.

    Parameters
    ----------
    rows : sequence of dict
        With the columns of a stories frame. They are not changed.
    steps : iterable of str
        Names of `STEPS`.

    Returns
    -------
    rows : list of dict
    taken : dict
        How many characters each step took away, or changed, of all rows.

    Raises
    ------
    ValueError
        If there is no step of a name.

    Examples
    --------
    >>> from toolkit.stories.rows import make_row
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
    cleaned = without_repeats(rows)
    for _ in range(_MOST_ROUNDS):
        at_first = cleaned
        for name, step in used.items():
            before, cleaned = cleaned, _applied(step, cleaned)
            taken[name] += sum(_difference(old, new) for old, new in zip(before, cleaned, strict=True))
        cleaned = without_repeats(cleaned)
        if cleaned == at_first:
            break
    return cleaned, taken


def _applied(step: Callable[[Sequence[Row]], list[Row]], rows: Sequence[Row]) -> list[Row]:
    """Apply a step, but where it leaves no text."""
    return [{**row, **new} if new["text"].strip() else row for row, new in zip(rows, step(rows), strict=True)]


def _difference(old: Row, new: Row) -> int:
    """Return how many characters are gone; where none is but some changed, 1 for each that is another."""
    lost = 0
    for name in _TOLD:
        first, second = str(old[name]), str(new[name])
        changed = sum(one != other for one, other in zip(first, second, strict=False)) if first != second else 0
        lost += len(first) - len(second) if len(second) < len(first) else changed
    return lost


def _without_markup(rows: Sequence[Row]) -> list[Row]:
    """Take off tags and entities of texts that should have none: "<p>AT&amp;T</p>"."""
    return [_told_by(without_markup, row) for row in rows]


def _repaired(rows: Sequence[Row]) -> list[Row]:
    """Undo the reading of UTF-8 as something else: "donâ€™t"."""
    from ftfy import fix_encoding

    return [_told_by(lambda text: text if text.isascii() else fix_encoding(text), row) for row in rows]


def _told_by(change: Callable[[str], str], row: Row) -> Row:
    """Change all that a story tells; nothing that would be nothing then."""
    changed = {name: new for name in _TOLD if (new := change(row[name])) != row[name]}
    cleaned = {name: (clean_text if name == "text" else one_line)(new) or row[name] for name, new in changed.items()}
    return {name: row[name] for name in _TOLD} | cleaned


def _without_publishers(rows: Sequence[Row]) -> list[Row]:
    titles = without_publishers(*([row[name] for row in rows] for name in ("title", "source", "url")))
    return [{"title": title, "text": row["text"]} for row, title in zip(rows, titles, strict=True)]


def _without_notices(rows: Sequence[Row]) -> list[Row]:
    """Drop lines that are buttons, adverts, cookie and subscription notices, and "[+1234 chars]" at the end."""
    return [{"text": _without_lines(without_number_left_out(row["text"]), _boilerplate)} for row in rows]


def _boilerplate(lines: Sequence[str]) -> set[int]:
    return {number for number, line in enumerate(lines) if is_boilerplate(line)}


def _without_pointers(rows: Sequence[Row]) -> list[Row]:
    return [{"text": _without_lines(row["text"], pointer_lines)} for row in rows]


def _without_repeated_lines(rows: Sequence[Row]) -> list[Row]:
    of_source: defaultdict[str, list[list[str]]] = defaultdict(list)
    for row in rows:
        of_source[row["source"]].append([line for line in row["text"].split("\n") if line.strip()])
    repeated = {source: repeated_lines(texts) for source, texts in of_source.items() if source}
    return [{"text": _without_lines(row["text"], _repeated(repeated.get(row["source"], set())))} for row in rows]


def _repeated(repeated: Container[str]) -> Callable[[Sequence[str]], set[int]]:
    return lambda lines: {number for number, line in enumerate(lines) if line in repeated}


def _without_lines(text: str, found: Callable[[Sequence[str]], Container[int]]) -> str:
    """Take lines out of a text; the others keep the breaks between them, of two that meet the wider one stays."""
    lines, breaks = _BREAK.split(text), ["", *_BREAK.findall(text)]
    gone = found(lines)
    kept: list[str] = []
    widest = ""
    for number, (line, before) in enumerate(zip(lines, breaks, strict=True)):
        widest = max(widest, before, key=len)
        if number not in gone:
            kept += [widest if kept else "", line]
            widest = ""
    return "".join(kept)


STEPS: dict[str, Callable[[Sequence[Row]], list[Row]]] = {
    "markup": _without_markup,
    "encoding": _repaired,
    "publishers": _without_publishers,
    "notices": _without_notices,
    "pointers": _without_pointers,
    "repeated_lines": _without_repeated_lines,
}
