"""Why there are so many themes: what a report keeps of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from toolkit.themes.clusterer import ThemeClusterer
from toolkit.themes.merge_tree import united

_NEARLY = 0.99


def n_themes_evidence(clusterer: ThemeClusterer) -> dict[str, Any]:
    """Return why there are so many themes, which other numbers are nearly as good, and how to have fewer.

    Parameters
    ----------
    clusterer : ThemeClusterer
        Fitted with ``n_themes="auto"``.

    Returns
    -------
    dict
        The ``curve`` of modularity, at this ``resolution``, over the numbers found; the number ``chosen``; and
        the numbers whose modularity is within a hundredth of the best, ``nearly_as_good``: where there are
        many, the evidence is flat, and the choice is one of taste. ``merges`` has the themes that go together
        next, down to one.

    Examples
    --------
    >>> import numpy as np
    >>> X = np.repeat(np.eye(3), 4, axis=0)
    >>> evidence = n_themes_evidence(ThemeClusterer().fit(X))
    >>> evidence["chosen"], evidence["nearly_as_good"], evidence["merges"][-1]
    (3, [], {'n_themes': 1, 'united': ['theme-1', 'theme-2', 'theme-3']})
    """
    curve = dict(zip(clusterer.candidates_.tolist(), clusterer.modularity_.round(4).tolist(), strict=True))
    chosen = clusterer.n_themes_
    least = _NEARLY * curve.get(chosen, 0.0)
    return {
        "criterion": "modularity",
        "resolution": float(clusterer.resolution),
        "chosen": chosen,
        "nearly_as_good": [number for number, value in curve.items() if number != chosen and value >= least],
        "curve": [{"n_themes": number, "modularity": value} for number, value in curve.items()],
        "merges": [
            {"n_themes": chosen - step, "united": [f"theme-{theme + 1}" for theme in themes]}
            for step, themes in enumerate(united(clusterer.merge_tree_), start=1)
        ],
    }


def renumbered(evidence: Mapping[str, Any] | None, numbers: NDArray[np.intp]) -> Mapping[str, Any] | None:
    """Return evidence whose merges name themes as the model does: theme ``numbers[i] + 1`` for what was theme i + 1.

    Examples
    --------
    >>> renumbered({"merges": [{"n_themes": 1, "united": ["theme-1", "theme-2"]}]}, np.array([1, 0]))
    {'merges': [{'n_themes': 1, 'united': ['theme-2', 'theme-1']}]}
    """
    if evidence is None:
        return None
    return renamed(evidence, [f"theme-{numbers[place] + 1}" for place in range(len(numbers))])


def renamed(evidence: Mapping[str, Any] | None, ids: Sequence[str]) -> Mapping[str, Any] | None:
    """Return evidence whose merges name themes by other ids: ``ids[i]`` for what was theme i + 1.

    Examples
    --------
    >>> renamed({"merges": [{"n_themes": 1, "united": ["theme-1", "theme-2"]}]}, ["theme-7", "theme-9"])
    {'merges': [{'n_themes': 1, 'united': ['theme-7', 'theme-9']}]}
    """
    if evidence is None:
        return None
    of_each = {f"theme-{place}": name for place, name in enumerate(ids, start=1)}
    merges = [merge | {"united": [of_each[theme] for theme in merge["united"]]} for merge in evidence["merges"]]
    return {**evidence, "merges": merges}
