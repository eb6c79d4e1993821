"""TF-IDF, learnt once from the stories of a group: what themes, their names and new stories are compared by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from toolkit.languages.stop_words import words_of_no_theme
from toolkit.vectors.tokenizers import StoryTokenizer


class TermVectorizer(TfidfVectorizer):
    """A `TfidfVectorizer` that takes texts alone: of a frame it would learn the names of the columns.

    Examples
    --------
    >>> import pandas as pd
    >>> TermVectorizer().fit(pd.DataFrame({"text": ["Cod is cut."]}))
    Traceback (most recent call last):
    ValueError: found a DataFrame; wanted a list of texts, such as list(stories["text"]); a whole frame is what ...
    """

    def fit(self, raw_documents: Sequence[str], y: None = None) -> Self:
        """Learn the terms of texts, and their weights."""
        fitted: Self = super().fit(_texts(raw_documents), y)
        return fitted

    def fit_transform(self, raw_documents: Sequence[str], y: None = None) -> sparse.csr_matrix:
        """Learn the terms of texts, and return their rows, of shape (n_texts, n_terms)."""
        rows: sparse.csr_matrix = super().fit_transform(_texts(raw_documents), y)
        return rows

    def transform(self, raw_documents: Sequence[str]) -> sparse.csr_matrix:
        """Return the rows of texts, of shape (n_texts, n_terms)."""
        rows: sparse.csr_matrix = super().transform(_texts(raw_documents))
        return rows


def _texts(given: Any) -> Any:
    if hasattr(given, "columns"):
        message = (
            f'found a {type(given).__name__}; wanted a list of texts, such as list(stories["text"]); '
            "a whole frame is what build_report(stories, themes=pipeline) takes"
        )
        raise ValueError(message)
    return given


def term_vectorizer(language: str = "") -> TermVectorizer:
    """Make the vectorizer that turns stories into rows of weighted terms.

    Words of two letters and more (no bare numbers), without the stop words of English and of the story's own
    language and the common words of news writing; logarithmic counts; words in fewer than one story in a thousand
    are left out.

    Parameters
    ----------
    language : str, default=""
        That of the stories, as the stories frame has it; if it is empty, it is detected for each text.

    Returns
    -------
    TermVectorizer
        Rows of unit length, CSR of shape (n_texts, n_terms), float32.

    Examples
    --------
    >>> vectorizer = term_vectorizer().fit(["Tariffs of 145 percent were announced", "The tariffs fell"])
    >>> vectorizer.get_feature_names_out().tolist()
    ['fell', 'tariffs']
    """
    return TermVectorizer(
        stop_words=sorted(words_of_no_theme("en")),
        tokenizer=StoryTokenizer(language),
        token_pattern=None,
        sublinear_tf=True,
        min_df=0.001,
        dtype=np.float32,
    )


def fitted_vectorizer(vocabulary: Sequence[str], idf: NDArray[np.floating[Any]], language: str = "") -> TermVectorizer:
    """Return the vectorizer of `term_vectorizer` as it was fitted elsewhere: with its terms, by column, and weights.

    Examples
    --------
    >>> vectorizer = term_vectorizer().fit(["Cod quota", "Rocket"])
    >>> again = fitted_vectorizer(vectorizer.get_feature_names_out().tolist(), vectorizer.idf_)
    >>> bool((again.transform(["Cod in orbit"]) != vectorizer.transform(["Cod in orbit"])).nnz == 0)
    True
    """
    vectorizer = term_vectorizer(language)
    vectorizer.set_params(vocabulary={term: column for column, term in enumerate(vocabulary)})
    vectorizer.idf_ = idf
    return vectorizer


def rows_of_new_texts(vectorizer: TermVectorizer, texts: Sequence[str], n_fitted: int) -> sparse.csr_matrix:
    """Return the TF-IDF rows of new texts as they would be if each had been fitted with the others.

    Parameters
    ----------
    vectorizer : TermVectorizer
        Fitted.
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
