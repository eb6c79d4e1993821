"""Themes that are wanted beforehand: each claims the stories that are its own, the others stay as they are found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.preprocessing import normalize

from toolkit.themes.merge_tree import largest_first
from toolkit.vectors.order import canonical_order, on_one_thread

_BEYOND_CHANCE = 3.0
_LIFT = 1.25
_WITH_A_TERM = 0.75
_CENTRAL = 0.15
_MOST = 0.5
_EPSILON = 1e-9


@on_one_thread
def claimed_by_seeds(X: Any, labels: NDArray[np.intp], seeds: Sequence[Any]) -> NDArray[np.intp]:
    """Give each seed the stories that are its own.

    What is expected of a story is the mean weight of the seed's terms in all other stories, each counting by how like
    it is in its other words. Where stories with one term are like those with the others, all the terms speak of one
    thing: the seed claims the stories with a term of which at least three quarters as much is expected as of those
    usually, and those without one of which all of it is, but of these no more than of the former. A theme of which it
    claims most, and most of which has a term, is its own as a whole. Where terms stand by chance or in other senses,
    the seed claims the stories alone in which they are central words.

    Parameters
    ----------
    X : csr_matrix of shape (n_stories, n_terms)
        TF-IDF rows.
    labels : ndarray of shape (n_stories,)
        Themes as they were found, -1 for none.
    seeds : sequence of csr_matrix of shape (n_seed_terms, n_terms)
        The words of each term of a seed.

    Returns
    -------
    ndarray of shape (n_stories,)
        Themes 0 to n_seeds - 1 are the seeds', with stories or without; then come the others, the largest
        first; -1 for a story in none.

    References
    ----------
    Elkan and Noto, "Learning classifiers from only positive and unlabeled data", KDD 2008: what is expected of stories
    with a term says how much to expect of all that belong to the seed. Nadaraya, "On estimating regression", 1964.

    Examples
    --------
    >>> X = sparse.csr_matrix(np.repeat(np.eye(3), 4, axis=0))
    >>> claimed_by_seeds(X, np.repeat([0, 1, 2], 4), [sparse.csr_matrix([[0.0, 0.0, 1.0]])]).tolist()
    [1, 1, 1, 1, 2, 2, 2, 2, 0, 0, 0, 0]
    """
    order = canonical_order(X)
    stories = sparse.csr_matrix(normalize(sparse.csr_matrix(X, dtype=np.float64)[order]))
    found, n_seeds = largest_first(labels[order]), len(seeds)
    rows = [sparse.csr_matrix(normalize(seed)) for seed in seeds]
    weights = [_weights(stories, terms) for terms in rows]
    claims = [_claims(stories, terms, of_each) for terms, of_each in zip(rows, weights, strict=True)]
    surest = np.column_stack(claims).round(9)
    own = np.where(surest.any(axis=1), surest.argmax(axis=1), -1)
    own = _with_whole_themes(own, found, np.column_stack([of_each.any(axis=1) for of_each in weights]))
    free = largest_first(np.where(own < 0, found, -1))
    claimed = np.empty(len(labels), dtype=np.intp)
    claimed[order] = np.where(free >= 0, free + n_seeds, own)
    return claimed


def _weights(stories: sparse.csr_matrix, terms: sparse.csr_matrix) -> NDArray[np.float64]:
    """Weigh each term of a seed in each story that has all words of it."""
    words = terms.astype(bool).astype(np.intp)
    n_words = np.asarray(words.sum(axis=1)).ravel()
    n_shared = np.asarray((stories.astype(bool).astype(np.intp) @ words.T).toarray())
    cosines = np.asarray((stories @ terms.T).toarray()).round(9)
    return np.where((n_shared == n_words) & (n_words > 0), cosines, 0.0)


def _claims(stories: sparse.csr_matrix, terms: sparse.csr_matrix, weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how surely a seed claims each story, 0 where it does not."""
    own = np.asarray(weights.sum(axis=1))
    if not own.any():
        return own
    expected = _expected(stories, np.unique(terms.indices), weights)
    of_all = expected.sum(axis=1)
    usual = float(own @ of_all / own.sum() - own.mean())
    if usual <= 0 or not _speak_of_one_thing(weights, expected):
        cosines = own / np.sqrt(np.count_nonzero(weights.any(axis=0)))
        return np.where(cosines >= _CENTRAL, cosines, 0.0)
    share = ((of_all - own.mean()) / usual).round(9)
    with_a_term = (own > 0) & (share >= _WITH_A_TERM)
    without = np.flatnonzero((own == 0) & (share >= 1))
    best = without[np.argsort(-share[without], kind="stable")][: np.count_nonzero(with_a_term)]
    return np.where(with_a_term | np.isin(np.arange(len(own)), best), share, 0.0)


def _expected(stories: sparse.csr_matrix, words: NDArray[np.intp], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the mean of each weight in the other stories, each counting by its cosine in all but some words."""
    others = np.ones(stories.shape[1])
    others[words] = 0.0
    rest = sparse.csr_matrix(stories @ sparse.diags(others))
    itself = np.asarray(rest.multiply(rest).sum(axis=1)).ravel()
    near = np.asarray(rest @ np.asarray(rest.T @ weights)) - itself[:, None] * weights
    every = np.asarray(rest @ np.asarray(rest.sum(axis=0)).ravel()).ravel() - itself
    mean: NDArray[np.float64] = np.where(every[:, None] > _EPSILON, near, 0.0) / np.maximum(every, _EPSILON)[:, None]
    return mean.round(9)


def _speak_of_one_thing(weights: NDArray[np.float64], expected: NDArray[np.float64]) -> bool:
    """Return True if stories with one term are like those with the others, and not by chance.

    More of the other terms is expected of them than of all stories: by three standard errors, and by a quarter. The
    only term of a seed is compared with itself.
    """
    others = np.ones((weights.shape[1],) * 2) - (np.eye(weights.shape[1]) if weights.shape[1] > 1 else 0.0)
    by_others = expected @ others
    held = weights > 0
    excess = float((held * (by_others - by_others.mean(axis=0))).sum())
    variance = float((held.sum(axis=0) * by_others.var(axis=0)).sum())
    by_chance = float(weights.sum(axis=0) @ (weights @ others).mean(axis=0))
    return excess > _BEYOND_CHANCE * np.sqrt(variance) and float((weights * by_others).sum()) > _LIFT * by_chance


def _with_whole_themes(own: NDArray[np.intp], found: NDArray[np.intp], held: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Return the seed of each story, that of its theme where a seed claims most of that, and most of it has a term."""
    whole = own.copy()
    for theme in range(int(found.max(initial=-1)) + 1):
        members = found == theme
        seed = int(np.bincount(own[members] + 1, minlength=held.shape[1] + 1)[1:].argmax())
        if (own[members] == seed).mean() > _MOST and held[members, seed].mean() > _MOST:
            whole[members & (own < 0)] = seed
    return whole
