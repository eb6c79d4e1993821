"""What texts have in common word for word, and themes that it does not move."""

from __future__ import annotations

import pytest
from sklearn.metrics import adjusted_rand_score

import toolkit
from toolkit.vectors.repetitions import repetitions, without_repetitions
from toolkit.vectors.term_vectorizer import rows_of_new_texts, term_vectorizer

PLACES = ("Kiel", "Hull", "Osta")


def cleaned(texts):
    repeated = repetitions(texts)
    return [without_repetitions(text, repeated) for text in texts]


@pytest.mark.parametrize(
    "repeated",
    [
        "The full text of this report is no longer to be had.",
        "Der volle Text dieses Berichts ist nicht mehr zu haben.",
        "この記事の全文はもうここでは読めません、会員の方だけがお読みいただけます。",
    ],
)
def test_a_sentence_of_several_texts_is_left_out(repeated):
    texts = [
        f"The quota for {place} was cut again by a tenth, and crews of {place} protest. {repeated}" for place in PLACES
    ]
    assert all(repeated not in text and place in text for text, place in zip(cleaned(texts), PLACES, strict=True))


def test_a_line_of_several_texts_is_left_out_however_short():
    texts = [f"The quota for {place} was cut again.\nMore\nCrews of {place} protest." for place in PLACES]
    assert all("More" not in text for text in cleaned(texts))


@pytest.mark.parametrize(
    "texts",
    [
        [f"Cod again. The quota for {place} was cut." for place in PLACES],
        ["The quota for cod was cut again.", "The quota for cod was cut again."],
        ["The quota for cod was cut again, they said in Kiel."] * 3,
        ["", "", ""],
        [],
    ],
)
def test_short_sentences_two_texts_and_whole_stories_stay(texts):
    assert cleaned(texts) == texts


SUBJECTS = ["cod quota trawler herring", "rocket orbit launch capsule", "court ruling judge appeal"]
STORIES = [
    f"The {first} and the {second} of number {number} were in the news again."
    for subject in SUBJECTS
    for number, first in enumerate(subject.split())
    for second in subject.split()
    if first != second
]


@pytest.mark.parametrize("put", ["{0}\n\n{1}", "{1}\n{0}", "{0} {1}"])
def test_what_a_publisher_puts_around_its_stories_moves_no_theme(put):
    line = "Readers of our morning letter vote on Saturdays for the photograph of the week."
    beside = [put.format(text, line) if row % 3 == 0 else text for row, text in enumerate(STORIES)]
    alone = toolkit.theme_pipeline().fit_predict(STORIES)
    assert adjusted_rand_score(alone, toolkit.theme_pipeline().fit_predict(beside)) == 1


def test_what_was_left_out_is_left_out_of_new_texts():
    line = "More news of the harbour on our pages every evening."
    vectorizer = term_vectorizer().fit([f"{text} {line}" for text in STORIES])
    bare, new = rows_of_new_texts(vectorizer, ["Cod quota cut", f"Cod quota cut. {line}"], len(STORIES)).toarray()
    assert new.tolist() == bare.tolist()
