"""Notes that an agency sends to editors, in place of a story: kills, embargoes, advisories; and what they withdraw."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

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
    body = _body(title, text)
    is_request = _REQUEST.match(body) is not None
    addressed = [found for part in dict.fromkeys((title, text, body)) if (found := _ADDRESS.match(part))]
    if not (is_request or addressed) or count_words(text) > _MOST_WORDS:
        return False
    said = "\n".join(found.string[found.end() :] for found in addressed)
    plain = any(found["as"].isupper() and _WITHDRAWAL.search(found["as"]) for found in addressed)
    return is_request or plain or bool(_OF_NOTES.search(f"{said}\n{body}"))


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
    when = np.asarray(times, dtype=np.float64)
    withdrawing = [note for note in notes if _withdraws(titles[note], texts[note])]
    named = [set(words(f"{titles[note]}\n{texts[note]}".lower())) for note in withdrawing]
    columns = {word: column for column, word in enumerate(sorted(set().union(*named)))}
    has_words, n_words = _words_of_each(titles if named else [], columns)
    for note, said in zip(withdrawing, named, strict=True):
        is_said = np.zeros(len(columns))
        is_said[[columns[word] for word in said]] = 1
        is_later = later(when, when[note])
        is_named = (n_words >= _FEWEST_NAMED) & (has_words @ is_said >= _NAMED * n_words) & ~set_aside & ~is_later
        set_aside |= np.isin(originals, originals[is_named]) & ~is_later
    return set_aside


def later(one: Any, other: Any) -> Any:
    """Return whether a time, or each of several, is known to be later than another; what is not known is infinite.

    Examples
    --------
    >>> later(2.0, 1.0), later(float("inf"), 1.0)
    (True, False)
    """
    return (other < one) & (one < np.inf)


def _body(title: str, text: str) -> str:
    return text.removeprefix(title).lstrip()


def _withdraws(title: str, text: str) -> bool:
    return bool(_WITHDRAWAL.search(f"{title}\n{text}") or _REQUEST.match(_body(title, text)))


def _words_of_each(titles: Sequence[str], columns: Mapping[str, int]) -> tuple[sparse.csr_array, NDArray[np.intp]]:
    """Return rows of ones for those of some words that each title has, and how many different words it has in all."""
    found = [set(words(title.lower())) for title in titles]
    known = [[columns[word] for word in own & columns.keys()] for own in found]
    ends = np.cumsum([0, *map(len, known)])
    rows = (np.ones(ends[-1]), np.array([*chain.from_iterable(known)], dtype=np.intp), ends)
    return sparse.csr_array(rows, (len(titles), len(columns))), np.array([len(own) for own in found], dtype=np.intp)
