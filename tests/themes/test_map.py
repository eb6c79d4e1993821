"""The map: every story has a place, like stories are near, and the same stories lie at the same places."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.base import BaseEstimator
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import make_pipeline
from threadpoolctl import threadpool_limits

import toolkit
from toolkit.themes.map import checked_map, story_positions

FISH = ["Cod quota cut by a tenth", "Herring quota raised", "Quota for mackerel and cod", "Trawlers land cod"]
SPACE = ["Rocket reaches orbit", "Rocket lost in orbit", "Probe enters orbit of Venus", "Launch of a rocket delayed"]


@pytest.fixture(scope="module")
def model(sample):
    return toolkit.fit_themes(sample)


@pytest.fixture(scope="module")
def positions(model):
    return story_positions(model)


def inside(positions):
    places = np.array(list(positions.values()))
    return bool(((places >= 0) & (places <= 1)).all())


def many(n):
    """Make stories of three subjects in words of their own, no two alike."""
    words = [[f"{name}{number}" for number in range(12)] for name in ("net", "orbit", "tariff")]
    draw = np.random.RandomState(0)
    return [" ".join(draw.choice(words[number % 3], 8)) + f" only{number}" for number in range(n)]


def test_every_story_has_a_place_of_its_own(model, positions):
    assert set(positions) == set(model.stories["story_id"])
    assert inside(positions)
    assert len(set(positions.values())) == len(positions)


def test_a_report_has_them(sample_report, positions):
    assert sample_report.positions == positions


def test_stories_of_a_theme_are_neighbours(model, positions):
    places = np.array([positions[story_id] for story_id in model.stories["story_id"]])
    distances = np.linalg.norm(places[:, None] - places, axis=2)
    np.fill_diagonal(distances, np.inf)
    assert (model.labels[distances.argmin(axis=1)] == model.labels).mean() > 0.8


def test_each_language_has_a_map_of_its_own(whole_report):
    for language in ("en", "de", "ja"):
        own = [
            whole_report.positions[story.story_id]
            for theme in whole_report.themes
            for story in theme.stories
            if story.language == language
        ]
        assert np.ptp(np.array(own), axis=0).max() > 0.95


@pytest.mark.parametrize("n_threads", [1, 2])
def test_the_same_in_any_order_and_on_any_number_of_threads(sample, positions, n_threads):
    with threadpool_limits(limits=n_threads):
        assert story_positions(toolkit.fit_themes(sample.sample(frac=1, random_state=n_threads))) == positions


@pytest.mark.parametrize("n_threads", [1, 2])
def test_landmarks_are_the_same_on_any_number_of_threads(n_threads):
    model = toolkit.fit_themes(many(90), 3)
    with threadpool_limits(limits=n_threads):
        found = story_positions(model, most_landmarks=40)
    assert found == story_positions(model, most_landmarks=40) != story_positions(model)
    assert len(found) == 90
    assert inside(found)


def test_those_that_are_no_landmarks_lie_among_their_theme():
    model = toolkit.fit_themes(many(90), 3)
    found = story_positions(model, most_landmarks=30)
    places = np.array([found[story_id] for story_id in model.stories["story_id"]])
    centres = np.array([np.median(places[model.labels == label], axis=0) for label in range(3)])
    nearest = np.linalg.norm(places[:, None] - centres, axis=2).argmin(axis=1)
    assert (nearest == model.labels).mean() > 0.85


@given(st.lists(st.sampled_from([*FISH, *SPACE, "42", "…", "Cod cod cod"]), min_size=1, max_size=12), st.randoms())
@settings(max_examples=25)
def test_few_stories_lie_inside_in_any_order(texts, random):
    shuffled = random.sample(texts, len(texts))
    texts, shuffled = ([*some, FISH[0]] for some in (texts, shuffled))
    found = story_positions(toolkit.fit_themes(texts))
    assert found == story_positions(toolkit.fit_themes(shuffled))
    assert inside(found)
    assert len(set(found.values())) == len(found)


def test_few_stories_are_not_upon_each_other():
    places = np.array(list(toolkit.build_report(FISH + SPACE).positions.values()))
    distances = np.linalg.norm(places[:, None] - places, axis=2)
    assert distances[np.triu_indices(len(places), 1)].min() > 0.08


def test_a_copy_lies_beside_its_original():
    texts = [*FISH, *SPACE, "The quota for cod is cut by a tenth, the ministry said on Monday in Hull. " * 3]
    stories = pd.DataFrame({"story_id": [*"abcdefgh", "i", "j"], "text": [*texts, texts[-1]], "source": "x"})
    stories["title"] = ["", "", "", "", "", "", "", "", "Cod cut", "Less cod"]
    found = toolkit.build_report(stories).positions
    assert 0 < np.linalg.norm(np.subtract(found["i"], found["j"])) < 0.3


@pytest.mark.parametrize(
    "themes", [[0, 0, 0, 0, 1, 1, 1, 1], [-1] * 8, make_pipeline(TfidfVectorizer(), KMeans(2, random_state=0))]
)
def test_themes_of_others_have_a_map(themes):
    assert inside(toolkit.build_report(FISH + SPACE, themes=themes).positions)


def test_a_saved_model_has_the_same_map(tmp_path):
    model = toolkit.fit_themes(FISH + SPACE)
    model.save(tmp_path)
    assert story_positions(toolkit.load_model(tmp_path)) == story_positions(model)


def test_anything_with_fit_transform_lays_them_out():
    pca = PCA(n_components=2)
    found = toolkit.build_report(FISH + SPACE, map=pca).positions
    assert len(found) == 8
    assert inside(found)
    assert not hasattr(pca, "components_")
    assert found != toolkit.build_report(FISH + SPACE).positions


def test_a_map_of_ones_own_is_named_beside_the_report():
    named = [toolkit.build_report(FISH, map=one).provenance.parameters for one in (PCA(n_components=2), False, None)]
    assert [parameters.get("map") for parameters in named] == ["PCA(n_components=2)", False, None]


def test_a_map_of_none_is_empty():
    assert toolkit.build_report(FISH, map=False).positions == {}


class Wrong(BaseEstimator):
    def __init__(self, answer=None):
        self.answer = answer

    def fit_transform(self, rows):
        assert rows.shape[0] == 8
        return self.answer


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (np.zeros((8, 3)), "wanted (8, 2)"),
        (np.zeros((7, 2)), "wanted (8, 2)"),
        (np.zeros(8), "wanted (8, 2)"),
        (np.full((8, 2), np.nan), "no finite number"),
        (np.full((8, 2), "x"), "no finite number"),
        (np.zeros((8, 2), dtype=complex), "no finite number"),
        (None, "wanted (8, 2)"),
    ],
)
def test_a_map_that_gives_no_places_is_refused(answer, said):
    with pytest.raises(ValueError, match="found") as error:
        toolkit.build_report(FISH + SPACE, map=Wrong(answer))
    assert said in str(error.value)
    assert "Wrong" in str(error.value)


@pytest.mark.parametrize("map", ["umap", True, 1, PCA, KMeans, {"x": 1}])
def test_what_lays_nothing_out_is_refused_before_anything_is_done(map):
    with pytest.raises(TypeError, match=r"wanted None, False, or an object with fit_transform\(\)"):
        toolkit.build_report([], map=map)
    with pytest.raises(TypeError, match="found map="):
        checked_map(map)
