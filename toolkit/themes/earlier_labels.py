"""The themes of an earlier run as labels of stories, of which copies are one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from toolkit.stories.records import Story
from toolkit.themes.continuing import of_equal_rows


def earlier_labels(
    stories: Sequence[Story], originals: NDArray[np.intp], earlier: Mapping[str, str]
) -> NDArray[np.intp] | None:
    """Return the earlier theme of each set of copies, as a number.

    Parameters
    ----------
    stories : sequence of Story
    originals : ndarray of shape (n_stories,)
        The row that each story is a copy of, or its own.
    earlier : mapping of str to str
        The ids of stories, and of the themes that they were in.

    Returns
    -------
    ndarray of shape (n_originals,) or None
        In the order of the originals: the theme that most copies were in; -1 if none is known. None if no story is.

    Examples
    --------
    >>> stories = [Story(name, "", "", None, "", "", "") for name in "abc"]
    >>> earlier_labels(stories, np.array([0, 0, 2]), {"b": "theme-2"}).tolist()
    [0, -1]
    >>> earlier_labels(stories, np.array([0, 0, 2]), {"d": "theme-2"}) is None
    True
    """
    ids = [earlier.get(story.story_id) for story in stories]
    numbers = {theme: number for number, theme in enumerate(sorted({one for one in ids if one is not None}))}
    if not numbers:
        return None
    labels = np.array([-1 if one is None else numbers[one] for one in ids], dtype=np.intp)
    return of_equal_rows(labels, np.unique(originals, return_inverse=True)[1])
