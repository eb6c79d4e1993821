"""Rows of terms for what is compared by other means than themes are: events, seeds, sentences."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import partial
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

from toolkit.languages.terms import truncated_terms
from toolkit.vectors.tokenizers import EventTokenizer

_CENTRAL = 0.15
_SAYING = frozenset("said says told mr mrs ms".split())


def event_vectorizer() -> TfidfVectorizer:
    """Make the vectorizer that turns stories into rows of weighted terms, to find events by.

    Words and numbers of two characters and more: of two happenings of one kind, figures and days of the
    week distinguish them. Without the stop words of English and of the story's own language, and the verbs
    of saying; logarithmic counts.

    Returns
    -------
    TfidfVectorizer
        CSR of shape (n_texts, n_terms), float32. The rows are as long as their texts make them.

    Examples
    --------
    >>> event_vectorizer().fit(["He said 145 percent", "On Monday"]).get_feature_names_out().tolist()
    ['145', 'monday', 'percent']
    """
    return TfidfVectorizer(
        stop_words=sorted(ENGLISH_STOP_WORDS | _SAYING),
        tokenizer=EventTokenizer(),
        token_pattern=None,
        sublinear_tf=True,
        norm=None,
        dtype=np.float32,
    )


def seed_rows(vectorizer: TfidfVectorizer, terms: Sequence[str], stories: Sequence[str] = ()) -> Any:
    """Place the terms of a seed among the stories that a vectorizer was fitted on.

    Parameters
    ----------
    vectorizer : TfidfVectorizer
        Fitted.
    terms : sequence of str
    stories : sequence of str
        Texts that belong to the seed; their central words are terms as well.

    Returns
    -------
    csr_matrix of shape (n_seed_terms, n_terms)
        A row of zeros for a term of which a word is not known.

    Examples
    --------
    >>> from toolkit.vectors.term_vectorizer import term_vectorizer
    >>> vectorizer = term_vectorizer().fit(["Cod quota", "Rocket"])
    >>> seed_rows(vectorizer, ["cod", "cod in orbit", "cod quota"], ["A rocket"]).toarray().round(1).tolist()
    [[1.0, 0.0, 0.0], [0.0, 0.0, 0.0], [0.7, 0.7, 0.0], [0.0, 0.0, 1.0]]
    """
    known, words_of = vectorizer.vocabulary_, vectorizer.build_analyzer()
    central = vectorizer.transform(list(stories)) if stories else sparse.csr_matrix((0, len(known)))
    words = np.unique(central.indices[central.data >= _CENTRAL])
    whole = [term if all(word in known for word in words_of(term)) else "" for term in terms]
    rows = vectorizer.transform([*whole, *vectorizer.get_feature_names_out()[words]])
    return sparse.csr_matrix(rows, dtype=np.float64)


def sentence_terms(sentences: Sequence[str], stop_words: Set[str] = frozenset()) -> Any:
    """Count the words of sentences, to find what they share.

    Words are cut to their first seven letters, which takes off most endings; English stop words are left
    out. Rarity has no weight: a digest is to say what many sentences say.

    Parameters
    ----------
    sentences : sequence of str
    stop_words : set of str
        Those of the languages of the sentences; those of English are known.

    Returns
    -------
    csr_matrix of shape (n_sentences, n_terms)
        Logarithmic counts; of characters where no sentence holds a word.

    Examples
    --------
    >>> sentence_terms(["Fishermen protested, and protested.", "The protesters fish."]).toarray().round(1).tolist()
    [[0.0, 1.0, 1.7], [1.0, 0.0, 1.0]]
    """
    empty = ENGLISH_STOP_WORDS | stop_words

    counter = TfidfVectorizer(
        analyzer=partial(truncated_terms, empty=empty), sublinear_tf=True, use_idf=False, norm=None
    )
    try:
        return counter.fit_transform(sentences)
    except ValueError:
        return TfidfVectorizer(analyzer="char", use_idf=False, norm=None).fit_transform(sentences)
