"""What may stand in the place of the toolkit's own clustering: anything that clusters texts, or labels."""

from __future__ import annotations

import re
from numbers import Integral
from typing import Any, Literal

import numpy as np
import pandas as pd
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
        return theme_pipeline(number, random_state=random_state)
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
    if isinstance(given, pd.Series | np.ndarray | list | tuple):
        return False
    message = (
        f"found {name} as {getattr(given, '__name__', type(given).__name__)}; wanted an object with fit_predict() over "
        "texts, such as make_pipeline(TfidfVectorizer(), KMeans(5)), or a label for each story"
    )
    raise TypeError(message)


def short_repr(given: object) -> str:
    """Return what an object is, in one line and the same in every run.

    Examples
    --------
    >>> short_repr(ThemeClusterer(8))
    'ThemeClusterer(n_themes=8)'
    """
    return " ".join(_ADDRESS.sub("", repr(given)).split())
