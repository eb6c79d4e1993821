"""How the stories are spread over the themes."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike


def unthemed_share(labels: ArrayLike) -> float:
    """Return the share of the stories that are in no theme.

    Parameters
    ----------
    labels : array-like of shape (n_stories,)
        Theme of each story; -1 for none.

    Returns
    -------
    float
        nan where there is no story.

    Examples
    --------
    >>> unthemed_share([0, 0, 1, -1])
    0.25
    """
    given = np.asarray(labels)
    return float(np.mean(given == -1)) if len(given) else float("nan")


def largest_theme_share(labels: ArrayLike) -> float:
    """Return the share of all the stories that are in the largest theme.

    Near 1, one theme holds nearly all stories, however good the other measures are.

    Parameters
    ----------
    labels : array-like of shape (n_stories,)
        Theme of each story; -1 for none.

    Returns
    -------
    float
        0 where no story is in a theme; nan where there is no story.

    Examples
    --------
    >>> largest_theme_share([0, 0, 1, -1])
    0.5
    """
    given = np.asarray(labels)
    if len(given) == 0:
        return float("nan")
    sizes = np.unique(given[given != -1], return_counts=True)[1]
    return float(sizes.max(initial=0) / len(given))
