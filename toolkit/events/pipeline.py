"""From stories to events: which stories report the same happening, and which are copies of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from sklearn.compose import ColumnTransformer
from sklearn.pipeline import Pipeline

from toolkit.events.clusterer import EventClusterer
from toolkit.events.content import StoryContent, texts_alone
from toolkit.vectors.near_duplicates import near_duplicates
from toolkit.vectors.tfidf import event_vectorizer

if TYPE_CHECKING:
    import pandas as pd


def event_pipeline() -> Pipeline:
    """Make the pipeline that groups stories by the happening they report.

    Returns
    -------
    Pipeline
        Steps ``content``, ``terms`` (TF-IDF, and the day) and ``events`` (`EventClusterer`), over a list of
        str, or a stories frame, of which then title and time count too. ``fit_predict`` gives an int array,
        0 for the largest event; a story that is like no other is an event by itself.

    Examples
    --------
    >>> texts = ["Cod quota cut by a tenth", "Rocket lost in orbit", "Quota for cod cut", "Orbit: rocket lost"]
    >>> event_pipeline().fit_predict(texts).tolist()
    [1, 0, 1, 0]
    """
    terms_and_day = ColumnTransformer(
        [("terms", event_vectorizer(), "content"), ("day", "passthrough", ["day"])], sparse_threshold=1.0
    )
    return Pipeline(
        [
            ("content", StoryContent()),
            ("terms", terms_and_day),
            ("events", EventClusterer(time_column=-1)),
        ]
    )


def find_near_duplicates(stories: pd.DataFrame, labels: NDArray[np.intp]) -> NDArray[np.intp]:
    """Find the near copies inside each theme.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.
    labels : ndarray of shape (n_stories,)
        The theme of each story, -1 for none.

    Returns
    -------
    ndarray of shape (n_stories,)
        The row that stands for each story, in the same theme: the most complete of the copies, and of equally
        complete ones the first.
    """
    texts = texts_alone(stories)
    stands = np.arange(len(labels))
    for label in np.unique(labels[labels >= 0]):
        rows = np.flatnonzero(labels == label)
        stands[rows] = rows[near_duplicates([texts[row] for row in rows.tolist()])]
    return stands


def find_events(stories: pd.DataFrame, stands: NDArray[np.intp]) -> NDArray[np.intp]:
    """Find the event of each story, among those that stand for themselves; copies go with what stands for them.

    Parameters
    ----------
    stories : DataFrame
        A stories frame.
    stands : ndarray of shape (n_stories,)
        As `find_near_duplicates` gives it.

    Returns
    -------
    ndarray of shape (n_stories,)
    """
    originals = np.unique(stands)
    found = event_pipeline().fit_predict(stories.iloc[originals])
    return np.asarray(found[np.searchsorted(originals, stands)])
