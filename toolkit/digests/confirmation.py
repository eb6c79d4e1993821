"""How many sources carry what is quoted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from toolkit.digests.selection import near_duplicate_finder
from toolkit.languages.disagreement import disagree
from toolkit.sentences.sentence import Sentence


def count_sources(rows: Sequence[int], sentences: Sequence[Sentence], X: Any, sources: Mapping[str, str]) -> list[int]:
    """Count for some sentences the sources that carry nearly the same one, their own among them.

    A sentence with other figures or days, another negation, or the same names in another order says something else.

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
        carriers = {
            sources[other.story_id]
            for other in alike
            if not disagree(sentences[row].text, other.text, sentences[row].language)
        }
        counts.append(len(carriers - {""}))
    return counts
