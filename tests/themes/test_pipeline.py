"""The pipeline over texts, from one story up."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.base import clone
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score
from sklearn.model_selection import GridSearchCV

import toolkit
from toolkit import theme_pipeline
from toolkit.stories.frame import documents
from toolkit.themes.clusterer import ThemeClusterer
from toolkit.themes.terms import weighted_terms

DIFFERENT = [
    "The cod quota was cut by a tenth on Monday.",
    "A rocket reached orbit at the first attempt.",
    "The central bank lowered its key rate.",
    "An earthquake shook the northern valleys.",
    "Judges threw out the merger of two supermarkets.",
    "Nurses in three hospitals walked out over pay.",
    "The museum returned a bronze statue to Nigeria.",
    "Cyclists rode the mountain stage in heavy rain.",
    "A new railway tunnel opened under the fjord.",
    "Beekeepers report their best harvest for decades.",
]


@pytest.mark.parametrize("n_stories", [1, 2, 3, 4, 10])
@pytest.mark.parametrize("n_themes", ["auto", 1, 3])
def test_all_different_stories(n_stories, n_themes):
    pipeline = toolkit.theme_pipeline(n_themes)
    labels = pipeline.fit_predict(DIFFERENT[:n_stories])
    assert len(labels) == n_stories
    assert len(set(labels)) == (n_stories if n_themes == "auto" else min(n_themes, n_stories))


@pytest.mark.parametrize("n_stories", [1, 2, 3, 4, 10])
def test_all_the_same_stories_are_one_theme(n_stories):
    labels = toolkit.theme_pipeline().fit_predict(DIFFERENT[:1] * n_stories)
    assert labels.tolist() == [0] * n_stories


def test_a_story_without_a_known_word_is_in_no_theme():
    assert toolkit.theme_pipeline().fit_predict([*DIFFERENT, "the and of"])[-1] == -1


def test_pairs_are_found():
    texts = [*DIFFERENT[:4], "Skippers say the cut in the cod quota will cost jobs.", "The rocket is now in orbit."]
    labels = toolkit.theme_pipeline().fit_predict(texts)
    assert labels[0] == labels[4]
    assert labels[1] == labels[5]
    assert len(set(labels)) == 4


def test_it_is_a_scikit_learn_pipeline():
    pipeline = toolkit.theme_pipeline(3, random_state=7)
    assert clone(pipeline).get_params()["themes__n_themes"] == 3
    assert pipeline.set_params(themes__max_themes=5)["themes"].max_themes == 5
    assert pipeline.fit(DIFFERENT).decision_function(DIFFERENT).shape == (10, 3)


words = st.sampled_from("cod quota rocket orbit bank rate quake valley strike nurse tunnel fjord".split())
texts = st.lists(st.lists(words, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=12)


@settings(max_examples=15)
@given(texts, st.randoms(use_true_random=False))
def test_laws(texts, random):
    texts = [*texts, *texts[:2]]
    pipeline = toolkit.theme_pipeline()
    labels = pipeline.fit_predict(texts)
    shuffled = list(range(len(texts)))
    random.shuffle(shuffled)
    again = toolkit.theme_pipeline().fit_predict([texts[i] for i in shuffled])
    assert again.tolist() == labels[shuffled].tolist()
    for text in set(texts):
        assert len({labels[i] for i, other in enumerate(texts) if other == text}) == 1


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_the_sample_falls_into_its_themes(sample, gold, seed):
    pipeline = toolkit.theme_pipeline(random_state=seed)
    labels = pipeline.fit_predict(documents(sample))
    themes = gold["theme"].reindex(sample["story_id"])
    assert adjusted_mutual_info_score(themes, labels) >= 0.80
    assert abs(len(set(labels)) - themes.nunique()) <= 2


def test_the_terms_of_a_theme_distinguish_it_from_the_others(sample):
    pipeline = toolkit.theme_pipeline()
    texts = documents(sample)
    labels = pipeline.fit_predict(texts)
    vectors = pipeline["terms"]
    ranked = weighted_terms(vectors.transform(texts), labels, vectors.get_feature_names_out(), n_terms=5)
    assert len(ranked) == labels.max() + 1
    strongest = [next(iter(terms)) for terms in ranked]
    assert len(set(strongest)) == len(strongest)


UNRELATED = [
    "Knead the dough for ten minutes, let it rise under a cloth, then bake the loaf until the crust sings.",
    "The hydrangeas turned blue after rusty nails and coffee grounds were dug into the soil behind the shed.",
    "Tune the ukulele, then practise the strumming pattern slowly with a metronome before changing chords.",
]


@pytest.mark.parametrize("unrelated", UNRELATED)
def test_an_unrelated_story_leaves_the_others_together(sample, unrelated):
    texts = documents(sample)
    before = toolkit.theme_pipeline().fit_predict(texts)
    after = toolkit.theme_pipeline().fit_predict([*texts, unrelated])
    assert adjusted_rand_score(before, after[:-1]) == 1
    assert after[-1] == -1 or list(after).count(after[-1]) == 1


def test_a_grid_search_needs_no_scoring_and_scores_texts_held_out():
    texts = [f"{what} quota in port {number}" for number in range(8) for what in ("Cod", "Rocket orbit", "Bank rate")]
    search = GridSearchCV(theme_pipeline(), {"themes__n_themes": [1, 2, 3, 6]}, cv=3).fit(texts)
    assert search.best_params_ == {"themes__n_themes": 3}
    assert search.score(texts) == theme_pipeline(3).fit(texts).score(texts)
    assert np.isfinite(search.cv_results_["mean_test_score"]).all()


@pytest.mark.parametrize("texts", [["Cod quota cut"], ["words that no theme knows"], ["", ""], ["Cod quota cut"] * 5])
def test_few_texts_have_a_score_as_well(texts):
    pipeline = theme_pipeline().fit(
        ["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"]
    )
    assert -1 <= pipeline.score(texts) < 1


def test_the_score_is_the_same_in_any_order_and_counts_equal_rows_once():
    texts = [f"{what} in port {number}" for number in range(6) for what in ("Cod quota", "Rocket orbit")]
    pipeline = theme_pipeline().fit(texts)
    assert pipeline.score(texts) == pipeline.score(texts[::-1]) == pipeline.score(texts + texts[:3] * 4)


def test_a_score_looks_at_no_more_rows_than_a_sample():
    rows = np.abs(np.random.default_rng(0).normal(size=(60, 5)))
    clusterer = ThemeClusterer(2, sample_size=20, random_state=0).fit(rows)
    assert clusterer.score(rows) == clusterer.score(rows[::-1])
    assert clusterer.score(rows) != clusterer.set_params(sample_size=60).score(rows)
