"""Why a story is in its theme: what each of its terms says for it and for the others, and how near the others come."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from toolkit.themes.group import Group, unit_rows
from toolkit.themes.naive_bayes import weights_from_outside

CLEAR_FROM, CLOSE_FROM = 0.5, 0.2

Margin = Literal["clear", "close", "very close", "overruled"]


class Judgement(NamedTuple):
    """What decided on one story's theme.

    ``scores`` has the story's score under each theme (`toolkit.themes.naive_bayes.log_weights`), judged by the other
    stories. ``own`` is the theme of the story, or the nearest one, ``other`` the best of the others (None if there
    are none). ``columns`` are the story's terms and ``contributions`` what each adds to ``difference``: the
    score of ``own`` less that of the other theme, or less chance (0). ``usual_lead`` is
    the median lead of the stories that are in a theme over the best other theme.
    """

    scores: NDArray[np.float64]
    own: int
    other: int | None
    columns: NDArray[np.intp]
    contributions: NDArray[np.float64]
    difference: float
    usual_lead: float | None


def judgement(group: Group, row: int) -> Judgement | None:
    """Judge the theme of a story anew, by what the other stories say; of a copy that of its original.

    Its terms are weighed as if it were in no theme. A story in a theme is compared with the best of the other themes;
    one in no theme, or where there is but one, with chance.

    Parameters
    ----------
    group : Group
        The stories that it was compared with.
    row : int
        Its row there.

    Returns
    -------
    Judgement or None
        None for a row of zeros, which there is nothing to judge by, and where there is no theme.

    Examples
    --------
    >>> from toolkit import fit_themes
    >>> model = fit_themes(["Cod quota cut", "Cod quota raised", "Rocket in orbit", "Rocket lost in orbit"])
    >>> judged = judgement(model.groups[0], 3)
    >>> judged.own, judged.other, len(judged.columns)
    (1, 0, 3)
    >>> bool(np.isclose(judged.contributions.sum(), judged.difference))
    True
    """
    group, row = group.without_copies(), group.place_without_copies(row)
    terms = unit_rows(group.X)[[row]]
    if not terms.nnz or not group.n_themes:
        return None
    labels, scores = group.judged()
    in_theme = labels[row] >= 0
    own = int(labels[row] if in_theme else scores[row].argmax())
    drawn_to = np.where(labels >= 0, labels, scores.argmax(axis=1))
    others = _best_others(scores, drawn_to)
    other = None if others is None else int(others[row])
    weights = _weights(group, row)[:, terms.indices]
    against_chance = other is None or not in_theme
    leads = None if others is None else _leads(scores, labels, others)[labels >= 0]
    return Judgement(
        scores=scores[row],
        own=own,
        other=other,
        columns=np.asarray(terms.indices, dtype=np.intp),
        contributions=np.asarray(terms.data * (weights[own] - (0.0 if against_chance else weights[other]))),
        difference=float(scores[row, own] - (0.0 if against_chance else scores[row, other])),
        usual_lead=None if leads is None or not len(leads) else float(np.median(leads).round(9)),
    )


def _weights(group: Group, row: int) -> NDArray[np.float64]:
    """Weigh each term for each theme by what the other stories say."""
    others = (group.labels >= 0) & (np.arange(len(group.labels)) != row)
    X = unit_rows(group.X)
    return weights_from_outside(X[[row]], X[others], group.labels[others], group.n_themes, group.smoothing)


def margin(lead: float, usual_lead: float) -> Margin:
    """Return how close a decision was: the story's lead compared with the usual one.

    "clear" from half the usual lead on, "close" from a fifth on, "very close" below; "overruled" below 0, where
    the terms alone would have put the story elsewhere, as can happen where a number of themes is asked for. The
    usual lead is the median over the stories in a theme: half of them lead by more.

    Examples
    --------
    >>> [margin(lead, usual_lead=0.5) for lead in (0.7, 0.2, 0.05, -0.1)]
    ['clear', 'close', 'very close', 'overruled']
    """
    if lead < 0:
        return "overruled"
    if lead >= CLEAR_FROM * usual_lead and lead > 0:
        return "clear"
    return "close" if lead >= CLOSE_FROM * usual_lead and lead > 0 else "very close"


def nearest_stories(X: Any, story: int, n_nearest: int = 5) -> list[tuple[int, float]]:
    """Return the rows nearest to a row and their cosines, the nearest first; none that shares no term.

    Examples
    --------
    >>> X = np.array([[1.0, 0.0, 0.0], [0.6, 0.8, 0.0], [0.8, 0.6, 0.0], [0.0, 0.0, 1.0]])
    >>> nearest_stories(X, 0)
    [(2, 0.8), (1, 0.6)]
    """
    rows = unit_rows(X)
    cosines = np.asarray((rows @ rows[[story]].T).todense()).ravel().round(9)
    cosines[story] = 0.0
    nearest = np.argsort(-cosines, kind="stable")[:n_nearest]
    return [(int(row), float(cosines[row])) for row in nearest if cosines[row] > 0]


def _best_others(scores: NDArray[np.float64], labels: NDArray[np.intp]) -> NDArray[np.intp] | None:
    if scores.shape[1] < 2:
        return None
    others = scores.copy()
    others[np.arange(len(labels)), labels] = -np.inf
    return np.asarray(others.argmax(axis=1))


def _leads(scores: NDArray[np.float64], labels: NDArray[np.intp], others: NDArray[np.intp]) -> NDArray[np.float64]:
    rows = np.arange(len(labels))
    return np.asarray(scores[rows, labels] - scores[rows, others])
