"""Notes that an agency sends to editors, in place of a story: kills, embargoes, advisories; and what they withdraw."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.languages.profile import in_any_language
from toolkit.languages.script import count_words, words


def _any_of(field: str) -> str:
    """Match what any language has in a field, as whole words in scripts that have capitals."""
    patterns = in_any_language(field)
    return "|".join(one if one.lower() == one.upper() else rf"\b(?:{one})\b" for one in patterns)


_ADDRESS = re.compile(
    rf"\W{{0,3}}(?:[A-Z]{{2}}-)?(?P<as>{_any_of('notes_to_editors')})\s?(?:[^\w\s,]|$)", re.IGNORECASE
)
_OF_NOTES = re.compile(_any_of("words_of_notes"), re.IGNORECASE)
_WITHDRAWAL = re.compile(_any_of("withdrawals"), re.IGNORECASE)
_REQUEST = re.compile(rf"[\s*–—-]{{0,3}}(?:{_any_of('requests_to_withdraw')})", re.IGNORECASE)
_MOST_WORDS = 100
_FEWEST_NAMED, _NAMED = 3, 0.8


def is_note_to_editors(title: str, text: str) -> bool:
    """Return True if a story is none, but a note to editors: it begins as these do, is short, and speaks of stories.

    One that begins with a request not to use a story is a note, whatever it is headed by.

    Examples
    --------
    >>> is_note_to_editors("KILL: Council closes pools", "Please do not use the story on pools.")
    True
    >>> is_note_to_editors("Advisory: heat in Texas", "Forecasters expect 41 degrees on Monday.")
    False
    """
    if count_words(text) > _MOST_WORDS:
        return False
    if _REQUEST.match(_body(title, text)):
        return True
    addressed = [found for part in (title, text, _body(title, text)) if (found := _ADDRESS.match(part))]
    said = "\n".join(f"{found.string[found.end() :]}" for found in addressed)
    plain = any(found["as"].isupper() and _WITHDRAWAL.search(found["as"]) for found in addressed)
    return bool(addressed) and (plain or bool(_OF_NOTES.search(f"{said}\n{_body(title, text)}")))


def not_for_readers(
    titles: Sequence[str], texts: Sequence[str], times: Sequence[float], originals: NDArray[np.intp]
) -> NDArray[np.bool_]:
    """Find the notes to editors, and the stories that they withdraw, with all their near duplicates.

    A withdrawn story is named by its headline, in the note or its own headline; later ones may bear the same.

    Parameters
    ----------
    titles, texts : sequence of str
    times : sequence of float
        When each was published; infinite where that is not known.
    originals : ndarray of shape (n_stories,)
        The row that stands for each story.

    Returns
    -------
    ndarray of shape (n_stories,)

    Examples
    --------
    >>> titles = ["Council closes pools", "KILL: Council closes pools", "Council closes pools at night"]
    >>> texts = ["The town council closed.", "Please do not use the story on pools.", "Two pools close at ten."]
    >>> not_for_readers(titles, texts, [0.0, 1.0, 2.0], np.arange(3)).tolist()
    [True, True, False]
    """
    notes = [row for row, story in enumerate(zip(titles, texts, strict=True)) if is_note_to_editors(*story)]
    set_aside = np.zeros(len(titles), dtype=bool)
    set_aside[notes] = True
    for note in notes:
        content = f"{titles[note]}\n{texts[note]}"
        if _WITHDRAWAL.search(content) or _REQUEST.match(_body(titles[note], texts[note])):
            said = set(words(content.lower()))
            named = [
                row
                for row, title in enumerate(titles)
                if not set_aside[row] and not later(times[row], times[note]) and _is_named(title, said)
            ]
            same = np.isin(originals, originals[named])
            set_aside |= same & np.array([not later(time, times[note]) for time in times], dtype=bool)
    return set_aside


def later(one: float, other: float) -> bool:
    """Return True if a time is known to be later than another; one that is not known is infinite.

    Examples
    --------
    >>> later(2.0, 1.0), later(float("inf"), 1.0)
    (True, False)
    """
    return other < one < float("inf")


def _body(title: str, text: str) -> str:
    return text.removeprefix(title).lstrip()


def _is_named(title: str, said: set[str]) -> bool:
    named = set(words(title.lower()))
    return len(named) >= _FEWEST_NAMED and len(named & said) >= _NAMED * len(named)
