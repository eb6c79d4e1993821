"""Stability: the same themes from fewer stories."""

from __future__ import annotations

import math

import numpy as np
import pytest
from sklearn.base import BaseEstimator, ClusterMixin
from sklearn.utils.validation import NotFittedError, check_is_fitted

import toolkit
from toolkit.evaluation.measures.stability import stability
from toolkit.stories.frame import documents


class FirstLetter(ClusterMixin, BaseEstimator):
    """Themes that do not depend on the other texts."""

    def fit_predict(self, texts, y=None):
        return np.array([ord(text[0]) for text in texts])


class Place(ClusterMixin, BaseEstimator):
    """Themes that depend on nothing but how many texts there are."""

    def fit_predict(self, texts, y=None):
        return np.arange(len(texts)) * 4 // len(texts)


TEXTS = [f"{letter}{number}" for letter in "abcd" for number in range(5)]


def test_themes_that_do_not_depend_on_other_stories_are_stable():
    assert stability(FirstLetter(), TEXTS) == pytest.approx(1)


def test_themes_unlike_those_of_all_the_stories_are_not():
    assert stability(FirstLetter(), TEXTS, [int(text[1]) for text in TEXTS]) < 0.2


def test_the_seed_chooses_the_samples():
    values = [stability(Place(), TEXTS, random_state=seed) for seed in (0, 0, 1)]
    assert values[0] == values[1] != values[2]
    assert stability(Place(), TEXTS, share=1.0) == pytest.approx(1)


def test_the_order_of_the_stories_does_not_matter(sample):
    texts = documents(sample)[:20]
    pipeline = toolkit.theme_pipeline()
    labels = pipeline.fit_predict(texts)
    value = stability(pipeline, texts, labels, n_samples=2)
    assert 0 < value <= 1
    assert stability(pipeline, texts, n_samples=2) == value
    assert stability(pipeline, texts[::-1], labels[::-1], n_samples=2) == value


def test_the_pipeline_is_left_unfitted():
    pipeline = toolkit.theme_pipeline()
    stability(pipeline, ["Cod quota cut", "Rocket in orbit", "Cod quota raised"])
    with pytest.raises(NotFittedError):
        check_is_fitted(pipeline["themes"])


@pytest.mark.parametrize("n_texts", [0, 1, 2])
def test_too_few_stories_to_compare(n_texts):
    assert math.isnan(stability(FirstLetter(), TEXTS[:n_texts]))


def test_a_sample_without_a_word_has_no_themes():
    texts = ["the", "and", "of", "to", "Rocket in orbit"]
    value = stability(toolkit.theme_pipeline(), texts, n_samples=20)
    assert value == pytest.approx(1)


@pytest.mark.parametrize("wrong", [{"n_samples": 0}, {"share": 0.0}, {"share": 1.5}, {"labels": [1, 2]}])
def test_what_cannot_be_measured_is_refused(wrong):
    with pytest.raises(ValueError, match="wanted"):
        stability(FirstLetter(), TEXTS, **wrong)
