"""The near duplicates among the stories of a model, and the happening that each story reports."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.pipeline import Pipeline

from toolkit.events.content import StoryContent
from toolkit.events.notes import not_for_readers
from toolkit.events.pipeline import event_pipeline, in_language
from toolkit.events.versions import latest_versions
from toolkit.stories.frame import documents, headlines, story_records, texts_alone, times_of
from toolkit.stories.tables import Table
from toolkit.themes.clusterings import are_alike, is_clusterer, short_repr
from toolkit.themes.given_labels import given_labels, labels_by, labels_of_stories
from toolkit.themes.model import ThemeModel
from toolkit.vectors.near_duplicates import near_duplicates


def find_originals(model: ThemeModel) -> NDArray[np.intp]:
    """Find the near duplicates inside each theme.

    Parameters
    ----------
    model : ThemeModel

    Returns
    -------
    ndarray of shape (n_stories,)
        The row of the original of each story, in the same theme: the most complete of the near duplicates, and of
        equally complete ones the first.
    """
    texts = texts_alone(model.stories)
    originals = np.arange(len(texts))
    for number in range(len(model.themes)):
        rows = np.flatnonzero(model.labels == number)
        originals[rows] = rows[near_duplicates([texts[row] for row in rows.tolist()])]
    return originals


def find_versions(model: ThemeModel, originals: NDArray[np.intp], happenings: NDArray[np.intp]) -> NDArray[np.intp]:
    """Let the newest version of each story stand for the older ones, in the same theme and of the same happening.

    Parameters
    ----------
    model : ThemeModel
    originals, happenings : ndarray of shape (n_stories,)
        As `find_originals` and `find_happenings` give them.

    Returns
    -------
    ndarray of shape (n_stories,)
        The row that stands for each story, in the same theme.
    """
    groups = list(zip(model.labels.tolist(), happenings.tolist(), strict=True))
    stories, times = story_records(model.stories), times_of(model.stories)
    return latest_versions(stories, texts_alone(model.stories), times, originals, groups)


def find_set_aside(model: ThemeModel, originals: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Find the stories that are in the report but not to be quoted: notes to editors, and what these withdraw."""
    return not_for_readers(headlines(model.stories), texts_alone(model.stories), times_of(model.stories), originals)


def find_happenings(
    model: ThemeModel, originals: NDArray[np.intp], events: Any, given: Table | Sequence[str]
) -> NDArray[np.intp]:
    """Find which stories report the same happening; near duplicates go with their original, unless labels are given.

    Parameters
    ----------
    model : ThemeModel
    originals : ndarray of shape (n_stories,)
        As `find_originals` gives them.
    events : object or None
        A clusterer of texts, or labels, as `build_report` takes them; None stands for `event_pipeline`, which looks at
        each language by itself, and at titles and times too.
    given : DataFrame or sequence of str
        What the stories of the model were made of, to which labels belong.

    Returns
    -------
    ndarray of shape (n_stories,)
        Of the stories of one theme, those that report one happening have the same number.
    """
    clusterer = event_pipeline() if events is None else events
    if not is_clusterer(clusterer, "events"):
        return _apart(given_labels(labels_of_stories(events, given, model.stories, "events")).labels)
    takes_frames = isinstance(clusterer, Pipeline) and isinstance(clusterer[0], StoryContent)
    groups = {group.language: group.rows for group in model.groups} if takes_frames else {"": model.every_row}
    happenings = np.empty(len(model.stories), dtype=np.intp)
    for language, rows in groups.items():
        kept = np.unique(originals[rows])
        stories = model.stories.iloc[kept]
        if takes_frames:
            found = labels_by(in_language(clusterer, language), stories)
        else:
            found = labels_by(clusterer, documents(stories))
        happenings[rows] = _apart(given_labels(found).labels)[np.searchsorted(kept, originals[rows])]
    return happenings


def event_parameters(events: Any) -> dict[str, str]:
    """Return the parameters of the events for a report's provenance: empty for the default.

    Raises
    ------
    TypeError
        If what is given can be neither a clusterer nor labels.

    Examples
    --------
    >>> event_parameters(None), event_parameters([0, 0, 1])
    ({}, {'events': 'labels'})
    """
    if events is None or (isinstance(events, Pipeline) and are_alike(events, event_pipeline())):
        return {}
    return {"events": short_repr(events) if is_clusterer(events, "events") else "labels"}


def _apart(labels: NDArray[np.intp]) -> NDArray[np.intp]:
    """Give each story that is in no event one of its own."""
    alone = labels < 0
    apart = labels.copy()
    apart[alone] = labels.max(initial=-1) + 1 + np.arange(alone.sum())
    return apart
