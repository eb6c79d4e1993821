"""Numbers of words: those of the letters alone, whatever stands around a word and whichever texts are beside it."""

from __future__ import annotations

from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from toolkit.vectors.word_codes import word_codes

WORDS = st.sampled_from(["cod", "Ärger", "hake_2", "x", "z" * 39, "z" * 40, "z" * 41, "q" * 5000, "рыба", "\ud800"])
BETWEEN = st.sampled_from([" ", "\n", ", ", "\x00", " – "])


@given(st.lists(st.lists(st.tuples(WORDS, BETWEEN), max_size=6), max_size=5))
def test_each_word_has_the_checksum_of_its_letters(told):
    codes, n_words = word_codes(["".join(word + between for word, between in text) for text in told])
    said = [[word.casefold() for word, _ in text if word != "\ud800"] for text in told]
    assert n_words.tolist() == [len(text) for text in said]
    assert codes.tolist() == [crc32(word.encode()) + 1 for text in said for word in text]
