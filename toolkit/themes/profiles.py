"""What a theme is known by when all its stories have gone: its heaviest terms, comparable from run to run."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from toolkit.themes.model import ThemeModel
from toolkit.themes.terms import theme_means

_N_TERMS = 50


def profiles_of(model: ThemeModel) -> list[dict[str, float]]:
    """Return the profile of each theme: its heaviest terms, by mean TF-IDF, of unit length.

    Examples
    --------
    >>> from toolkit import fit_themes
    >>> cod, rocket = profiles_of(
    ...     fit_themes(["Cod quota cut", "Cod quota up", "Rocket reaches orbit", "Rocket lost in orbit"])
    ... )
    >>> list(cod)[:2], likeness(cod, cod), likeness(cod, rocket)
    (['cod', 'quota'], 1.0, 0.0)
    """
    found: list[dict[str, float]] = [{} for _ in model.themes]
    for group in model.groups:
        own = group.without_copies()
        terms = np.array(own.vocabulary, dtype=object)
        for number, means in zip(group.numbers.tolist(), theme_means(own.X, own.labels).round(9), strict=True):
            found[number] = _profile(terms, means)
    return found


def likeness(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Return the cosine of two profiles, to six digits."""
    shared = sum(weight * other[term] for term, weight in sorted(one.items()) if term in other)
    lengths = [sum(weight**2 for weight in sorted(profile.values())) for profile in (one, other)]
    return round(float(shared / max((lengths[0] * lengths[1]) ** 0.5, np.finfo(float).tiny)), 6)


def _profile(terms: NDArray[np.object_], weights: NDArray[np.float64]) -> dict[str, float]:
    heaviest = np.argsort(-weights, kind="stable")[:_N_TERMS]
    heaviest = heaviest[weights[heaviest] > 0]
    length = max(float(np.linalg.norm(weights[heaviest])), np.finfo(float).tiny)
    return {str(terms[term]): round(float(weights[term]) / length, 6) for term in heaviest.tolist()}
