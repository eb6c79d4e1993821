"""What can replace the toolkit's own clustering: anything that clusters texts, or labels."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set
from numbers import Integral
from typing import Any, Literal

import pandas as pd
from numpy.random import RandomState
from sklearn.base import BaseEstimator
from sklearn.pipeline import Pipeline

from toolkit.themes.clusterer import ThemeClusterer
from toolkit.themes.pipeline import theme_pipeline

_ADDRESS = re.compile(r" at 0x[0-9a-f]+")


def checked_number(n_themes: object) -> int | Literal["auto"]:
    """Return a number of themes.

    Raises
    ------
    ValueError
        If it is neither a number from 1 nor ``"auto"``.

    Examples
    --------
    >>> checked_number(8), checked_number("auto")
    (8, 'auto')
    """
    if isinstance(n_themes, str) and n_themes == "auto":
        return "auto"
    if not isinstance(n_themes, Integral) or isinstance(n_themes, bool) or n_themes < 1:
        message = f"found n_themes={n_themes!r}; wanted a whole number from 1, or 'auto'"
        raise ValueError(message)
    return int(n_themes)


def checked_random_state(random_state: Any) -> Any:
    """Return a seed.

    Raises
    ------
    ValueError
        If it is neither a whole number that numpy takes nor None nor a RandomState.

    Examples
    --------
    >>> checked_random_state(7)
    7
    """
    whole = isinstance(random_state, Integral) and not isinstance(random_state, bool)
    if random_state is None or isinstance(random_state, RandomState) or (whole and 0 <= random_state < 2**32):
        return random_state
    message = f"found random_state={random_state!r}; wanted a whole number from 0 to 2**32 - 1, or None"
    raise ValueError(message)


def own_pipeline(themes: object, n_themes: object, random_state: Any) -> Pipeline | None:
    """Return the pipeline that groups each language by itself; None if what is given groups all stories at once.

    Raises
    ------
    ValueError
        If a number of themes is given beside what has its own.

    Examples
    --------
    >>> own_pipeline(None, 8, 0)["themes"].n_themes
    8
    >>> own_pipeline([0, 1, 1], "auto", 0) is None
    True
    """
    number = checked_number(n_themes)
    if themes is None:
        return theme_pipeline(number, random_state=checked_random_state(random_state))
    if number != "auto":
        message = f"found n_themes={number} beside themes=…; wanted one of them: what is given has its own number"
        raise ValueError(message)
    return themes if isinstance(themes, Pipeline) and isinstance(themes[-1], ThemeClusterer) else None


def is_clusterer(given: object, name: str) -> bool:
    """Return True if an object clusters texts, False if it holds labels.

    Raises
    ------
    TypeError
        If it can be neither.

    Examples
    --------
    >>> is_clusterer(theme_pipeline(), "themes"), is_clusterer([0, 1, 1], "themes")
    (True, False)
    """
    if callable(getattr(given, "fit_predict", None)) and not isinstance(given, type):
        return True
    if pd.api.types.is_list_like(given) and not isinstance(given, type | Mapping | Set | pd.DataFrame):
        return False
    message = (
        f"found {name} as {getattr(given, '__name__', type(given).__name__)}; wanted an object with fit_predict() over "
        "texts, such as make_pipeline(TfidfVectorizer(), KMeans(5)), or a label for each story"
    )
    raise TypeError(message)


def are_alike(one: BaseEstimator, other: BaseEstimator) -> bool:
    """Return True if two estimators are of one kind and have the same parameters.

    Examples
    --------
    >>> are_alike(theme_pipeline(), theme_pipeline()), are_alike(theme_pipeline(), theme_pipeline(8))
    (True, False)
    """
    return type(one) is type(other) and _kinds_and_values(one) == _kinds_and_values(other)


def _kinds_and_values(estimator: BaseEstimator) -> dict[str, str]:
    values = {name: value for name, value in estimator.get_params().items() if name not in ("steps", "transformers")}
    return {
        name: type(value).__name__ if hasattr(value, "get_params") else repr(value) for name, value in values.items()
    }


def short_repr(given: object) -> str:
    """Return the repr of an object on one line, the same in every run.

    Examples
    --------
    >>> short_repr(ThemeClusterer(8))
    'ThemeClusterer(n_themes=8)'
    """
    return " ".join(_ADDRESS.sub("", repr(given)).split())
