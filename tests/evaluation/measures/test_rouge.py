"""ROUGE: values worked out by hand, laws, and the remedy where the package is missing."""

from __future__ import annotations

import sys
from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.errors import MissingExtraError
from toolkit.evaluation.measures import rouge
from toolkit.evaluation.measures.rouge import rouge_scores

words = st.lists(st.sampled_from("cod quota cut rocket orbit skippers the of".split()), max_size=12).map(" ".join)


def flat(scores):
    return [value for overlap in astuple(scores) for value in overlap]


def test_values_worked_out_by_hand():
    scores = rouge_scores("the cod quota fell", ["the quota of cod fell again"])
    assert astuple(scores.rouge_1) == pytest.approx((4 / 4, 4 / 6, 0.8))
    assert astuple(scores.rouge_2) == (0, 0, 0)
    assert astuple(scores.rouge_l) == pytest.approx((3 / 4, 3 / 6, 0.6))


def test_words_are_stemmed():
    assert rouge_scores("Skippers fished.", ["skipper fishing"]).rouge_2.f == 1


def test_the_best_reference_counts_for_each_measure():
    scores = rouge_scores("cod quota cut", ["cut quota cod", "cod quota", "a rocket"])
    assert scores.rouge_1.f == 1
    assert scores.rouge_2.f == pytest.approx(2 * 0.5 * 1 / 1.5)
    assert scores.rouge_l.f == pytest.approx(0.8)


@pytest.mark.parametrize("digest", ["", "…", "Ζήτω"])
def test_what_has_no_word_of_letters_that_count_shares_nothing(digest):
    assert set(flat(rouge_scores(digest, ["The quota was cut."]))) == {0}


@pytest.mark.parametrize("references", [[], "one string"])
def test_no_reference_is_an_error(references):
    with pytest.raises(ValueError, match="at least one summary"):
        rouge_scores("The quota was cut.", references)


@given(words, words)
def test_all_are_shares_and_f_lies_between(digest, reference):
    for precision, recall, f in astuple(rouge_scores(digest, [reference])):
        assert 0 <= min(precision, recall) - 1e-9 <= f + 1e-9 or f == 0
        assert f <= max(precision, recall) + 1e-9 <= 1 + 1e-8


@given(words, words)
def test_precision_and_recall_change_places(digest, reference):
    there, back = rouge_scores(digest, [reference]), rouge_scores(reference, [digest])
    for one, other in zip(astuple(there), astuple(back), strict=True):
        assert one == pytest.approx((other[1], other[0], other[2]))


@given(words, st.lists(words, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_references_changes_no_f_and_one_more_lowers_none(digest, references, random):
    scores = astuple(rouge_scores(digest, references))
    shuffled = astuple(rouge_scores(digest, random.sample(references, len(references))))
    more = astuple(rouge_scores(digest, [*references, "the quota"]))
    assert [one[2] for one in scores] == [one[2] for one in shuffled]
    assert all(one[2] <= other[2] for one, other in zip(scores, more, strict=True))


def test_the_extra_that_is_missing_is_named(monkeypatch):
    rouge._scorer.cache_clear()
    monkeypatch.setitem(sys.modules, "rouge_score.rouge_scorer", None)
    with pytest.raises(MissingExtraError, match=r'pip install "story-toolkit\[rouge\]"'):
        rouge_scores("word", ["word"])
