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

HEADS = [
    "",
    "BRAE (Civic Wire) — ",
    "ORRIN, June 10 (CW) - ",
    "By Ada Berg\n",
    "Von Ada Berg\nORRIN (cw) – ",
    "奥林（新闻社）— ",
]
TAILS = ["", " Our readers can comment below.", " (Reporting by Ada Berg; editing by Bo Ek)", "\n© 2025 Civic Wire"]


def copies(stories: pd.DataFrame, row: int, number: int) -> pd.DataFrame:
    """Return copies of one of the stories as other papers print it, an hour later each."""
    story, time = stories.iloc[row], stories["published"].max()
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


def assert_none_moved(alone, together, row: int) -> None:
    before, after = labels_by_id(alone), labels_by_id(together)
    assert adjusted_rand_score(before, after[before.index]) == 1.0
    assert set(after[after.index.difference(before.index)]) == {after[alone.stories["story_id"][row]]}


@pytest.fixture(scope="module")
def alone(sample):
    return toolkit.fit_themes(sample)


@pytest.fixture(scope="module")
def few_alone(few):
    return toolkit.fit_themes(few)


@pytest.fixture(scope="module", params=[0, 40])
def copied(request, sample):
    """Return a row of the sample, and its themes with fifteen copies of that story."""
    row = request.param
    return row, toolkit.fit_themes(pd.concat([sample, copies(sample, row, 15)]))


def test_copies_move_no_other_story_and_are_where_their_original_is(alone, copied):
    row, together = copied
    assert_none_moved(alone, together, row)


@pytest.mark.parametrize("number", [1, 2, 5])
@pytest.mark.parametrize("row", [0, 20])
def test_however_many_they_are(few, few_alone, row, number):
    together = toolkit.fit_themes(pd.concat([few, copies(few, row, number)]))
    assert_none_moved(few_alone, together, row)


def test_labels_terms_and_representatives_are_those_of_the_originals(alone, copied):
    themes = [alone.themes, copied[1].themes]
    found = [{theme.label: (theme.terms, theme.representative) for theme in of_one} for of_one in themes]
    assert found[0] == found[1]
    sizes = [theme.n_stories for theme in themes[1]]
    assert sum(sizes) - sum(theme.n_stories for theme in themes[0]) in {0, 15}
    assert sizes == sorted(sizes, reverse=True)


def test_evidence_names_the_themes_as_the_report_does(alone, copied):
    _, model = copied
    last = model.n_themes_evidence["merges"][-1]["united"]
    assert sorted(last) == sorted(theme.id for theme in model.themes)
    first = model.n_themes_evidence["merges"][0]["united"]
    united = {theme.label for theme in alone.themes if theme.id in alone.n_themes_evidence["merges"][0]["united"]}
    assert {theme.label for theme in model.themes if theme.id in first} == united


def test_a_clusterer_of_anybody_is_given_one_of_each_set(sample):
    seen = []

    class Counting(KMeans):
        def fit_predict(self, X, y=None, sample_weight=None):
            seen.append(X.shape[0])
            return super().fit_predict(X)

    stories = pd.concat([sample, copies(sample, 0, 5)])
    model = toolkit.fit_themes(stories, themes=make_pipeline(TfidfVectorizer(), Counting(3, random_state=0)))
    assert (seen, len(model.labels)) == ([len(sample)], len(sample) + 5)


def test_labels_that_are_given_stay_even_where_copies_bear_different_ones(sample):
    stories = toolkit.read_stories(pd.concat([sample[:6], copies(sample, 0, 2)]))
    given = pd.Series(["sea", "sky"] * 4, index=stories["story_id"])
    model = toolkit.fit_themes(stories, themes=given)
    names = [model.themes[label].label for label in model.labels]
    assert names == given.tolist()


def test_a_model_with_copies_is_saved_explained_and_assigned_as_it_is(few, tmp_path):
    stories = pd.concat([few, copies(few, 20, 3)])
    model = toolkit.fit_themes(stories)
    model.save(tmp_path)
    again = toolkit.load_model(tmp_path)
    pd.testing.assert_frame_equal(again.assign(stories), model.assign(stories))
    assert again.groups[0].originals.tolist() == model.groups[0].originals.tolist()
    own, copy = (toolkit.explain_story(model, name) for name in (few["story_id"][20], "copy-2"))
    assert (copy.theme, copy.terms) == (own.theme, own.terms)
    assert np.isclose(sum(term.contribution for term in copy.terms), copy.difference)


def test_any_order_gives_the_same_themes(sample):
    stories = pd.concat([sample[:40], copies(sample, 0, 6).assign(published=None)])
    models = [toolkit.fit_themes(stories.sample(frac=1, random_state=seed)) for seed in range(2)]
    assert models[0].themes == models[1].themes
