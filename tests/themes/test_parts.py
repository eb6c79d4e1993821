"""Parts of themes: found where hundreds of stories bear them out, nested, and the same in any order."""

import numpy as np
import pytest
from scipy import sparse

from toolkit.themes.clusterer import ThemeClusterer
from toolkit.themes.parts import parts_left, parts_of_others, parts_of_themes
from toolkit.themes.trees import ward_tree


def blocks(sizes, within=0.5, between=0.0, n_noise=40, seed=0):
    """Return rows of terms in blocks: what a block shares is ``within``, what all share is ``between``."""
    generator = np.random.default_rng(seed)
    of_each = np.repeat(np.arange(len(sizes)), sizes)
    own = within * np.eye(len(sizes))[of_each]
    noise = generator.random((len(of_each), n_noise)) * (generator.random((len(of_each), n_noise)) < 0.2)
    return np.hstack([own, np.full((len(of_each), 1), between), 0.2 * noise]), of_each


def linked(X):
    unit = X / np.linalg.norm(X, axis=1, keepdims=True)
    cosines = unit @ unit.T
    weakest = np.sort(cosines, axis=1)[:, -20][:, None]
    near = np.where(cosines >= weakest, cosines, 0.0)
    return unit, sparse.csr_array((near + near.T) / 2)


def parts_of(X, labels):
    unit, graph = linked(X)
    return parts_of_themes(ward_tree(unit), graph, np.asarray(labels))


def test_a_theme_of_several_subjects_has_a_part_for_each_the_largest_first():
    X, blocks_of = blocks([30, 60, 45])
    paths = parts_of(X, np.zeros(135, dtype=int))
    assert [set(paths[blocks_of == block].ravel()) for block in range(3)] == [{2}, {0}, {1}]


@pytest.mark.parametrize("sizes", [[30], [50, 49], [20, 20, 20], [99]])
def test_a_theme_of_few_stories_has_none(sizes):
    X, _ = blocks(sizes)
    assert parts_of(X, np.zeros(len(X), dtype=int)).shape == (len(X), 0)


def test_a_theme_that_is_all_alike_has_none():
    assert parts_of(np.ones((150, 3)), np.zeros(150, dtype=int)).shape == (150, 0)


def test_stories_in_no_theme_are_in_no_part():
    X, _ = blocks([80, 80, 20])
    labels = np.repeat([0, -1], [160, 20])
    paths = parts_of(X, labels)
    assert (paths[labels < 0] == -1).all()
    assert set(paths[labels == 0, 0]) == {0, 1}


def test_too_few_stories_are_no_part():
    X, blocks_of = blocks([80, 80, 6])
    sizes = np.bincount(parts_of(X, np.zeros(166, dtype=int)).ravel())
    assert sizes.min() >= 10
    assert sizes.sum() == len(blocks_of)


def test_many_parts_are_parts_of_larger_parts():
    families = [blocks([12] * 8, within=0.6, between=0.6, seed=seed)[0] for seed in (1, 2, 3)]
    X = sparse.block_diag(families).toarray()
    paths = parts_of(X, np.zeros(len(X), dtype=int))
    assert paths.shape[1] == 2
    firsts = [set(own) for own in np.split(paths[:, 0], 3)]
    assert all(len(own) == 1 for own in firsts)
    assert set.union(*firsts) == {0, 1, 2}
    assert all(len(set(own)) > 3 for own in np.split(paths[:, 1], 3))


def test_the_order_of_the_stories_changes_nothing():
    X, _ = blocks([60, 60, 50, 40], between=0.3)
    order = np.random.default_rng(0).permutation(len(X))
    straight = ThemeClusterer(1, random_state=0).fit(X)
    shuffled = ThemeClusterer(1, random_state=0).fit(X[order])
    assert straight.parts_.shape[1] >= 1
    assert np.array_equal(straight.parts_[order], shuffled.parts_)


def test_stories_beyond_the_sample_join_the_parts():
    X, blocks_of = blocks([200, 150], between=0.3)
    clusterer = ThemeClusterer(1, sample_size=200, random_state=0).fit(X)
    assert clusterer.parts_.shape == (350, 1)
    for block in (0, 1):
        counts = np.bincount(clusterer.parts_[blocks_of == block, 0])
        assert counts.max() > 0.95 * counts.sum()


def test_a_theme_that_the_sample_has_not_seen_has_no_parts():
    places = np.eye(2)
    found = parts_of_others(np.array([[0], [1]]), places, np.array([0, 0]), places, np.array([1, -1]))
    assert found.tolist() == [[-1], [-1]]


@pytest.mark.parametrize("seed", range(5))
def test_what_is_left_of_parts_lies_within_the_changed_themes(seed):
    generator = np.random.default_rng(seed)
    labels = np.repeat([0, 1, -1], [200, 150, 50])
    paths = np.column_stack([generator.integers(0, 4, 400), generator.integers(0, 3, 400)])
    paths[labels < 0] = -1
    changed = generator.integers(-1, 3, 400)
    left = parts_left(paths, labels, changed)
    assert (left[changed < 0] == -1).all()
    for theme in range(3):
        own = left[changed == theme]
        sizes = np.bincount(own[own[:, 0] >= 0, 0], minlength=1)
        assert (np.diff(sizes) <= 0).all()
        if (changed == theme).sum() < 100:
            assert (own == -1).all()


def test_parts_of_themes_that_stay_stay():
    X, _ = blocks([60, 60, 50, 40], between=0.3)
    labels = np.repeat([0, 1], [120, 90])
    paths = parts_of(X, labels)
    assert paths.shape[1] == 1
    assert np.array_equal(parts_left(paths, labels, labels), paths)
    fewer = np.where(np.arange(210) < 115, labels, -1)
    fewer[120:] = 1
    kept = fewer >= 0
    assert np.array_equal(parts_left(paths, labels, fewer)[kept], paths[kept])
