"""TF-IDF, learnt once from the stories of a group: what themes, their names and new stories are compared by."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from toolkit.languages.stop_words import words_of_no_theme
from toolkit.vectors.repetitions import repetitions, without_repetitions
from toolkit.vectors.tokenizers import StoryTokenizer, common_language
from toolkit.vectors.word_counts import WordColumns, word_counts


class TermVectorizer(TfidfVectorizer):
    """A `TfidfVectorizer` that takes texts alone: of a frame it would learn the names of the columns.

    What is learnt is learnt from different texts: a text counts once, however often it occurs.

    Attributes
    ----------
    language_ : str
        The language of at least half of the texts that hold stop words; those of it are left out of all texts. Empty if
        the tokenizer has one, or there is none: then those of each text's own language are left out.
    repeated_ : dict of str to int
        Lines and sentences that several texts have word for word, see `repetitions`; they are left out of all texts.

    Examples
    --------
    >>> import pandas as pd
    >>> TermVectorizer().fit(pd.DataFrame({"text": ["Cod is cut."]}))
    Traceback (most recent call last):
    ValueError: found a DataFrame; wanted a list of texts, such as list(stories["text"]); a whole frame is what ...
    """

    def fit(self, raw_documents: Sequence[str], y: None = None) -> Self:
        """Learn the terms of texts, and their weights."""
        different, _ = _different(_texts(raw_documents))
        self._learn_what_is_left_out(different)
        fitted: Self = super().fit(different, y)
        return fitted

    def fit_transform(self, raw_documents: Sequence[str], y: None = None) -> sparse.csr_matrix:
        """Learn the terms of texts, and return their rows, of shape (n_texts, n_terms)."""
        different, of_each = _different(_texts(raw_documents))
        self._learn_what_is_left_out(different)
        rows: sparse.csr_matrix = super().fit_transform(different, y)[of_each]
        return rows

    def transform(self, raw_documents: Sequence[str]) -> sparse.csr_matrix:
        """Return the rows of texts, of shape (n_texts, n_terms)."""
        rows: sparse.csr_matrix = super().transform(_texts(raw_documents))
        return rows

    def build_preprocessor(self) -> Callable[[str], str]:
        """Return what makes a text ready to be split: it leaves out what several texts have word for word."""
        preprocess: Callable[[str], str] = super().build_preprocessor()
        repeated: Mapping[str, int] = getattr(self, "repeated_", {})
        return lambda text: preprocess(without_repetitions(text, repeated))

    def build_tokenizer(self) -> Callable[[str], list[str]]:
        """Return what splits a text into words: by the stop words of the language that most of the texts are in."""
        tokenizer = self.tokenizer
        if isinstance(tokenizer, StoryTokenizer) and not tokenizer.language:
            return replace(tokenizer, language=getattr(self, "language_", ""))
        tokenize: Callable[[str], list[str]] = super().build_tokenizer()
        return tokenize

    def _learn_what_is_left_out(self, texts: Sequence[Any]) -> None:
        readable = [text for text in texts if isinstance(text, str)]
        is_known = not isinstance(self.tokenizer, StoryTokenizer) or self.tokenizer.language
        self.language_ = "" if is_known else common_language(readable)
        self.repeated_ = repetitions(readable)


def _different(given: Any) -> tuple[list[Any], NDArray[np.intp]]:
    """Return the different texts, and which of them each is; what is no str differs from all else."""
    texts = list(given)
    rows: dict[Any, int] = {}
    first = [rows.setdefault(text if isinstance(text, str) else row, row) for row, text in enumerate(texts)]
    different, of_each = np.unique(np.array(first, dtype=np.intp), return_inverse=True)
    return [texts[row] for row in different], of_each


def names_terms(step: object) -> bool:
    """Return True if a step of a pipeline gives rows of weighted words, by which themes can be named.

    Examples
    --------
    >>> names_terms(term_vectorizer()), names_terms(term_vectorizer().set_params(norm=None)), names_terms("passthrough")
    (True, False, False)
    """
    if not isinstance(step, TermVectorizer) or not isinstance(step.tokenizer, StoryTokenizer):
        return False
    return step.analyzer == "word" and step.norm == "l2" and bool(step.use_idf and step.smooth_idf)


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


def changed_parameters(vectorizer: TermVectorizer) -> dict[str, Any]:
    """Return the parameters in which a vectorizer differs from that of `term_vectorizer` for its language.

    Examples
    --------
    >>> changed_parameters(term_vectorizer("de").set_params(min_df=2))
    {'min_df': 2}
    """
    usual = term_vectorizer(vectorizer.tokenizer.language).get_params()
    return {name: value for name, value in vectorizer.get_params().items() if repr(value) != repr(usual[name])}


def fitted_vectorizer(
    terms: Sequence[str],
    idf: NDArray[np.floating[Any]],
    language: str,
    parameters: Mapping[str, Any],
    repeated: Mapping[str, int],
) -> TermVectorizer:
    """Return a vectorizer as it was fitted elsewhere: its terms by column, their weights, and what it leaves out.

    Examples
    --------
    >>> vectorizer = term_vectorizer().fit(["Cod quota", "Rocket"])
    >>> again = fitted_vectorizer(vectorizer.get_feature_names_out().tolist(), vectorizer.idf_, "", {}, {})
    >>> bool((again.transform(["Cod in orbit"]) != vectorizer.transform(["Cod in orbit"])).nnz == 0)
    True
    """
    vectorizer = term_vectorizer(language)
    vectorizer.set_params(**parameters)
    vectorizer.vocabulary_ = {term: column for column, term in enumerate(terms)}
    vectorizer.idf_ = idf
    vectorizer.repeated_ = dict(repeated)
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
    csr_matrix of shape (n_texts, n_terms + n_unknown)
        The last columns are the words that no fitted text has; none where such words would be left out.

    Examples
    --------
    >>> vectorizer = term_vectorizer().fit(["Cod quota", "Rocket"])
    >>> rows_of_new_texts(vectorizer, ["Cod", "Cod in orbit"], 2).toarray().round(2).tolist()
    [[1.0, 0.0, 0.0, 0.0], [0.71, 0.0, 0.0, 0.71]]
    """
    analyzer, idf = vectorizer.build_analyzer(), vectorizer.idf_.astype(np.float64)
    least = vectorizer.min_df if isinstance(vectorizer.min_df, int) else vectorizer.min_df * n_fitted
    chosen = vectorizer.max_features is not None or vectorizer.vocabulary is not None or vectorizer.max_df != 1.0
    idf_of_unknown = 0.0 if chosen or least > 1 else 1.0 + np.log((1 + n_fitted) / 2)
    columns = WordColumns(vectorizer.vocabulary_)
    words = map(analyzer, texts)
    known = words if idf_of_unknown else (filter(columns.__contains__, found) for found in words)
    rows = word_counts(known, columns)
    weights = np.append(idf, np.full(len(columns) - len(idf), idf_of_unknown))
    if vectorizer.sublinear_tf:
        rows.data = 1.0 + np.log(rows.data)
    rows.data *= weights[rows.indices]
    return sparse.csr_matrix(normalize(rows))
