"""Why a story is in its theme: the terms' contributions add up to what decided."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from scipy import sparse

from toolkit.explanation.judgement import judgement, margin, nearest_stories
from toolkit.themes.clusterer import ThemeClusterer
from toolkit.themes.group import Group

matrices = hnp.arrays(
    float, st.tuples(st.integers(2, 12), st.integers(1, 6)), elements=st.integers(0, 3).map(float)
).filter(np.any)
options = st.fixed_dictionaries(
    {"n_themes": st.sampled_from(["auto", 1, 2, 4]), "unthemed": st.sampled_from(["keep", "assign"])}
)


def grouped(X, clusterer):
    """Return a group of bare rows: what it is judged by, without the words."""
    labels, n_themes = clusterer.fit_predict(X), clusterer.n_themes_
    return Group(
        "",
        np.arange(len(labels)),
        None,
        X,
        labels,
        np.arange(n_themes),
        np.arange(len(labels)),
        clusterer.parts_,
        smoothing=clusterer.smoothing,
    )


def judged(X, **parameters):
    X, clusterer = sparse.csr_matrix(X), ThemeClusterer(random_state=0, **parameters)
    group = grouped(X, clusterer)
    return clusterer, [judgement(group, story) for story in range(X.shape[0])]


@settings(max_examples=12)
@given(matrices, options)
def test_the_contributions_of_the_terms_add_up_to_the_difference(X, parameters):
    clusterer, judgements = judged(X, **parameters)
    for story, found in enumerate(judgements):
        if not X[story].any():
            assert found is None
            assert clusterer.labels_[story] == -1
            continue
        in_theme = clusterer.labels_[story] >= 0
        against = found.scores[found.other] if found.other is not None and in_theme else 0.0
        assert found.difference == pytest.approx(found.scores[found.own] - against)
        assert found.contributions.sum() == pytest.approx(found.difference, abs=1e-7)
        assert found.columns.tolist() == np.flatnonzero(X[story]).tolist()


@settings(max_examples=12)
@given(matrices, options)
def test_the_scores_are_those_that_decided(X, parameters):
    X = np.unique(X, axis=0)  # as a model has it: copies have no say
    clusterer, judgements = judged(X, **parameters)
    for label, found in zip(clusterer.labels_, judgements, strict=True):
        if found is None:
            continue
        assert found.own == (label if label >= 0 else found.scores.argmax())
        assert (found.other is None) == (clusterer.n_themes_ == 1)
        if label == -1:
            assert parameters["unthemed"] == "keep"
        elif parameters["n_themes"] == "auto" and found.other is not None and -1 not in clusterer.labels_:
            assert found.scores[found.own] >= found.scores[found.other]


def test_by_hand():
    X = sparse.csr_matrix(np.repeat(np.eye(2), 2, axis=0))
    found = judgement(grouped(X, ThemeClusterer(n_themes=2, smoothing=0.5, random_state=0)), 0)
    # All stories have either term twice. Outside its own theme, once the story is left out of it, are three stories
    # of four, and the story's term once; outside the other theme two of four, and the term twice. Half a story is
    # added to each sum, and of that three and two quarters outside.
    of_all, outside_own, outside_other = 2.5 / 4, (1 + 0.5 * 3 / 4) / 3, (2 + 0.5 * 2 / 4) / 2
    assert found.scores[found.own] == pytest.approx(np.log(of_all / outside_own))
    assert found.scores[found.other] == pytest.approx(np.log(of_all / outside_other))
    assert found.contributions.tolist() == pytest.approx([np.log(outside_other / outside_own)])
    assert found.usual_lead == pytest.approx(found.difference)


def test_a_story_that_no_theme_explains_is_compared_with_chance():
    X = np.zeros((9, 8))
    X[:4, :3], X[4:8, 3:6] = np.random.default_rng(0).uniform(0.9, 1, (2, 4, 3))
    X[8, [0, 3, 6, 7]] = 0.03, 0.03, 1, 1
    clusterer, judgements = judged(X, n_themes=2)
    assert clusterer.labels_.tolist().index(-1) == 8
    found = judgements[8]
    assert found.difference == found.scores[found.own] == found.scores.max() < 0
    assert found.usual_lead > 0


@pytest.mark.parametrize(
    ("lead", "word"),
    [
        (0.25, "clear"),
        (0.249, "close"),
        (0.1, "close"),
        (0.099, "very close"),
        (0.0, "very close"),
        (-0.1, "overruled"),
    ],
)
def test_how_close_a_call_is(lead, word):
    assert margin(lead, 0.5) == word


def test_a_tie_is_very_close_whatever_is_usual():
    assert margin(0.0, 0.0) == margin(0.0, -0.2) == "very close"


def test_nearest_stories_are_others_that_share_a_term():
    X = sparse.csr_matrix([[1.0, 0.0], [1.0, 0.0], [0.6, 0.8], [0.0, 1.0], [1.0, 0.0]])
    assert nearest_stories(X, 1) == [(0, 1.0), (4, 1.0), (2, 0.6)]
    assert nearest_stories(X, 1, n_nearest=1) == [(0, 1.0)]
    assert nearest_stories(X[[3]], 0) == []
