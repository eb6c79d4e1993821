"""What terms tell of events: a word of one large story, and a word of many stories."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import sparse

from toolkit.events.weights import independent_stories, weighted_by_independence
from toolkit.vectors.tfidf import event_vectorizer

rows = arrays(np.float64, st.tuples(st.integers(1, 14), st.just(6)), elements=st.sampled_from([0.0, 0.5, 1.0, 2.0]))


def worth_of_words(texts: list[str]) -> dict[str, float]:
    vectorizer = event_vectorizer()
    worth = independent_stories(sparse.csr_array(vectorizer.fit_transform(texts)))
    return dict(zip(vectorizer.get_feature_names_out().tolist(), worth.tolist(), strict=True))


@pytest.mark.parametrize(
    ("story", "own", "anywhere"),
    [
        ("Ferry Kestrel sinks off Brava, divers search hull", "kestrel", "harbour"),
        ("Fähre Turmfalke sinkt vor Brava, Taucher suchen Rumpf", "turmfalke", "hafen"),
        ("Le traversier Faucon coule devant Brava, plongeurs fouillent épave", "faucon", "quai"),
    ],
    ids=["en", "de", "fr"],
)
def test_a_word_of_one_large_story_is_worth_few_stories_and_one_of_many_as_many_as_have_it(story, own, anywhere):
    others = [f"{anywhere} w{n}a w{n}b w{n}c w{n}d w{n}e" for n in range(300)]
    worth = worth_of_words([f"{story} detail{n}" for n in range(30)] + others)
    assert worth[own] < 3
    assert worth[anywhere] > 100


def test_the_rarer_of_two_words_is_not_raised_if_both_are_of_unlike_stories():
    texts = [f"harbour w{n}a w{n}b w{n}c w{n}d" + " quay" * (n % 5 == 0) for n in range(100)]
    vectorizer = event_vectorizer()
    X = sparse.csr_array(vectorizer.fit_transform(texts))
    before, after = (dict(enumerate(one[[0]].toarray().ravel())) for one in (X, weighted_by_independence(X)))
    quay, harbour = (vectorizer.vocabulary_[word] for word in ("quay", "harbour"))
    assert after[quay] / after[harbour] == pytest.approx(before[quay] / before[harbour], rel=0.15)


@given(rows)
def test_a_term_is_worth_as_many_stories_as_have_it_at_most_and_one_at_least(X):
    n_having = (X > 0).sum(axis=0)
    worth = independent_stories(sparse.csr_array(X))
    assert (worth <= n_having + 1e-9).all()
    assert (worth >= np.minimum(n_having, 1) - 1e-9).all()


@given(rows)
def test_rows_are_of_unit_length_or_of_zeros_and_keep_their_terms(X):
    weighted = weighted_by_independence(X).toarray()
    assert ((weighted > 0) == (X > 0)).all()
    lengths = np.linalg.norm(weighted, axis=1)
    assert np.isclose(lengths, (X > 0).any(axis=1)).all()


def test_copies_of_one_text_are_worth_one_story():
    worth = worth_of_words(["Ferry Kestrel sinks off Brava"] * 40 + [f"w{n}a w{n}b w{n}c" for n in range(400)])
    assert worth["kestrel"] < 2
