"""Labels of any kind, one a story, as themes or events: numbered by size, named where they are names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Sized
from numbers import Integral
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from toolkit.cleaning.clean import one_line, without_surrogates
from toolkit.errors import StorySchemaError
from toolkit.stories.columns import column_names
from toolkit.stories.frame import as_stories_with
from toolkit.stories.tables import Table, is_table, pandas_frame


class GivenLabels(NamedTuple):
    """Labels as numbers, 0 for the largest group, -1 for none; and the groups' names, where labels are names."""

    labels: NDArray[np.intp]
    names: tuple[str, ...]


def given_labels(labels: Sequence[Any] | NDArray[Any]) -> GivenLabels:
    """Return labels numbered by the size of their groups, equally large ones by which comes first.

    Parameters
    ----------
    labels : sequence
        Whole numbers, or names; numbers below 0, None, NaN and empty names stand for none.

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


def labels_by(clusterer: Any, texts: Any) -> list[Any]:
    """Return the labels that a clusterer gives to texts.

    Raises
    ------
    ValueError
        If it is not one label for each.
    """
    found = clusterer.fit_predict(texts)
    if not pd.api.types.is_list_like(found) or isinstance(found, Mapping) or len(found) != len(texts):
        n_found = f"{len(found)} labels" if isinstance(found, Sized) else type(found).__name__
        message = f"found {n_found} by {type(clusterer).__name__}; wanted one label for each of {len(texts)} texts"
        raise ValueError(message)
    return list(found)


def labels_of_stories(labels: Any, given: Table | Sequence[str], stories: pd.DataFrame, name: str) -> list[Any]:
    """Return the label of each row of a stories frame, None where it is missing.

    Parameters
    ----------
    labels : Series or sequence
        A Series by ``story_id``, in which stories may be missing, or by the index of the frame that was given; or one
        label for each of the stories that were given.
    given : DataFrame or sequence of str
        What the stories frame was made of.
    stories : DataFrame
        The stories frame.
    name : str
        What the labels are given as.

    Raises
    ------
    StorySchemaError
        If the labels cannot belong to the stories.
    """
    if isinstance(labels, pd.Series) and (found := _labels_by_index(labels, given, stories, name)) is not None:
        return [None if pd.isna(label) else label for label in found]
    if np.ndim(labels) != 1 or len(labels) != len(given):
        message = (
            f"found {name} of shape {np.shape(labels)} for {len(given)} stories; "
            "wanted a label for each, in their order, or a Series by story_id"
        )
        raise StorySchemaError(message)
    return [None if pd.isna(label) else label for label in as_stories_with(given, list(labels))[1]]


def _labels_by_index(
    labels: pd.Series, given: Table | Sequence[str], stories: pd.DataFrame, name: str
) -> list[Any] | None:
    """Return the label of each row by the index of the labels; None where that is no more than their order."""
    index = given.index if isinstance(given, pd.DataFrame) else pd.RangeIndex(len(given))
    if labels.index.equals(index) or (_says_nothing(index) and _says_nothing(labels.index)):
        return None
    if not labels.index.is_unique:
        twice = labels.index[labels.index.duplicated()][0]
        message = f"found {name} with two labels for {twice!r}; wanted one a story_id"
        raise StorySchemaError(message)
    ids = _given_ids(given)
    by_id, by_index = dict(zip(labels.index.map(str), labels, strict=True)), labels.to_dict()
    readings = [
        *([[by_id.get(story_id) for story_id in ids]] if ids and _may_name(by_id, ids, labels.index) else []),
        *([[by_index.get(key) for key in index]] if _may_name(by_index, index, labels.index) else []),
    ]
    if len(readings) == 2 and list(map(str, readings[0])) != list(map(str, readings[1])):
        message = f"found {name} by numbers that are both story_ids and the stories' index; wanted them in their order"
        raise StorySchemaError(message)
    if readings:
        return as_stories_with(given, readings[0])[1]
    if _may_name(by_id, stories["story_id"], labels.index):
        return [by_id.get(story_id) for story_id in stories["story_id"]]
    if _says_nothing(labels.index):
        return None
    message = (
        f"found {name} as a Series by {labels.index[0]!r} …; wanted it by the stories' story_id, or their own index"
    )
    raise StorySchemaError(message)


def _says_nothing(index: pd.Index) -> bool:
    """Return True if an index is what pandas numbers rows by."""
    return index.equals(pd.RangeIndex(len(index)))


def _may_name(labels: Mapping[Any, Any], keys: Iterable[Any], index: pd.Index) -> bool:
    """Return True if labels can be of what bears these keys; numbers are on chance alike, so all have to be known."""
    named, known = labels.keys(), set(keys)
    if pd.api.types.is_numeric_dtype(index):
        return named <= known or known <= named
    return not named.isdisjoint(known)


def _given_ids(given: Table | Sequence[str]) -> list[str] | None:
    """Return the ids that stories were given, which several may share; None where they have none."""
    if not is_table(given):
        return None
    frame = pandas_frame(given, "the stories frame")
    names = {ours: own for own, ours in column_names(frame.columns).items()}
    return [str(story_id) for story_id in frame[names["story_id"]]] if "story_id" in names else None


def _plain(label: Any) -> str | int | None:
    """Return a label as a name or a whole number, None for none."""
    if isinstance(label, str):
        return one_line(without_surrogates(label)) or None
    if pd.isna(label):
        return None
    whole = isinstance(label, Integral) or (isinstance(label, float | np.floating) and float(label).is_integer())
    if whole and not isinstance(label, bool):
        return int(label) if label >= 0 else None
    message = f"found a label {label!r}; wanted whole numbers (below 0 for none), or names"
    raise TypeError(message)
