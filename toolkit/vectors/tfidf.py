"""Rows of terms for what is compared by other means than themes are: events, seeds, sentences."""

from __future__ import annotations

from collections.abc import Sequence, Set
from functools import partial
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, TfidfVectorizer

from toolkit.languages.terms import truncated_terms
from toolkit.vectors.sentence_words import SentenceWords
from toolkit.vectors.tokenizers import EventTokenizer

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


def seed_rows(vectorizer: TfidfVectorizer, seeds: Sequence[tuple[Sequence[str], Sequence[str]]]) -> Any:
    """Place seeds among the stories that a vectorizer was fitted on.

    Parameters
    ----------
    vectorizer : TfidfVectorizer
        Fitted.
    seeds : sequence of (terms, stories)
        The terms of each seed, and texts that belong to it; together the texts weigh as much as the terms.

    Returns
    -------
    csr_matrix of shape (n_seeds, n_terms)
        A row of zeros for a seed without a word that is known.

    Examples
    --------
    >>> from toolkit.vectors.term_vectorizer import term_vectorizer
    >>> vectorizer = term_vectorizer().fit(["Cod quota", "Rocket"])
    >>> seed_rows(vectorizer, [(["cod"], ["Quota of cod"]), (["orbit"], [])]).toarray().round(1).tolist()
    [[1.7, 0.7, 0.0], [0.0, 0.0, 0.0]]
    """
    rows = []
    for terms, stories in seeds:
        given = vectorizer.transform([" ".join(terms), *stories])
        weights = np.array([[1.0, *(1 / len(stories) for _ in stories)]])
        rows.append(sparse.csr_matrix(weights) @ given)
    return sparse.csr_matrix(sparse.vstack(rows))


def story_terms(stop_words: Set[str] = frozenset()) -> TfidfVectorizer:
    """Make the vectorizer that turns stories, or parts of them, into rows to tell what one has of another.

    Words are cut as `sentence_terms` cuts them, and rare ones weigh more, those of one story alone too: what is new is
    mostly said in such.

    Parameters
    ----------
    stop_words : set of str
        Those of the languages of the stories; those of English are known.

    Returns
    -------
    TfidfVectorizer
        CSR of shape (n_texts, n_terms), of unit length.

    Examples
    --------
    >>> X = story_terms().fit_transform(["The fishermen protested.", "Fishing protests.", "Rockets."])
    >>> (X[0] @ X[1].T).toarray().round(1).tolist()
    [[0.4]]
    """
    empty = ENGLISH_STOP_WORDS | stop_words
    return TfidfVectorizer(analyzer=partial(truncated_terms, empty=empty), sublinear_tf=True)


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
    found = sentence_words(sentences, stop_words).terms()
    return found if found.shape[1] else character_counts(sentences)


def sentence_words(sentences: Sequence[str], stop_words: Set[str] = frozenset()) -> SentenceWords:
    """Find the words of sentences once, where their pairs are counted as well; those of English are empty too.

    Examples
    --------
    >>> sentence_words(["Cod of the coast"]).pairs().shape
    (1, 2)
    """
    return SentenceWords.of(sentences, ENGLISH_STOP_WORDS | stop_words)


def character_counts(sentences: Sequence[str]) -> Any:
    """Count the characters of sentences none of which holds a word.

    Examples
    --------
    >>> character_counts(["?", "?!"]).toarray().tolist()
    [[0.0, 1.0], [1.0, 1.0]]
    """
    return TfidfVectorizer(analyzer="char", use_idf=False, norm=None).fit_transform(sentences)


def sentence_pairs(sentences: Sequence[str], stop_words: Set[str] = frozenset()) -> Any:
    """Find the pairs of neighbouring words of sentences, cut as `sentence_terms` cuts them; stop words may be in one.

    Parameters
    ----------
    sentences : sequence of str
    stop_words : set of str
        Those of the languages of the sentences; those of English are known.

    Returns
    -------
    csr_matrix of shape (n_sentences, n_pairs)
        1 where a sentence has a pair.

    Examples
    --------
    >>> sentence_pairs(["Cod of the coast", "cod of the Arctic"]).toarray().astype(int).tolist()
    [[1, 0, 1], [1, 1, 0]]
    """
    return sentence_words(sentences, stop_words).pairs()
