"""Near copies of a story weigh nothing: with one or with fifteen, all other stories are in the themes they were in."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from sklearn.cluster import KMeans
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import adjusted_rand_score
from sklearn.pipeline import make_pipeline

import toolkit
from tests.conftest import ENGLISH, SAMPLE_NOW

SAMPLE = toolkit.read_stories(*ENGLISH, reference_time=SAMPLE_NOW)
HEADS = [
    "",
    "BRAE (Civic Wire) — ",
    "ORRIN, June 10 (CW) - ",
    "By Ada Berg\n",
    "Von Ada Berg\nORRIN (cw) – ",
    "奥林（新闻社）— ",
]
TAILS = ["", " Our readers can comment below.", " (Reporting by Ada Berg; editing by Bo Ek)", "\n© 2025 Civic Wire"]


def copies(row: int, number: int) -> pd.DataFrame:
    """Return copies of one story of the sample as other papers print it, an hour later each."""
    story, time = SAMPLE.iloc[row], SAMPLE["published"].max()
    return pd.DataFrame(
        {
            "story_id": f"copy-{place}",
            "title": [story["title"], f"{story['title']}, papers say"][place % 2],
            "text": HEADS[place % len(HEADS)] + story["text"] + TAILS[place % len(TAILS)],
            "source": f"Daily {place}",
            "published": time + pd.Timedelta(hours=place),
        }
        for place in range(1, number + 1)
    )


def labels_by_id(model) -> pd.Series:
    return pd.Series(model.labels, index=model.stories["story_id"])


@pytest.fixture(scope="module")
def alone():
    return labels_by_id(toolkit.fit_themes(SAMPLE))


@pytest.mark.parametrize("number", [1, 2, 5, 15])
@pytest.mark.parametrize("row", [0, 40])
def test_copies_move_no_other_story_and_are_where_their_original_is(alone, row, number):
    together = labels_by_id(toolkit.fit_themes(pd.concat([SAMPLE, copies(row, number)])))
    assert adjusted_rand_score(alone, together[alone.index]) == 1.0
    own = together[[f"copy-{place}" for place in range(1, number + 1)]]
    assert set(own) == {together[SAMPLE["story_id"][row]]}


def test_labels_terms_and_representatives_are_those_of_the_originals():
    row = 0
    themes = [toolkit.fit_themes(stories).themes for stories in (SAMPLE, pd.concat([SAMPLE, copies(row, 15)]))]
    found = [{theme.label: (theme.terms, theme.representative) for theme in of_one} for of_one in themes]
    assert found[0] == found[1]
    sizes = [theme.n_stories for theme in themes[1]]
    assert sum(sizes) - sum(theme.n_stories for theme in themes[0]) in {0, 15}
    assert sizes == sorted(sizes, reverse=True)


def test_evidence_names_the_themes_as_the_report_does():
    model = toolkit.fit_themes(pd.concat([SAMPLE, copies(40, 15)]))
    last = model.n_themes_evidence["merges"][-1]["united"]
    assert sorted(last) == sorted(theme.id for theme in model.themes)
    first = model.n_themes_evidence["merges"][0]["united"]
    alone = toolkit.fit_themes(SAMPLE)
    united = {theme.label for theme in alone.themes if theme.id in alone.n_themes_evidence["merges"][0]["united"]}
    assert {theme.label for theme in model.themes if theme.id in first} == united


def test_a_clusterer_of_anybody_is_given_one_of_each_set():
    seen = []

    class Counting(KMeans):
        def fit_predict(self, X, y=None, sample_weight=None):
            seen.append(X.shape[0])
            return super().fit_predict(X)

    stories = pd.concat([SAMPLE, copies(0, 5)])
    model = toolkit.fit_themes(stories, themes=make_pipeline(TfidfVectorizer(), Counting(3, random_state=0)))
    assert (seen, len(model.labels)) == ([len(SAMPLE)], len(SAMPLE) + 5)


def test_labels_that_are_given_stay_even_where_copies_bear_different_ones():
    stories = toolkit.read_stories(pd.concat([SAMPLE[:6], copies(0, 2)]))
    given = pd.Series(["sea", "sky"] * 4, index=stories["story_id"])
    model = toolkit.fit_themes(stories, themes=given)
    names = [model.themes[label].label for label in model.labels]
    assert names == given.tolist()


def test_a_model_with_copies_is_saved_explained_and_assigned_as_it_is(tmp_path):
    stories = pd.concat([SAMPLE, copies(40, 3)])
    model = toolkit.fit_themes(stories)
    model.save(tmp_path)
    again = toolkit.load_model(tmp_path)
    pd.testing.assert_frame_equal(again.assign(stories), model.assign(stories))
    assert again.groups[0].originals.tolist() == model.groups[0].originals.tolist()
    own, copy = (toolkit.explain_story(model, name) for name in (SAMPLE["story_id"][40], "copy-2"))
    assert (copy.theme, copy.terms) == (own.theme, own.terms)
    assert np.isclose(sum(term.contribution for term in copy.terms), copy.difference)


def test_any_order_gives_the_same_themes():
    stories = pd.concat([SAMPLE[:40], copies(0, 6).assign(published=None)])
    models = [toolkit.fit_themes(stories.sample(frac=1, random_state=seed)) for seed in range(2)]
    assert models[0].themes == models[1].themes
