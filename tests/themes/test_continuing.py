"""Themes go on from where known stories were, whatever the order of the stories, and not against the evidence."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer

import toolkit
from tests.themes.runs import stories
from toolkit.themes.clusterer import ThemeClusterer
from toolkit.themes.continuing import of_equal_rows
from toolkit.vectors.term_vectorizer import term_vectorizer

weights = st.one_of(st.sampled_from([0.0, 0.5, 1.0]), st.floats(0, 1, width=16))
rows = arrays(np.float64, st.tuples(st.integers(1, 12), st.just(4)), elements=weights)
known = arrays(np.intp, 12, elements=st.integers(-1, 3))


@settings(max_examples=10)
@given(rows, known, st.randoms(use_true_random=False))
def test_the_order_of_the_stories_does_not_matter(X, earlier, random):
    shuffled = list(range(len(X)))
    random.shuffle(shuffled)
    earlier = earlier[: len(X)]
    straight = ThemeClusterer().fit(X, earlier=earlier)
    mixed = ThemeClusterer().fit(X[shuffled], earlier=earlier[shuffled])
    assert mixed.labels_.tolist() == straight.labels_[shuffled].tolist()
    assert mixed.modularity_.tobytes() == straight.modularity_.tobytes()


@settings(max_examples=10)
@given(rows, known)
def test_which_numbers_earlier_themes_had_does_not_matter_but_for_ties(X, earlier):
    earlier = earlier[: len(X)]
    others = np.where(earlier >= 0, 7 * earlier + 20, -1)
    assert ThemeClusterer().fit(X, earlier=earlier).labels_.tolist() == (
        ThemeClusterer().fit(X, earlier=others).labels_.tolist()
    )


@settings(max_examples=10)
@given(rows)
def test_where_nothing_is_known_nothing_changes(X):
    fresh, beside = ThemeClusterer().fit(X), ThemeClusterer().fit(X, earlier=np.full(len(X), -1))
    assert beside.labels_.tolist() == fresh.labels_.tolist()
    assert beside.weights_.tobytes() == fresh.weights_.tobytes()
    assert beside.modularity_.tobytes() == fresh.modularity_.tobytes()


@settings(max_examples=10)
@given(rows, known, st.integers(1, 5))
def test_a_number_that_is_wanted_is_made(X, earlier, n_themes):
    fresh = ThemeClusterer(n_themes).fit(X)
    assert ThemeClusterer(n_themes).fit(X, earlier=earlier[: len(X)]).n_themes_ == fresh.n_themes_


def blocks(sizes, seed=0):
    """Return rows of subjects that share a little, and the subject of each."""
    drawn = np.random.default_rng(seed)
    subject = np.repeat(np.arange(len(sizes)), sizes)
    own = np.eye(len(sizes)).repeat(12, axis=1)[subject] * drawn.uniform(0, 1, (len(subject), 12 * len(sizes)))
    return np.hstack([np.where(own > 0.4, own, 0), 0.2 * drawn.uniform(0, 1, (len(subject), 5))]), subject


def test_themes_go_on_where_they_hold_together():
    X, subject = blocks([20, 20, 20])
    clusterer = ThemeClusterer(random_state=0).fit(X, earlier=subject)
    assert adjusted_rand_score(clusterer.labels_, subject) == 1
    assert clusterer.n_themes_ in clusterer.candidates_


def test_new_stories_join_the_theme_that_explains_them_or_make_one():
    X, subject = blocks([20, 20, 20])
    earlier = np.where(subject == 2, -1, subject)
    earlier[::3] = -1
    clusterer = ThemeClusterer(random_state=0).fit(X, earlier=earlier)
    assert adjusted_rand_score(clusterer.labels_, subject) == 1


def test_one_theme_takes_only_what_belongs_to_it():
    X, subject = blocks([20, 20])
    earlier = np.where((subject == 0) & (np.arange(40) % 2 == 0), 0, -1)
    assert adjusted_rand_score(ThemeClusterer(random_state=0).fit(X, earlier=earlier).labels_, subject) == 1


@pytest.mark.parametrize("earlier", [[0, 0, 1, 1] * 15, [0] * 60], ids=["mixed up", "all in one"])
def test_earlier_themes_that_hold_together_badly_are_left(earlier):
    X, subject = blocks([20, 20, 20])
    clusterer = ThemeClusterer(random_state=0).fit(X, earlier=np.array(earlier))
    assert adjusted_rand_score(clusterer.labels_, subject) == 1


@pytest.mark.parametrize("n_stories", [6, 12, 24])
def test_a_theme_of_two_subjects_parts_and_one_of_one_does_not_in_few_stories_as_in_many(n_stories):
    def grouped_from(subjects, earlier):
        rows = [row for subject in subjects for row in stories(subject, range(n_stories), 0)]
        model = toolkit.fit_themes(
            pd.DataFrame(rows), earlier={row["story_id"]: earlier[row["story_id"].partition("-")[0]] for row in rows}
        )
        return sorted(len(theme.stories) for theme in model.themes)

    together = {"ferry": "theme-1", "wolves": "theme-1", "opera": "theme-2", "reactor": "theme-3"}
    assert grouped_from(["ferry"], together) == [n_stories]
    assert grouped_from(["ferry", "wolves"], together) == [n_stories] * 2
    assert grouped_from([*together], together) == [n_stories] * 4


def test_stories_beyond_the_sample_go_on_too():
    X, subject = blocks([60, 60, 60])
    clusterer = ThemeClusterer(sample_size=60, random_state=0).fit(X, earlier=np.where(subject < 2, subject, -1))
    assert adjusted_rand_score(clusterer.labels_, subject) == 1


def test_more_themes_than_are_tried_do_not_go_on():
    X, subject = blocks([10] * 6)
    assert ThemeClusterer(max_themes=3, random_state=0).fit(X, earlier=subject).n_themes_ <= 3


@pytest.mark.parametrize("earlier", [[0, 1], [0.0, 1.0, 0.5], [[0], [1], [2]], ["a", "b", "c"]])
def test_what_is_no_label_a_story_is_refused(earlier):
    with pytest.raises(ValueError, match=r"found earlier of shape .*; wanted whole numbers, one a story"):
        ThemeClusterer().fit(np.eye(3), earlier=earlier)


def test_equal_rows_are_one_story_of_the_theme_that_most_were_in():
    assert of_equal_rows(np.array([2, 1, 1, -1, -1, 4, 3]), np.array([0, 0, 0, 0, 1, 2, 2])).tolist() == [1, -1, 3]


def grouped(model):
    return {frozenset(story.story_id for story in theme.stories) for theme in model.themes}


@pytest.fixture(scope="module")
def frame():
    rows = [row for subject in ("ferry", "wolves", "fähre") for row in stories(subject, range(8), 0)]
    return pd.DataFrame(rows)


def test_themes_go_on_through_a_pipeline_in_each_language(frame):
    halves = {row: f"theme-{row.partition('-')[0]}" for row in frame["story_id"][::2]}
    wanted = grouped(toolkit.fit_themes(frame, earlier=halves))
    assert {frozenset(frame["story_id"][rows]) for rows in (slice(0, 8), slice(8, 16), slice(16, 24))} == wanted
    other = make_pipeline(term_vectorizer(), FunctionTransformer(accept_sparse=True), ThemeClusterer(random_state=0))
    assert grouped(toolkit.fit_themes(frame, themes=other, earlier=halves)) == wanted


def test_labels_and_other_clusterers_know_of_no_earlier_themes(frame):
    earlier = dict.fromkeys(frame["story_id"], "theme-1")
    other = make_pipeline(TfidfVectorizer(), KMeans(3, random_state=0))
    for themes in (list("abc" * 8), other):
        given = toolkit.fit_themes(frame, themes=themes, earlier=earlier)
        assert given.themes == toolkit.fit_themes(frame, themes=themes).themes


def test_copies_of_a_known_story_are_known():
    rows = stories("ferry", range(6), 0) + stories("wolves", range(6), 0)
    copies = [row | {"story_id": f"again-{row['story_id']}"} for row in rows]
    frame = pd.DataFrame(rows + copies)
    model = toolkit.fit_themes(frame, earlier={row["story_id"]: row["story_id"][6] for row in copies})
    assert {len(theme.stories) for theme in model.themes} == {12}
