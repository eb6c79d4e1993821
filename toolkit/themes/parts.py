"""Parts of themes: what a theme of hundreds of stories is told in, and parts of parts where the stories bear them out.

Stories are cut into small groups by Ward's tree. Those of one theme that are linked nearly as much with each other as
within themselves are merged, whatever their number; what is left are the finest parts. Where there are many of them,
they are parts of larger parts, which hold together by modularity, and so on.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.cluster.hierarchy import fcluster

FEWEST_WITH_PARTS = 100
_FEWEST_IN_A_PART = 10
_GROUPS = 1.5
_N_NEIGHBOURS = 15
_LINKED = 0.085
_MOST_SIDE_BY_SIDE = 9

Rows = NDArray[np.intp]


class _Part(NamedTuple):
    """Stories, and the parts they are told in."""

    rows: Rows
    parts: tuple[_Part, ...] = ()


class _Groups(NamedTuple):
    """Parts beside each other, the sums of the links between them and within each, and their numbers of stories."""

    parts: list[_Part]
    between: NDArray[np.float64]
    sizes: NDArray[np.float64]


def parts_of_themes(ward: NDArray[np.float64], graph: sparse.csr_array, labels: NDArray[np.integer[Any]]) -> Rows:
    """Find the parts of each theme of a hundred stories and more, and the parts of these.

    Parameters
    ----------
    ward : ndarray of shape (n_stories - 1, 4)
        The `ward_tree` of where the stories are.
    graph : csr_array of shape (n_stories, n_stories)
        Links between neighbouring stories, as in `neighbour_graph`.
    labels : ndarray of shape (n_stories,)
        Themes from 0; -1 for a story in none.

    Returns
    -------
    ndarray of shape (n_stories, depth)
        The path of each story: its part of its theme, its part of that part and so on, 0 for the largest; -1 where
        there are none. The depth is 0 if no theme has parts.

    Examples
    --------
    >>> from toolkit.themes.trees import ward_tree
    >>> Z = np.repeat(np.eye(3), 60, axis=0)
    >>> paths = parts_of_themes(ward_tree(Z), sparse.csr_array(Z @ Z.T), np.repeat([0, 0, 1], 60))
    >>> paths.shape, [np.unique(own).tolist() for own in np.split(paths[:, 0], 3)]
    ((180, 1), [[0], [1], [-1]])
    """
    themes = [rows for rows in _members(labels) if len(rows) >= FEWEST_WITH_PARTS]
    if not themes:
        return np.empty((len(labels), 0), dtype=np.intp)
    groups = fcluster(ward, math.ceil(_GROUPS * math.sqrt(len(labels))), "maxclust")
    links = strongest_links(graph)
    small = [[rows[groups[rows] == group] for group in np.unique(groups[rows])] for rows in themes]
    return _paths([_theme_in_parts(links, of_theme) for of_theme in small], len(labels))


def parts_of_others(
    paths: Rows, places: NDArray[np.float64], labels: Rows, others: NDArray[np.float64], themes: Rows
) -> Rows:
    """Put other stories of the same themes into the finest part that is nearest to each.

    Parameters
    ----------
    paths : ndarray of shape (n_stories, depth)
        As of `parts_of_themes`.
    places : ndarray of shape (n_stories, n_components)
        Where the stories are.
    labels : ndarray of shape (n_stories,)
        Their themes.
    others : ndarray of shape (n_others, n_components)
    themes : ndarray of shape (n_others,)
        The themes of the others.

    Returns
    -------
    ndarray of shape (n_others, depth)

    Examples
    --------
    >>> places, labels = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0]]), np.array([0, 0, 1])
    >>> parts_of_others(np.array([[0], [1], [-1]]), places, labels, places[::-1], np.array([0, 0, 1])).tolist()
    [[1], [1], [-1]]
    """
    found = np.full((len(others), paths.shape[1]), -1, dtype=np.intp)
    for theme in np.intersect1d(themes[themes >= 0], labels):
        wanted = themes == theme
        finest, of_each = np.unique(paths[labels == theme], axis=0, return_inverse=True)
        means = np.stack([places[labels == theme][of_each.ravel() == one].mean(axis=0) for one in range(len(finest))])
        found[wanted] = finest[(others[wanted] @ means.T).round(9).argmax(axis=1)]
    return found


def parts_left(paths: Rows, labels: Rows, changed: Rows) -> Rows:
    """Return the parts of themes that have changed: of each part, and of each theme without any, what is in one theme.

    Parameters
    ----------
    paths : ndarray of shape (n_stories, depth)
        As of `parts_of_themes`.
    labels, changed : ndarray of shape (n_stories,)
        The themes that had these parts, and the new ones.

    Returns
    -------
    ndarray of shape (n_stories, new depth)
        Too few stories of a part are in none, and a theme of few stories has none.

    Examples
    --------
    >>> paths, labels = np.repeat([[0], [1], [-1]], 60, axis=0), np.repeat([0, 1], [120, 60])
    >>> changed = np.repeat([0, 1, 1], 60)
    >>> [np.unique(own).tolist() for own in np.split(parts_left(paths, labels, changed).ravel(), 3)]
    [[-1], [0], [1]]
    """
    keys = np.column_stack([labels, paths])
    themes = [_left(rows, keys) for rows in _members(changed) if len(rows) >= FEWEST_WITH_PARTS]
    return _paths([theme._replace(parts=_side_by_side(theme.parts)) for theme in themes], len(labels))


def paths_of_some(paths: Rows, labels: Rows, fewest: int = FEWEST_WITH_PARTS) -> Rows:
    """Return the paths of some of the stories: without gaps, and none in a theme of few stories.

    Parameters
    ----------
    paths : ndarray of shape (n_stories, depth)
        As of `parts_of_themes`, of the stories that are left.
    labels : ndarray of shape (n_stories,)
        Their themes.
    fewest : int, default=100
        How many stories a theme has parts from.

    Examples
    --------
    >>> paths_of_some(np.array([[0, 0], [3, 2], [3, 5], [1, -1]]), np.zeros(4, dtype=int), fewest=4).tolist()
    [[0, 0], [2, 0], [2, 1], [1, -1]]
    >>> paths_of_some(np.array([[0], [3]]), np.zeros(2, dtype=int)).tolist()
    [[-1], [-1]]
    """
    found = np.full_like(paths, -1)
    few = np.bincount(labels[labels >= 0], minlength=1) < fewest
    for depth in range(paths.shape[1]):
        keys = np.column_stack([labels, paths[:, : depth + 1]])
        for before in np.unique(keys[:, :-1], axis=0):
            same = (keys[:, :-1] == before).all(axis=1) & (paths[:, depth] >= 0)
            found[same, depth] = np.unique(paths[same, depth], return_inverse=True)[1]
    found[(labels < 0) | few[labels]] = -1
    return found


def strongest_links(graph: sparse.csr_array, n_neighbours: int = _N_NEIGHBOURS) -> sparse.csr_array:
    """Keep the links of each story to the stories that it is linked with most, none to itself.

    Examples
    --------
    >>> graph = sparse.csr_array(np.array([[9.0, 4.0, 2.0], [4.0, 9.0, 0.0], [2.0, 0.0, 9.0]]))
    >>> strongest_links(graph, 1).toarray().tolist()
    [[0.0, 4.0, 1.0], [4.0, 0.0, 0.0], [1.0, 0.0, 0.0]]
    """
    links = sparse.csr_array(graph - sparse.diags_array(graph.diagonal()))
    rows = np.repeat(np.arange(links.shape[0]), np.diff(links.indptr))
    strongest_first = np.lexsort((-links.data.round(9), rows))
    links.data[strongest_first[np.arange(len(rows)) - links.indptr[rows] >= n_neighbours]] = 0.0
    return sparse.csr_array((links + links.T) / 2)


def _members(labels: NDArray[np.integer[Any]]) -> list[Rows]:
    return [np.flatnonzero(labels == label) for label in range(int(labels.max(initial=-1)) + 1)]


def _theme_in_parts(links: sparse.csr_array, groups: Sequence[Rows]) -> _Part:
    """Merge small groups into the finest parts, and these into as many levels as there is need of."""
    members = np.column_stack([np.isin(np.arange(links.shape[0]), rows) for rows in groups]).astype(np.float64)
    between, sizes = members.T @ (links @ members), members.sum(axis=0)
    found = _Groups([_Part(rows) for rows in groups], between, sizes)
    while len(found.parts) > 1 and found.sizes.min() < _FEWEST_IN_A_PART:
        smallest = int(found.sizes.argmin())
        found = _united(found, smallest, int(_alike(found)[smallest].argmax()))
    found = _merged(found, _alike, _LINKED)
    return _union(_levels(found))


def _levels(found: _Groups) -> list[_Part]:
    """Return parts side by side if a reader can take them in, else in unions that hold together by modularity.

    Modularity is that over the links between the parts: those within them say nothing of which belong together.
    """
    apart = found.between - np.diag(np.diag(found.between))
    unions = _merged(found._replace(between=apart), _gains, 0.0)
    if len(found.parts) <= _MOST_SIDE_BY_SIDE or not 1 < len(unions.parts) < len(found.parts):
        return found.parts
    of_each = [
        [place for place, part in enumerate(found.parts) if part.rows[0] in union.rows] for union in unions.parts
    ]
    return [found.parts[own[0]] if len(own) == 1 else _union(_levels(_only(found, own))) for own in of_each]


def _union(parts: Sequence[_Part]) -> _Part:
    return _Part(np.sort(np.concatenate([part.rows for part in parts])), tuple(parts) if len(parts) > 1 else ())


def _merged(found: _Groups, alike: Callable[[_Groups], NDArray[np.float64]], least: float) -> _Groups:
    """Merge the two groups that are most alike, again and again, as long as they are so at least."""
    while len(found.parts) > 1:
        pairs = alike(found)
        one, other = np.unravel_index(pairs.argmax(), pairs.shape)
        if pairs[one, other] < least:
            break
        found = _united(found, int(one), int(other))
    return found


def _united(found: _Groups, one: int, other: int) -> _Groups:
    """Return the groups with two united, in the place of the first of them."""
    one, other = min(one, other), max(one, other)
    to = np.eye(len(found.parts))
    to[one] += to[other]
    to = np.delete(to, other, axis=0)
    parts = [part for place, part in enumerate(found.parts) if place != other]
    parts[one] = _Part(np.sort(np.concatenate([found.parts[one].rows, found.parts[other].rows])))
    return _Groups(parts, to @ found.between @ to.T, to @ found.sizes)


def _only(found: _Groups, own: Sequence[int]) -> _Groups:
    return _Groups([found.parts[place] for place in own], found.between[np.ix_(own, own)], found.sizes[own])


def _alike(found: _Groups) -> NDArray[np.float64]:
    """Return the mean link between groups by those within them; less than any for a group with itself."""
    within = np.diag(found.between) / np.maximum(found.sizes * (found.sizes - 1), 1)
    scale = np.sqrt(np.maximum(np.outer(within, within), np.finfo(float).tiny))
    return _apart(found.between / np.outer(found.sizes, found.sizes) / scale)


def _gains(found: _Groups) -> NDArray[np.float64]:
    """Return what each union gains in modularity over the links of these groups alone."""
    shares = found.between / max(found.between.sum(), np.finfo(float).tiny)
    return _apart(shares - np.outer(shares.sum(axis=0), shares.sum(axis=0)))


def _apart(pairs: NDArray[np.float64]) -> NDArray[np.float64]:
    np.fill_diagonal(pairs, -np.inf)
    return pairs.round(9)


def _left(rows: Rows, keys: Rows) -> _Part:
    """Return what is left of parts in some stories, by their paths."""
    if not keys.shape[1]:
        return _Part(rows)
    own = [rows[keys[rows, 0] == key] for key in np.unique(keys[rows, 0]) if key >= 0]
    parts = tuple(_left(part, keys[:, 1:]) for part in own if len(part) >= _FEWEST_IN_A_PART)
    return _Part(rows, parts)


def _side_by_side(parts: Sequence[_Part]) -> tuple[_Part, ...]:
    found = tuple(inner for part in parts for inner in part.parts or (part,))
    return found if len(found) > 1 else ()


def _paths(themes: Sequence[_Part], n_stories: int) -> Rows:
    """Return the path of each story, the largest part first, of equally large ones the one that comes first."""
    found: list[tuple[int, ...]] = [()] * n_stories

    def follow(part: _Part, path: tuple[int, ...]) -> None:
        for row in part.rows:
            found[row] = path
        ranked = sorted(part.parts, key=lambda inner: (-len(inner.rows), int(inner.rows[0])))
        for number, inner in enumerate(ranked):
            follow(inner, (*path, number))

    for theme in themes:
        follow(theme, ())
    depth = max(map(len, found), default=0)
    padded = [path + (-1,) * (depth - len(path)) for path in found]
    return np.array(padded, dtype=np.intp).reshape(n_stories, depth)
