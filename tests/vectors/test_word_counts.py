"""Counting words is as scikit-learn counts them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import CountVectorizer

from toolkit.vectors.word_counts import WordColumns, word_counts


@given(st.lists(st.lists(st.sampled_from(["cod", "eel", "quota", "日銀", ""]), max_size=8), min_size=1, max_size=6))
def test_counts_are_those_of_scikit_learn(texts: list[list[str]]) -> None:
    texts = [*texts, ["cod"]]
    columns = WordColumns({"cod": 0, "hake": 1})
    counts = word_counts(texts, columns)
    expected = CountVectorizer(analyzer=list, vocabulary=list(columns)).transform(texts)
    assert counts.has_canonical_format
    assert counts.toarray().tolist() == expected.toarray().tolist()
    assert list(columns.values()) == list(range(len(columns)))
