"""Counted at once, words and pairs are what scikit-learn counts, sentence by sentence."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from toolkit.languages.script import words
from toolkit.languages.terms import truncated_terms
from toolkit.vectors.sentence_words import SentenceWords

EMPTY = {"the", "of"}
WORDS = ["the", "of", "cod", "Cods", "protests", "protesters", "crab", "漁獲枠", "NISA拡充", "?", "12"]
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join), min_size=1, max_size=6)


def pairs_of(sentence: str) -> list[str]:
    found = words(sentence.lower())
    return [f"{a[:7]} {b[:7]}" for a, b in pairwise(found) if not (a in EMPTY and b in EMPTY)]


def expected(vectorizer, sentences):
    try:
        return vectorizer.fit_transform(sentences).toarray()
    except ValueError:
        return np.zeros((len(sentences), 0))


@given(SENTENCES)
def test_counts_are_those_of_scikit_learn(sentences):
    found = SentenceWords.of(sentences, EMPTY)
    terms = TfidfVectorizer(
        analyzer=lambda text: truncated_terms(text, EMPTY), sublinear_tf=True, use_idf=False, norm=None
    )
    pairs = CountVectorizer(analyzer=pairs_of, binary=True)
    assert np.array_equal(found.terms().toarray(), expected(terms, sentences))
    assert np.array_equal(found.pairs().toarray(), expected(pairs, sentences))


@given(SENTENCES, st.data())
def test_some_of_the_sentences_have_what_they_have_alone(sentences, data):
    rows = sorted(data.draw(st.sets(st.integers(0, len(sentences) - 1), min_size=1)))
    some = SentenceWords.of(sentences, EMPTY).only(np.array(rows))
    alone = SentenceWords.of([sentences[row] for row in rows], EMPTY)
    assert np.array_equal(some.terms().toarray(), alone.terms().toarray())
    assert np.array_equal(some.pairs().toarray(), alone.pairs().toarray())
