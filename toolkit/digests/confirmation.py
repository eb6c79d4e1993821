"""How many sources carry what is quoted."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS

from toolkit.digests.selection import near_duplicate_finder
from toolkit.languages.disagreement import disagree
from toolkit.languages.stop_words import stop_words
from toolkit.languages.terms import truncated_terms
from toolkit.sentences.sentence import Sentence
from toolkit.sentences.splitting import sentence_spans
from toolkit.vectors.tfidf import sentence_terms

_FEWEST_SHARED, _LEAST_SHARED = 3, 0.3


class Unread(NamedTuple):
    """A story that is only looked at for what is quoted."""

    text: str
    source: str
    language: str


def sources_of(
    rows: Sequence[int], sentences: Sequence[Sentence], X: Any, sources: Mapping[str, str]
) -> list[set[str]]:
    """Find for some sentences the sources that carry nearly the same one, their own among them.

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
    list of set of str

    Examples
    --------
    >>> said = [Sentence("The cod quota was cut.", "a", 0, 22), Sentence("Cod quota was cut by a tenth.", "b", 0, 29)]
    >>> X = sentence_terms([sentence.text for sentence in said])
    >>> [sorted(found) for found in sources_of([0], said, X, {"a": "Civic Wire", "b": "Lantern Daily"})]
    [['Civic Wire', 'Lantern Daily']]
    """
    duplicates_of = near_duplicate_finder(X)
    found = []
    for row in rows:
        alike = [sentences[other] for other in np.flatnonzero(duplicates_of(row)).tolist()]
        carriers = {
            sources[other.story_id]
            for other in alike
            if not disagree(sentences[row].text, other.text, sentences[row].language)
        }
        found.append(carriers - {""})
    return found


def sources_among(stories: Sequence[Unread], quoted: Sentence, known: Collection[str]) -> set[str]:
    """Find further sources that carry nearly the same as what is quoted, beside those that are known.

    Only a story that has enough words of it is read.

    Examples
    --------
    >>> stories = [Unread("Rain. Cod quota was cut by a tenth.", "Lantern", "en"), Unread("Eel.", "Post", "en")]
    >>> sources_among(stories, Sentence("The cod quota was cut.", "a", 0, 22, "en"), {"Civic Wire"})
    {'Lantern'}
    """
    terms = set(truncated_terms(quoted.text, ENGLISH_STOP_WORDS | stop_words(quoted.language)))
    fewest = min(_FEWEST_SHARED, _LEAST_SHARED * len(terms))
    found: set[str] = set()
    for text, source, language in stories:
        if not source or source in known or source in found:
            continue
        small = text.lower()
        if quoted.text in text or (
            sum(term in small for term in terms) >= fewest and _is_carried(quoted, text, language)
        ):
            found.add(source)
    return found


def _is_carried(quoted: Sentence, text: str, language: str) -> bool:
    said = [quoted.text, *(text[start:end] for start, end in sentence_spans(text, language))]
    alike = near_duplicate_finder(sentence_terms(said, stop_words(quoted.language)))(0)
    return any(not disagree(quoted.text, said[row], quoted.language) for row in np.flatnonzero(alike[1:]) + 1)
