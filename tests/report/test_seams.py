"""What users put in the place of the toolkit's own clustering and events: anything that clusters, and labels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import polars as pl
import pytest
from sklearn.base import BaseEstimator, ClusterMixin
from sklearn.cluster import HDBSCAN, AgglomerativeClustering, KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import FunctionTransformer

import toolkit
from toolkit.events.clusterer import EventClusterer
from toolkit.stories.frame import documents
from toolkit.vectors.term_vectorizer import rows_of_new_texts


class ByInitial(ClusterMixin, BaseEstimator):
    """What a user may write: no parameters, no evidence, no weights."""

    def fit_predict(self, texts, y=None):
        return [text[0] for text in texts]


class Short:
    """What loses its texts."""

    def fit_predict(self, texts):
        return [0]


def grouped(report):
    return {story.story_id: theme.id for theme in report.themes for story in theme.stories}


CLUSTERERS = {
    "k-means": make_pipeline(TfidfVectorizer(), KMeans(5, random_state=0)),
    "hdbscan": make_pipeline(TfidfVectorizer(), TruncatedSVD(20, random_state=0), HDBSCAN(3, copy=True)),
    "agglomerative": make_pipeline(
        TfidfVectorizer(), FunctionTransformer(lambda X: X.toarray()), AgglomerativeClustering(6)
    ),
    "own": ByInitial(),
}


@pytest.mark.parametrize("name", CLUSTERERS)
def test_anything_that_clusters_texts_makes_a_report(few, name):
    report = toolkit.build_report(few, themes=CLUSTERERS[name])
    stories = [story.story_id for theme in report.themes for story in theme.stories]
    stories += [story.story_id for story in report.unthemed]
    assert sorted(stories) == sorted(few["story_id"])
    importance = [theme.importance for theme in report.themes]
    assert importance == sorted(importance, reverse=True)
    assert all(digest.quotes for digest in report.digests)
    assert report.provenance.n_themes_evidence is None
    assert " at 0x" not in report.to_json()
    assert report.to_html()


def _themes(report):
    found = {}
    for story_id, theme_id in grouped(report).items():
        found.setdefault(theme_id, []).append(story_id)
    return found


def test_the_terms_of_the_pipeline_are_those_of_the_model(few, tmp_path):
    pipeline = toolkit.theme_pipeline()
    stop_words = [*pipeline["terms"].stop_words, "national", "guard"]
    model = toolkit.fit_themes(few, themes=pipeline.set_params(terms__stop_words=stop_words, terms__min_df=2))
    assert not any("guard" in term.lower() for theme in model.themes for term in theme.terms)
    assert not {"guard", "national"} & set(model.groups[0].vocabulary)
    model.save(tmp_path)
    texts = ["The National Guard was sent by the governor.", "The rocket reached orbit, NASA said."]
    pd.testing.assert_frame_equal(toolkit.load_model(tmp_path).assign(texts), model.assign(texts))


def test_numbers_of_numpy_are_written(few, tmp_path):
    pipeline = toolkit.theme_pipeline().set_params(themes__resolution=np.float32(1), themes__smoothing=np.float32(0.5))
    pipeline.set_params(terms__min_df=np.int64(2), terms__ngram_range=(np.int64(1), np.int64(2)))
    model = toolkit.fit_themes(few, themes=pipeline)
    assert model.save(tmp_path)
    assert toolkit.load_model(tmp_path).n_themes_evidence["resolution"] == 1.0


def test_what_json_cannot_hold_is_not_saved(few, tmp_path):
    model = toolkit.fit_themes(few, themes=toolkit.theme_pipeline().set_params(terms__dtype=np.float64))
    with pytest.raises(toolkit.ModelError, match=r"found the parameter <class .numpy\.float64.>"):
        model.save(tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "terms", [{"max_df": 0.3}, {"max_features": 300}, {"vocabulary": ["guard", "orbit", "tariff"]}]
)
def test_words_that_were_left_out_are_not_unknown(few, tmp_path, terms):
    pipeline = toolkit.theme_pipeline()
    pipeline["terms"].set_params(**terms)
    model = toolkit.fit_themes(few, themes=pipeline)
    (group,) = model.groups
    new = rows_of_new_texts(group.vectorizer, documents(few), len(few))
    assert abs(new - group.X).max() < 1e-6
    model.save(tmp_path)
    texts = ["The guard met, and the orbit of the rocket.", "Tariffs and the tariff."]
    pd.testing.assert_frame_equal(toolkit.load_model(tmp_path).assign(texts), model.assign(texts))


def test_a_step_that_passes_through_passes_through(few, few_report):
    steps = toolkit.theme_pipeline().steps
    pipeline = Pipeline([steps[0], ("between", "passthrough"), steps[1]])
    found = toolkit.fit_themes(few, themes=pipeline)
    assert {theme.id: theme.stories for theme in found.themes} == {
        theme.id: tuple(replace(story, event=None, copy_of=None) for story in theme.stories)
        for theme in few_report.themes
    }


def test_no_parameter_of_a_pipeline_is_overlooked(few, few_report):
    pipeline = toolkit.theme_pipeline()
    stop_words = [*pipeline["terms"].stop_words, "zebra"]
    report = toolkit.build_report(few, themes=pipeline.set_params(terms__stop_words=stop_words))
    assert report.themes == few_report.themes
    assert report.provenance != few_report.provenance


def test_its_labels_are_those_of_the_report(few):
    texts = [f"{title}\n{text}" for title, text in zip(few["title"], few["text"], strict=True)]
    labels = make_pipeline(TfidfVectorizer(), KMeans(5, random_state=0)).fit_predict(texts)
    found = grouped(toolkit.build_report(few, themes=CLUSTERERS["k-means"], map=False))
    pairs = set(zip(labels.tolist(), (found[story_id] for story_id in few["story_id"]), strict=True))
    assert len(pairs) == len(set(labels.tolist())) == 5


def test_the_toolkits_own_pipeline_is_the_default(few, few_report):
    assert toolkit.build_report(few, themes=toolkit.theme_pipeline()) == few_report
    assert toolkit.build_report(few, events=toolkit.event_pipeline()) == few_report


def test_a_model_is_as_good_as_its_stories(few, few_report, labels):
    model = toolkit.fit_themes(few)
    assert toolkit.build_report(model) == few_report
    assert toolkit.explain_story(model, "wire-007") == toolkit.explain_story(few, "wire-007")
    some = few[::3]
    of_model, of_stories = (toolkit.evaluate_themes(one, labels) for one in (toolkit.fit_themes(some), some))
    assert of_model.agreement == of_stories.agreement
    with pytest.raises(ValueError, match="beside a model"):
        toolkit.build_report(model, 5)


def test_parameters_of_the_pipeline_reach_the_report(few, few_report):
    coarse = toolkit.theme_pipeline().set_params(themes__resolution=0.3)
    fine = toolkit.theme_pipeline().set_params(themes__resolution=1.2)
    report = toolkit.build_report(few, themes=fine, map=False)
    assert len(toolkit.fit_themes(few, themes=coarse).themes) < len(few_report.themes) <= len(report.themes)
    assert report.provenance.n_themes_evidence["resolution"] == 1.2
    assert "resolution=1.2" in report.provenance.parameters["themes"]


@pytest.fixture
def labels(few, gold):
    return gold["theme"].reindex(few["story_id"])


def test_labels_are_taken_as_they_are(few, labels):
    report = toolkit.build_report(few, themes=labels.to_numpy())
    assert {theme.label for theme in report.themes} == set(labels)
    assert report.provenance.parameters["themes"] == "labels"
    for theme in report.themes:
        assert set(labels[[story.story_id for story in theme.stories]]) == {theme.label}
    by_id = toolkit.build_report(few, themes=labels.sample(frac=1, random_state=0))
    assert by_id == report
    shuffled = few.assign(gold=labels.to_numpy()).sample(frac=1, random_state=1)
    assert toolkit.build_report(shuffled[list(few.columns)], themes=shuffled["gold"].tolist()).themes == report.themes


def test_numbers_name_no_theme_and_minus_one_is_none(few, labels):
    numbers = pd.Series(pd.factorize(labels)[0], index=labels.index)
    numbers[labels == "space"] = -1
    report = toolkit.build_report(few, themes=numbers.astype(float))
    assert {story.story_id for story in report.unthemed} == set(labels.index[labels == "space"])
    assert len(report.themes) == labels.nunique() - 1
    missing = toolkit.fit_themes(few, themes=numbers[numbers >= 0])
    assert grouped(missing) == grouped(report)


@pytest.mark.parametrize("name", ["categorical", "nullable", "polars", "tuple"])
def test_labels_of_any_kind_are_labels(few, labels, name):
    kinds = {
        "categorical": pd.Categorical(labels),
        "nullable": pd.array(labels.tolist(), dtype="string"),
        "polars": pl.Series(labels.tolist()),
        "tuple": tuple(labels),
    }
    found = toolkit.fit_themes(few, themes=kinds[name])
    assert found.themes == toolkit.fit_themes(few, themes=labels).themes


def test_labels_follow_their_stories_by_index_or_id():
    texts = ["Cod quota cut by ministers", "Rocket reaches orbit", "Herring quota cut again", "Rocket lost in orbit"]
    frame = pd.DataFrame(
        {"story_id": [10, 20, 30, 40], "text": texts, "topic": ["sea", "space"] * 2}, index=[3, 0, 2, 1]
    )
    by_id = frame.set_index("story_id")["topic"]
    for labels in (frame["topic"], frame["topic"].sort_index(), by_id.sort_values(), by_id.rename(index=str)):
        themes = toolkit.fit_themes(frame, themes=labels).themes
        assert {theme.label: {story.story_id for story in theme.stories} for theme in themes} == {
            "sea": {"10", "30"},
            "space": {"20", "40"},
        }
    shared = frame.assign(story_id=["a", "a", "b", "c"])
    model = toolkit.fit_themes(shared, themes=pd.Series({"a": "x", "b": "y"}))
    assert [theme.n_stories for theme in model.themes] == [2, 1]
    with pytest.raises(toolkit.StorySchemaError, match="wanted it by the stories' story_id"):
        toolkit.fit_themes(frame, themes=pd.Series({"zz1": 1, "zz2": 1, "zz3": 2, "zz4": 2}))


def test_labels_by_numbers_are_never_put_elsewhere():
    texts = ["Cod quota cut by ministers", "Rocket reaches orbit", "Herring quota cut again", "Rocket lost in orbit"]
    names = ["sea", "space", "sea", "space"]
    stories, gold = toolkit.read_labelled(pd.DataFrame({"text": texts, "label": names}))
    assert toolkit.evaluate_themes(stories.sample(frac=1, random_state=3), gold, themes=gold).agreement.ari == 1.0
    numbered = pd.DataFrame({"story_id": [3, 1, 2, 4], "text": texts}, index=list("uvwz"))
    for labels in (
        pd.Series(names, index=[3, 1, 2, 4]).sort_index(),
        pd.Series(names[:3], index=[3, 1, 2]).sort_index(),
    ):
        themes = toolkit.fit_themes(numbered, themes=labels).themes
        assert {theme.label: {story.story_id for story in theme.stories} - {"4"} for theme in themes} == {
            "sea": {"3", "2"},
            "space": {"1"},
        }
    ambiguous = pd.DataFrame({"story_id": [3, 1, 2, 0], "text": texts})
    with pytest.raises(toolkit.StorySchemaError, match="both story_ids and the stories' index"):
        toolkit.fit_themes(ambiguous, themes=pd.Series(["a", "b", "c", "d"], index=[3, 1, 2, 0]))


def test_gold_labels_follow_their_stories_too(few, labels):
    measured = toolkit.evaluate_themes(few, labels.sample(frac=1, random_state=0), themes=labels)
    assert measured.agreement.ari == 1.0


def test_events_too_can_be_given(few, labels):
    together = toolkit.build_report(few, themes=labels, events=np.zeros(len(few)), map=False)
    assert all(len(theme.events) == 1 for theme in together.themes)
    apart = toolkit.build_report(few, themes=labels, events=np.full(len(few), -1), map=False)
    assert all(len(theme.events) == theme.n_stories for theme in apart.themes)
    found = toolkit.build_report(few, themes=labels, events=CLUSTERERS["k-means"], map=False)
    assert found.provenance.parameters["events"].startswith("Pipeline(")
    assert sum(len(theme.events) for theme in found.themes) < len(few)


def test_events_given_as_labels_keep_to_their_stories(few, labels, gold):
    events = gold["event"].reindex(few["story_id"])
    shuffled = few.sample(frac=1, random_state=3)
    report = toolkit.build_report(shuffled, themes=labels, events=events[shuffled["story_id"]].tolist(), map=False)
    assert {
        frozenset(events[story_id] for story_id in event.story_ids) for theme in report.themes for event in theme.events
    } == {frozenset([event]) for event in events}


def test_a_clusterer_of_events_is_given_texts(few, labels):
    pipeline = make_pipeline(TfidfVectorizer(), EventClusterer())
    report = toolkit.build_report(few, themes=labels, events=pipeline, map=False)
    assert len(pipeline[-1].labels_) == len(few)
    assert sum(len(theme.events) for theme in report.themes) > len(report.themes)
    with pytest.raises(ValueError, match="found 1 labels by Short; wanted one label for each of"):
        toolkit.build_report(few, events=Short())


def test_seeds_claim_their_stories_from_any_clusterer(few):
    model = toolkit.fit_themes(few, themes=CLUSTERERS["k-means"], seeds={"Trade": ["tariff", "exports"]})
    assert model.themes[0].label == "Trade"


def test_themes_of_any_clusterer_are_explained_and_measured(few, labels):
    explanation = toolkit.explain_story(few, "wire-007", themes=labels)
    assert explanation.theme.label == labels["wire-007"]
    assert sum(term.contribution for term in explanation.terms) == pytest.approx(explanation.difference, abs=1e-7)
    evaluation = toolkit.evaluate_themes(few, labels.reset_index(drop=True), themes=labels)
    assert (evaluation.agreement.ari, evaluation.structure.stability) == (1.0, None)


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"n_themes": "many"}, ValueError, "found n_themes='many'; wanted a whole number from 1, or 'auto'"),
        ({"n_themes": 2.0}, ValueError, "found n_themes=2.0"),
        ({"n_themes": True}, ValueError, "found n_themes=True"),
        ({"n_themes": 0}, ValueError, "found n_themes=0"),
        ({"n_themes": 3, "themes": [0, 1]}, ValueError, "beside themes"),
        ({"random_state": "a"}, ValueError, "found random_state='a'"),
        ({"random_state": True}, ValueError, "found random_state=True"),
        ({"by_language": "no"}, TypeError, "found by_language='no'"),
        ({"themes": KMeans}, TypeError, "found themes as KMeans; wanted an object with fit_predict"),
        ({"themes": "kmeans"}, TypeError, "found themes as str"),
        ({"events": 7}, TypeError, "found events as int"),
        ({"themes": [0, 1], "seeds": {"Trade": ["tariff"]}}, ValueError, "found seeds beside labels"),
    ],
)
def test_options_are_checked_before_any_work(options, error, said):
    class Untouched(list):
        def __iter__(self):
            raise AssertionError("the stories were read")

    with pytest.raises(error, match=said):
        toolkit.build_report(Untouched(["Cod is cut."]), **options)


@pytest.mark.parametrize(
    ("given", "error", "said"),
    [
        ([0, 1, 1], ValueError, r"found themes of shape \(3,\) for 2 stories"),
        (np.zeros((2, 1)), ValueError, r"found themes of shape \(2, 1\)"),
        ([0, 0.5], TypeError, "found a label 0.5"),
        ([True, False], TypeError, "found a label"),
        ([0, "a"], TypeError, "some are names and others are numbers"),
        (ByInitial(), None, ""),
        (Short(), ValueError, "found 1 labels by Short"),
    ],
)
def test_labels_that_cannot_belong_to_the_stories_are_refused(given, error, said):
    stories = ["The quota for cod was cut.", "A rocket reached orbit."]
    if error is None:
        assert len(toolkit.build_report(stories, themes=given).themes) == 2
    else:
        with pytest.raises(error, match=said):
            toolkit.build_report(stories, themes=given)
