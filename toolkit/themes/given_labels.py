"""Labels of any kind, one a story, as themes or events: numbered by size, named where they are names."""

from __future__ import annotations

from collections.abc import Sequence
from numbers import Integral
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from toolkit.stories.frame import as_stories_with
from toolkit.stories.tables import Table


class GivenLabels(NamedTuple):
    """Labels as numbers, 0 for the largest group, -1 for none; and the groups' names, where labels are names."""

    labels: NDArray[np.intp]
    names: tuple[str, ...]


def given_labels(labels: Sequence[Any] | NDArray[Any]) -> GivenLabels:
    """Return labels numbered by the size of their groups, equally large ones by which comes first.

    Parameters
    ----------
    labels : sequence
        Whole numbers, or names; -1, None, NaN and empty names stand for none.

    Raises
    ------
    TypeError
        If one is neither a name nor a whole number, or there are both.

    Examples
    --------
    >>> given_labels([7, 3, 3, -1]).labels.tolist()
    [1, 0, 0, -1]
    >>> given_labels(["trade", None, "nato", "nato"])
    GivenLabels(labels=array([ 1, -1,  0,  0]), names=('nato', 'trade'))
    """
    given = [_plain(label) for label in labels]
    kinds = {type(label) for label in given if label is not None}
    if len(kinds) > 1:
        raise TypeError("found labels of which some are names and others are numbers; wanted one kind")
    places: dict[Any, list[int]] = {}
    for place, label in enumerate(given):
        if label is not None:
            places.setdefault(label, []).append(place)
    ranked = sorted(places, key=lambda label: (-len(places[label]), places[label][0]))
    numbers = {label: number for number, label in enumerate(ranked)}
    found = np.array([numbers.get(label, -1) for label in given], dtype=np.intp)
    return GivenLabels(found, tuple(ranked) if kinds == {str} else ())


def labels_of_stories(labels: Any, given: Table | Sequence[str], stories: pd.DataFrame, name: str) -> list[Any]:
    """Return the label of each row of a stories frame.

    Parameters
    ----------
    labels : Series or sequence
        A Series by ``story_id``, in which stories may be missing; or one label for each of the stories that were given.
    given : DataFrame or sequence of str
        What the stories frame was made of.
    stories : DataFrame
        The stories frame.
    name : str
        What the labels are given as.

    Raises
    ------
    ValueError
        If the labels cannot belong to the stories.
    """
    if isinstance(labels, pd.Series) and set(labels.index) & set(stories["story_id"]):
        if not labels.index.is_unique:
            twice = labels.index[labels.index.duplicated()][0]
            message = f"found {name} with two labels for the story {twice!r}; wanted one a story_id"
            raise ValueError(message)
        return [labels.get(story_id) for story_id in stories["story_id"]]
    if np.ndim(labels) != 1 or len(labels) != len(given):
        message = (
            f"found {name} of shape {np.shape(labels)} for {len(given)} stories; "
            "wanted a label for each, in their order, or a Series by story_id"
        )
        raise ValueError(message)
    return as_stories_with(given, list(labels))[1]


def _plain(label: Any) -> str | int | None:
    """Return a label as a name or a whole number, None for none."""
    if isinstance(label, str):
        return label.strip() or None
    if label is None or label is pd.NA or (isinstance(label, float | np.floating) and np.isnan(label)):
        return None
    if isinstance(label, Integral) or (isinstance(label, float | np.floating) and float(label).is_integer()):
        return None if label == -1 else int(label)
    message = f"found a label {label!r}; wanted whole numbers (-1 for none), or names"
    raise TypeError(message)
