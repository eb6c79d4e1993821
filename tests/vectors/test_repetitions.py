"""What texts have in common word for word, and themes that it does not move."""

from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
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


@pytest.mark.parametrize("title", ["Rugby", "Lottery numbers", "漁業ニュース"])
def test_a_short_line_stays_for_it_may_be_what_the_stories_are_about(title):
    texts = [f"{title}\n{place} {number}" for number, place in enumerate(PLACES)]
    assert cleaned(texts) == texts


@pytest.mark.parametrize(
    ("n_own", "n_shared", "is_left_out"), [(1, 3, False), (2, 4, False), (3, 5, False), (4, 2, True)]
)
def test_a_report_that_several_print_stays_and_what_stands_below_many_goes(n_own, n_shared, is_left_out):
    shared = " ".join(
        f"The harbour board of Osta said {word} today." for word in "one two three four five".split()[:n_shared]
    )
    own = [" ".join(f"Our man in {place} writes line {row}." for row in range(n_own)) for place in PLACES]
    assert ["Osta said one" not in text for text in cleaned([f"{one} {shared}" for one in own])] == [is_left_out] * 3


@pytest.mark.parametrize("n_texts", [9, 10])
def test_a_long_footer_of_short_texts_is_known_by_how_many_have_it(n_texts):
    footer = " ".join(f"Write to our desk of {word} every day." for word in "news sports travel letters".split())
    texts = [f"Cod number {number} landed. {footer}" for number in range(n_texts)]
    assert all("desk" not in text for text in cleaned(texts)) == (n_texts >= 10)


def test_where_nothing_but_figures_would_be_left_a_text_stays():
    texts = [f"These are the lottery numbers of Osta\n{number} {number + 7}" for number in range(12)]
    assert cleaned(texts) == texts


def test_a_rubric_that_a_newsroom_s_own_theme_names_is_seen():
    of_each = {"Rugby": "scrum try tackle maul".split(), "Parliament": "vote debate motion whip".split()}
    frame = pd.DataFrame(
        {"title": title, "text": f"The {one} was long."} for title, own in of_each.items() for one in own
    )
    model = toolkit.fit_themes(frame, seeds={"Sport": ["rugby"], "Politics": ["parliament"]})
    assert [(theme.label, theme.n_stories) for theme in model.themes] == [("Sport", 4), ("Politics", 4)]


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


@given(st.integers(0, len(STORIES) - 1), st.integers(1, 20))
def test_a_text_that_occurs_several_times_counts_once(row, n_copies):
    alone, beside = term_vectorizer().fit(STORIES), term_vectorizer()
    rows = beside.fit_transform([*STORIES, *[STORIES[row]] * n_copies])
    assert beside.idf_.tolist() == alone.idf_.tolist()
    assert (rows[-1] != rows[row]).nnz == 0
