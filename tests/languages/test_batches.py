from hypothesis import given
from hypothesis import strategies as st

from tests.languages.test_detection import SENTENCES
from toolkit.languages.batches import BatchIdentifier
from toolkit.languages.detection import _identifier, detect_language, detect_languages

PIECES = st.sampled_from([*SENTENCES.values(), "NATO", "12.5 %", "\x00", "\ud800", "e\u0301", "The cod and the sea."])
TEXTS = st.lists(PIECES, max_size=4).map(" ".join) | st.text(max_size=80)


@given(st.lists(TEXTS, max_size=6))
def test_many_texts_are_in_the_languages_that_each_is_in(texts):
    assert detect_languages(texts) == [detect_language(text) for text in texts]


@given(st.lists(TEXTS, min_size=1, max_size=6))
def test_the_model_says_of_many_texts_what_it_says_of_each(texts):
    found = BatchIdentifier.of(_identifier()).classified(texts)
    for text, (language, certainty) in zip(texts, found, strict=True):
        expected = dict(_identifier().rank(text))
        assert abs(expected[language] - certainty) < 1e-3
        assert abs(max(expected.values()) - certainty) < 1e-3
