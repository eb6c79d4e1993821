"""How many sources carry what is quoted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from toolkit.digests.selection import near_duplicate_finder
from toolkit.sentences.sentence import Sentence

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_NEGATION = re.compile(r"\b(?:not|no|never|nobody|none|neither|without|denie[sd]|deny|\w+n[’']t)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w’'-]+")


def count_sources(rows: Sequence[int], sentences: Sequence[Sentence], X: Any, sources: Mapping[str, str]) -> list[int]:
    """Count for some sentences the sources that carry nearly the same one, their own among them.

    A sentence with other figures, another negation, or the same names in another order says something else.

    Parameters
    ----------
    rows : sequence of int
        The sentences that are asked for.
    sentences : sequence of Sentence
        All sentences of the stories, those of near duplicates included.
    X : csr_matrix of shape (n_sentences, n_terms)
    sources : mapping
        The source of each story by its id, empty if it is not known; such stories are not counted.

    Returns
    -------
    list of int

    Examples
    --------
    >>> from toolkit.vectors.tfidf import sentence_terms
    >>> said = [Sentence("The cod quota was cut.", "a", 0, 22), Sentence("Cod quota was cut by a tenth.", "b", 0, 29)]
    >>> X = sentence_terms([sentence.text for sentence in said])
    >>> count_sources([0], said, X, {"a": "Civic Wire", "b": "Lantern Daily"})
    [2]
    """
    duplicates_of = near_duplicate_finder(X)
    counts = []
    for row in rows:
        alike = [sentences[other] for other in np.flatnonzero(duplicates_of(row)).tolist()]
        carriers = {sources[other.story_id] for other in alike if _agree(sentences[row].text, other.text)}
        counts.append(len(carriers - {""}))
    return counts


def _agree(first: str, second: str) -> bool:
    """Return True if two sentences have the same figures and negations, and shared names in the same order."""
    figures, negations = ([set(pattern.findall(text)) for text in (first, second)] for pattern in (_NUMBER, _NEGATION))
    names = [list(dict.fromkeys(_NAME.findall(text))) for text in (first, second)]
    in_order = [[name for name in own if name in other] for own, other in (names, names[::-1])]
    return figures[0] == figures[1] and bool(negations[0]) == bool(negations[1]) and in_order[0] == in_order[1]
