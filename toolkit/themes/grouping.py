"""One group of stories to its themes: TF-IDF rows, then a pipeline's labels or given ones, then what seeds claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.base import clone
from sklearn.pipeline import Pipeline

from toolkit.errors import EmptyCorpusError
from toolkit.reading.seeds import Seed
from toolkit.stories.frame import documents
from toolkit.themes.evidence import n_themes_evidence
from toolkit.themes.given_labels import GivenLabels, given_labels, labels_by
from toolkit.themes.group import Group
from toolkit.themes.language_groups import NumberOfThemes
from toolkit.themes.seeded import claimed_by_seeds
from toolkit.vectors.term_vectorizer import TermVectorizer, names_terms, term_vectorizer
from toolkit.vectors.tfidf import seed_rows
from toolkit.vectors.tokenizers import for_language

if TYPE_CHECKING:
    import pandas as pd


class NamedGroup(NamedTuple):
    """A group, and the names of its first themes, where they have names already."""

    group: Group
    names: Sequence[str]


def group_by_pipeline(
    stories: pd.DataFrame,
    rows: NDArray[np.intp],
    language: str,
    *,
    pipeline: Pipeline,
    n_themes: NumberOfThemes,
    seeds: Mapping[str, Seed],
    earlier: NDArray[np.intp] | None = None,
) -> NamedGroup:
    """Group the stories of one language by a pipeline that ends in a `ThemeClusterer`; ``earlier`` is as it takes it.

    Raises
    ------
    EmptyCorpusError
        If there is no word in any of them.
    """
    texts = documents(stories.iloc[rows])
    own = clone(pipeline)
    own.steps = [(name, for_language(step, language)) for name, step in own.steps]
    clusterer = own[-1].set_params(n_themes=n_themes)
    known = {} if earlier is None else {"earlier": earlier}
    if len(own) == 2 and names_terms(own[0]):
        vectorizer, X = own[0], _term_rows(own[0], texts)
        labels = clusterer.fit_predict(X, **known)
    else:
        vectorizer = term_vectorizer(language)
        of_step = {f"{own.steps[-1][0]}__{name}": value for name, value in known.items()}
        X, labels = _term_rows(vectorizer, texts), own.fit_predict(texts, **of_step)
    evidence = n_themes_evidence(clusterer) if n_themes == "auto" else None
    if evidence is not None and seeds:
        evidence = evidence | {"merges": []}  # those would be of themes that the seeds have changed since
    found = Group(
        language=language,
        rows=rows,
        vectorizer=vectorizer,
        X=X,
        labels=labels,
        numbers=_numbers(labels),
        originals=np.arange(len(rows)),
        parts=clusterer.parts_,
        pipeline=own,
        evidence=evidence,
        smoothing=float(clusterer.smoothing),
        assigns_all=clusterer.unthemed == "assign",
    )
    return _claimed(found, seeds)


def group_by_clusterer(stories: pd.DataFrame, clusterer: Any, seeds: Mapping[str, Seed]) -> NamedGroup:
    """Group all stories by anything with ``fit_predict`` over texts, which is fitted itself.

    Raises
    ------
    EmptyCorpusError
        If there is no word in any of them.
    ValueError
        If it does not give each story a label.
    """
    texts, vectorizer = documents(stories), term_vectorizer()
    X = _term_rows(vectorizer, texts)
    labels, names = given_labels(labels_by(clusterer, texts))
    every = np.arange(len(texts))
    group = Group("", every, vectorizer, X, labels, _numbers(labels), every, _no_parts(every), clusterer)
    return _claimed(group, seeds) if seeds else NamedGroup(group, names)


def group_by_labels(stories: pd.DataFrame, given: GivenLabels) -> NamedGroup:
    """Take labels that are given.

    Raises
    ------
    EmptyCorpusError
        If there is no word in any story.
    """
    vectorizer = term_vectorizer()
    X = _term_rows(vectorizer, documents(stories))
    every = np.arange(len(stories))
    group = Group("", every, vectorizer, X, given.labels, _numbers(given.labels), every, _no_parts(every))
    return NamedGroup(group, given.names)


def _term_rows(vectorizer: TermVectorizer, texts: list[str]) -> sparse.csr_matrix:
    try:
        return vectorizer.fit_transform(texts)
    except ValueError as error:
        if "empty vocabulary" not in str(error):
            raise
        message = f"{len(texts)} stories, and no word in them to compare them by; wanted stories in words"
        raise EmptyCorpusError(message) from error


def _claimed(group: Group, seeds: Mapping[str, Seed]) -> NamedGroup:
    """Give the seeds their stories; their themes come first, and those without stories are left out."""
    if not seeds:
        return NamedGroup(group, ())
    terms_and_stories = [(seed.terms, seed.stories) for seed in seeds.values()]
    wanted = seed_rows(group.vectorizer, terms_and_stories)
    found = claimed_by_seeds(group.X, group.labels, wanted, smoothing=group.smoothing)
    kept = np.unique(found[found >= 0])
    labels = np.where(found >= 0, np.searchsorted(kept, found), -1)
    names = list(seeds)
    return NamedGroup(group.with_labels(labels), [names[label] for label in kept if label < len(names)])


def _numbers(labels: NDArray[np.intp]) -> NDArray[np.intp]:
    return np.arange(int(labels.max(initial=-1)) + 1)


def _no_parts(rows: NDArray[np.intp]) -> NDArray[np.intp]:
    return np.empty((len(rows), 0), dtype=np.intp)
