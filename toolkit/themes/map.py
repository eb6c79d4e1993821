"""Where each story lies on the map of its language: stories of like words near each other, in two dimensions."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.base import clone
from sklearn.decomposition import TruncatedSVD
from sklearn.preprocessing import normalize

from toolkit.stories.frame import story_records
from toolkit.themes.clusterings import short_repr
from toolkit.themes.group import Group, unit_rows
from toolkit.themes.model import ThemeModel
from toolkit.vectors.order import different_rows, on_one_thread

MOST_LANDMARKS = 1200
_N_ITERATIONS, _N_ITERATIONS_OF_MANY, _MANY = 500, 400, 500
_N_COMPONENTS = 100
_PERPLEXITY = 30
_FEWEST_FOR_TSNE = 12
_N_NEAREST, _SHARPNESS = 3, 16
_DIGITS = 4
_APART = 0.004
_ROOM = 0.15
_FEW = {1: [(0.5, 0.5)], 2: [(0.25, 0.5), (0.75, 0.5)], 3: [(0.25, 0.75), (0.75, 0.75), (0.5, 0.25)]}
_GOLDEN_ANGLE = np.pi * (3 - 5**0.5)


def checked_map(map: object) -> Any:
    """Return what lays stories out on a map: None for t-SNE, False for nothing, or an object with ``fit_transform``.

    Raises
    ------
    TypeError
        If it is something else.

    Examples
    --------
    >>> checked_map(None), checked_map(False)
    (None, False)
    """
    if map is None or (isinstance(map, bool | np.bool_) and not map):
        return None if map is None else False
    if callable(getattr(map, "fit_transform", None)) and not isinstance(map, type):
        return map
    found = map.__name__ if isinstance(map, type) else repr(map)
    message = f"found map={found}; wanted None, False, or an object with fit_transform(), such as PCA(n_components=2)"
    raise TypeError(message)


def map_parameters(map: Any) -> dict[str, Any]:
    """Return what is to be known of how a map was made: nothing, if it is the default.

    Examples
    --------
    >>> map_parameters(None), map_parameters(False)
    ({}, {'map': False})
    """
    method = checked_map(map)
    return {} if method is None else {"map": method and short_repr(method)}


def story_positions(
    model: ThemeModel, map: Any = None, *, random_state: Any = 0, most_landmarks: int = MOST_LANDMARKS
) -> dict[str, tuple[float, float]]:
    """Lay the stories of each language out on a map of its own.

    Up to 1,200 landmarks, those that stand for their themes and others evenly among the rest, are laid out by t-SNE;
    every other story lies at the mean of the landmarks nearest to it. Near stories are alike; far ones may be, too.

    Parameters
    ----------
    model : ThemeModel
    map : object, optional
        What lays stories out instead of t-SNE: anything whose ``fit_transform`` makes rows of two numbers of the
        rows of the stories; an estimator is cloned. False for no map.
    random_state : int, RandomState instance or None, default=0
    most_landmarks : int, default=1200

    Returns
    -------
    dict of str to tuple of float
        x and y of each story, from 0 to 1, by its id.

    Raises
    ------
    TypeError, ValueError
        If ``map`` lays nothing out, or does not give each story two finite numbers.

    References
    ----------
    van der Maaten and Hinton, "Visualizing data using t-SNE", JMLR 9, 2008; de Silva and Tenenbaum, "Sparse
    multidimensional scaling using landmark points", 2004.

    Examples
    --------
    >>> from toolkit import fit_themes
    >>> story_positions(fit_themes(["Cod quota cut"])).values()
    dict_values([(0.5, 0.5)])
    """
    method = checked_map(map)
    if method is False:
        return {}
    ids = _ids(model)
    firsts = {story_id for theme in model.themes for story_id in theme.representative}
    is_first = np.array([story_id in firsts for story_id in ids])
    placed: dict[str, tuple[float, float]] = {}
    for group in model.groups:
        places = _places_of(group, is_first[group.rows], method, random_state, most_landmarks)
        for row, (x, y) in zip(group.rows.tolist(), places.round(_DIGITS).tolist(), strict=True):
            placed[ids[row]] = (x, y)
    return placed


def _ids(model: ThemeModel) -> list[str]:
    """Return the id of each row of the stories, as the records of the model have them."""
    ids = np.empty(len(model.stories), dtype=object)
    for number, theme in enumerate(model.themes):
        ids[model.labels == number] = [story.story_id for story in theme.stories]
    if (model.labels < 0).any():
        ids[model.labels < 0] = [story.story_id for story in story_records(model.stories_of(-1))]
    return list(ids)


def _places_of(
    group: Group, is_first: NDArray[np.bool_], map: Any, random_state: Any, most_landmarks: int
) -> NDArray[np.float64]:
    """Return the place of each story of a group, from 0 to 1: copies and rows that are equal lie close together."""
    different, of_each = different_rows(group.X[group.originals])
    if len(different) in _FEW:
        return _apart(np.array(_FEW[len(different)])[of_each])
    X = group.X[group.originals[different]]
    if map is not None:
        places = _from_0_to_1(_by(map, _rows(X, random_state)))
    elif len(different) < _FEWEST_FOR_TSNE:
        places = _with_room(_from_0_to_1(_principal(unit_rows(X).toarray())))
    else:
        first = np.zeros(len(different), dtype=bool)
        first[of_each[is_first]] = True
        places = _from_0_to_1(_by_landmarks(_rows(X, random_state), first, random_state, most_landmarks))
    return _apart(places[of_each])


@on_one_thread
def _rows(X: sparse.csr_matrix, random_state: Any) -> NDArray[np.float64]:
    """Return dense rows of unit length, of at least two columns."""
    svd = TruncatedSVD(min(_N_COMPONENTS, *X.shape), random_state=random_state)
    Z = normalize(svd.fit_transform(unit_rows(X)))
    return np.pad(Z, ((0, 0), (0, max(0, 2 - Z.shape[1]))))


def _by(map: Any, Z: NDArray[np.float64]) -> NDArray[np.float64]:
    own = clone(map) if hasattr(map, "get_params") else map
    places = np.asarray(own.fit_transform(Z))
    if places.shape != (len(Z), 2):
        message = (
            f"found an array of shape {places.shape} from {type(map).__name__}; wanted {(len(Z), 2)}: x and y a story"
        )
        raise ValueError(message)
    if not np.issubdtype(places.dtype, np.number) or np.iscomplexobj(places) or not np.isfinite(places).all():
        message = f"found what is no finite number from {type(map).__name__}; wanted x and y of each story"
        raise ValueError(message)
    return places.astype(np.float64)


@on_one_thread
def _by_landmarks(
    Z: NDArray[np.float64], first: NDArray[np.bool_], random_state: Any, most: int
) -> NDArray[np.float64]:
    landmarks = _landmarks(first, most)
    laid = _laid_out(Z[landmarks], random_state)
    if len(landmarks) == len(Z):
        return laid
    others = np.setdiff1d(np.arange(len(Z)), landmarks)
    places = np.empty((len(Z), 2))
    places[landmarks] = laid
    places[others] = _at_nearest(Z[others], Z[landmarks], laid)
    return places


def _landmarks(first: NDArray[np.bool_], most: int) -> NDArray[np.intp]:
    """Return the rows that are laid out: those that come first, then evenly among the others."""
    n_rows = len(first)
    if n_rows <= most:
        return np.arange(n_rows)
    chosen = np.flatnonzero(first)[:most]
    others = np.flatnonzero(~first)
    evenly = others[np.linspace(0, len(others) - 1, most - len(chosen)).round().astype(np.intp)]
    return np.sort(np.concatenate([chosen, evenly]))


def _laid_out(Z: NDArray[np.float64], random_state: Any) -> NDArray[np.float64]:
    """Lay rows out by t-SNE, which begins with their principal components."""
    from sklearn.manifold import TSNE

    places = _principal(Z)
    spread = max(float(places[:, 0].std()), float(np.finfo(np.float32).eps))
    tsne = TSNE(
        perplexity=min(_PERPLEXITY, (len(Z) - 1) / 3),
        init=(places / spread * 1e-4).astype(np.float32),
        max_iter=_N_ITERATIONS if len(Z) <= _MANY else _N_ITERATIONS_OF_MANY,
        random_state=random_state,
    )
    return np.asarray(tsne.fit_transform(Z), dtype=np.float64)


def _principal(Z: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the first two principal components of rows."""
    centred = Z - Z.mean(axis=0)
    if len(Z) <= Z.shape[1]:
        squares, vectors = np.linalg.eigh(centred @ centred.T)
        return np.asarray(vectors[:, :-3:-1] * np.sqrt(np.maximum(squares[:-3:-1], 0.0)))
    _, directions = np.linalg.eigh(centred.T @ centred)
    return np.asarray(centred @ directions[:, :-3:-1])


def _at_nearest(
    Z: NDArray[np.float64], landmarks: NDArray[np.float64], laid: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the mean place of the landmarks nearest to each row, the nearer by far the heavier."""
    n_nearest = min(_N_NEAREST, len(landmarks))
    places = np.empty((len(Z), 2))
    for start in range(0, len(Z), 1000):
        similarity = Z[start : start + 1000] @ landmarks.T
        nearest = np.argpartition(-similarity, n_nearest - 1, axis=1)[:, :n_nearest]
        weights = np.maximum(np.take_along_axis(similarity, nearest, axis=1), 1e-6) ** _SHARPNESS
        weights /= weights.sum(axis=1, keepdims=True)
        places[start : start + 1000] = (laid[nearest] * weights[:, :, None]).sum(axis=1)
    return places


def _from_0_to_1(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Scale places into the unit square, both dimensions alike."""
    low, high = places.min(axis=0), places.max(axis=0)
    reach = float((high - low).max())
    if reach <= 0:
        return np.full(places.shape, 0.5)
    return np.asarray(0.5 + (places - (low + high) / 2) / reach)


def _with_room(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Push few places apart, step by step, until there is some room about each."""
    places = _apart(places)
    for _ in range(30):
        between = places[:, None] - places
        distance = np.linalg.norm(between, axis=2)
        lacking = np.where(distance < _ROOM, _ROOM - distance, 0.0) / np.where(distance > 0, distance, np.inf)
        places = places + 0.5 * (between * lacking[:, :, None]).sum(axis=1)
    return _from_0_to_1(places)


def _apart(places: NDArray[np.float64]) -> NDArray[np.float64]:
    """Put those at one place on a small spiral about it."""
    _, of_each = np.unique(places.round(_DIGITS), axis=0, return_inverse=True)
    order = np.argsort(of_each.ravel(), kind="stable")
    ranked = of_each.ravel()[order]
    firsts = np.searchsorted(ranked, ranked)
    turn = np.empty(len(places))
    turn[order] = np.arange(len(places)) - firsts
    around = np.column_stack([np.cos(turn * _GOLDEN_ANGLE), np.sin(turn * _GOLDEN_ANGLE)])
    return np.asarray(np.clip(places + _APART * np.sqrt(turn)[:, None] * around, 0.0, 1.0))
