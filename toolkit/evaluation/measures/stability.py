"""Whether the same themes are found when some of the stories are missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from sklearn.base import clone
from sklearn.utils import check_random_state

from toolkit.evaluation.measures.agreement import agreement


def stability(
    pipeline: Any,
    texts: Sequence[str],
    labels: ArrayLike | None = None,
    *,
    n_samples: int = 5,
    share: float = 0.8,
    random_state: Any = 0,
) -> float:
    """Measure how far the themes of random samples of the stories agree with the themes of all of them.

    Themes that the stories support are found again when a fifth of the stories is missing (the idea of
    Ben-Hur, Elisseeff and Guyon 2002). Agreement is adjusted mutual information over the stories of the
    sample; a story of label -1 counts as a theme of its own.

    Parameters
    ----------
    pipeline : Pipeline
        What finds themes, as `theme_pipeline` gives it; it is cloned, never fitted itself.
    texts : sequence of str
    labels : array-like of shape (n_texts,), optional
        The themes the pipeline found for all the texts; found anew if not given.
    n_samples : int, default=5
        Number of samples.
    share : float, default=0.8
        Share of the texts in each sample.
    random_state : int, RandomState instance or None, default=0
        Seed of the samples.

    Returns
    -------
    float
        The mean over the samples, 1 if each gave the same themes; nan where a sample would hold fewer
        than two texts. The same whatever the order of the texts.

    Raises
    ------
    ValueError
        If there is not one label a text, ``n_samples`` is below 1, or ``share`` is outside (0, 1].

    Examples
    --------
    >>> from toolkit import theme_pipeline
    >>> fish = ["Cod quota cut", "Cod quota raised", "Cod quota dispute"]
    >>> space = ["Rocket reaches orbit", "Rocket lost in orbit", "Rocket leaves orbit"]
    >>> stability(theme_pipeline(2), fish + space)
    1.0
    """
    if n_samples < 1 or not 0 < share <= 1:
        message = f"found n_samples={n_samples}, share={share}; wanted at least one sample, of a share in (0, 1]"
        raise ValueError(message)
    size = int(share * len(texts))
    if size < 2:
        return float("nan")
    order = np.array(sorted(range(len(texts)), key=texts.__getitem__))
    ordered = [texts[place] for place in order]
    whole = _themes(pipeline, ordered) if labels is None else _one_a_text(labels, len(texts))[order]
    generator = check_random_state(random_state)
    scores = []
    for _ in range(n_samples):
        sample = np.sort(generator.choice(len(ordered), size, replace=False))
        found = _themes(pipeline, [ordered[place] for place in sample])
        scores.append(agreement(whole[sample], found).ami)
    return float(np.mean(scores))


def _themes(pipeline: Any, texts: list[str]) -> NDArray[np.intp]:
    """Find themes; where no text holds a word, no text is in a theme."""
    try:
        return np.asarray(clone(pipeline, safe=False).fit_predict(texts))
    except ValueError as error:
        if "empty vocabulary" not in str(error):
            raise
        return np.full(len(texts), -1)


def _one_a_text(labels: ArrayLike, n_texts: int) -> NDArray[Any]:
    given = np.asarray(labels)
    if given.shape != (n_texts,):
        message = f"found labels of shape {given.shape}; wanted one for each of the {n_texts} texts"
        raise ValueError(message)
    return given
