"""TF-IDF, learnt once from the stories and read by themes, labels and digests alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, CountVectorizer, TfidfVectorizer

from toolkit.languages.script import words
from toolkit.languages.stop_words import words_of_no_theme
from toolkit.vectors.tokenizers import EventTokenizer, StoryTokenizer

_LETTERS = 7
_SAYING = frozenset("said says told mr mrs ms".split())


def term_vectorizer() -> TfidfVectorizer:
    """Make the vectorizer that turns stories and sentences into rows of weighted terms.

    Words of two letters and more (no bare numbers), without the stop words of English and of the story's own
    language and the common words of news writing; logarithmic counts; words in fewer than one story in a thousand
    are left out.

    Returns
    -------
    TfidfVectorizer
        Rows of unit length, CSR of shape (n_texts, n_terms), float32.

    Examples
    --------
    >>> vectorizer = term_vectorizer().fit(["Tariffs of 145 percent were announced", "The tariffs fell"])
    >>> vectorizer.get_feature_names_out().tolist()
    ['fell', 'tariffs']
    """
    return TfidfVectorizer(
        stop_words=sorted(words_of_no_theme("en")),
        tokenizer=StoryTokenizer(),
        token_pattern=None,
        sublinear_tf=True,
        min_df=0.001,
        dtype=np.float32,
    )


def fitted_vectorizer(vocabulary: Sequence[str], idf: NDArray[np.floating[Any]], language: str = "") -> TfidfVectorizer:
    """Return the vectorizer of `term_vectorizer` as it was fitted elsewhere: with its terms, by column, and weights.

    Examples
    --------
    >>> vectorizer = term_vectorizer().fit(["Cod quota", "Rocket"])
    >>> again = fitted_vectorizer(vectorizer.get_feature_names_out().tolist(), vectorizer.idf_)
    >>> bool((again.transform(["Cod in orbit"]) != vectorizer.transform(["Cod in orbit"])).nnz == 0)
    True
    """
    vectorizer = term_vectorizer()
    vectorizer.set_params(vocabulary={term: column for column, term in enumerate(vocabulary)})
    vectorizer.idf_ = idf
    return vectorizer


def rows_of_new_texts(vectorizer: TfidfVectorizer, texts: Sequence[str], n_fitted: int) -> sparse.csr_matrix:
    """Return the TF-IDF rows of new texts as they would be if each had been fitted with the others.

    Parameters
    ----------
    vectorizer : TfidfVectorizer
        As `term_vectorizer` makes it, fitted.
    texts : sequence of str
    n_fitted : int
        The number of texts it was fitted on.

    Returns
    -------
    csr_matrix of shape (n_texts, n_terms + 1)
        The last column is the weight of all words that no fitted text has; 0 if there are so many texts that words of
        one are left out.

    Examples
    --------
    >>> vectorizer = term_vectorizer().fit(["Cod quota", "Rocket"])
    >>> rows_of_new_texts(vectorizer, ["Cod", "Cod in orbit"], 2).toarray().round(2).tolist()
    [[1.0, 0.0, 0.0, 0.0], [0.71, 0.0, 0.0, 0.71]]
    """
    counts = sparse.csr_matrix(CountVectorizer.transform(vectorizer, texts), dtype=np.float64)
    counts.data = 1.0 + np.log(counts.data)
    known = sparse.csr_matrix(counts @ sparse.diags_array(vectorizer.idf_.astype(np.float64)))
    weight = 1.0 + np.log((1 + n_fitted) / 2) if vectorizer.min_df * n_fitted <= 1 else 0.0
    analyzer, vocabulary = vectorizer.build_analyzer(), vectorizer.vocabulary_
    unknown = [
        [weight * (1.0 + np.log(count)) for word, count in Counter(analyzer(text)).items() if word not in vocabulary]
        for text in texts
    ]
    squares = np.asarray(known.multiply(known).sum(axis=1)).ravel() + [sum(np.square(own)) for own in unknown]
    rows = sparse.csr_matrix(sparse.hstack([known, sparse.csr_matrix([[sum(own)] for own in unknown])]))
    return sparse.csr_matrix(sparse.diags_array(1.0 / np.sqrt(np.where(squares > 0, squares, 1.0))) @ rows)


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


def sentence_terms(sentences: Sequence[str], stop_words: Set[str] = frozenset()) -> Any:
    """Count the words of sentences, to find what they share.

    Words are cut to their first seven letters, which takes off most endings; English stop words are left
    out. There is no weight for rarity: what many sentences say is what a digest is to say.

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

    def beginnings(text: str) -> list[str]:
        return [word[:_LETTERS] for word in words(text.lower()) if word not in empty]

    counter = TfidfVectorizer(analyzer=beginnings, sublinear_tf=True, use_idf=False, norm=None)
    try:
        return counter.fit_transform(sentences)
    except ValueError:
        return TfidfVectorizer(analyzer="char", use_idf=False, norm=None).fit_transform(sentences)
