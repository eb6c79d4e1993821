"""What is told beside known stories: what is new, in any language, however little or much is known."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

import toolkit
from toolkit.digests.novelty import in_terms_of_news, only_new, which_are_new

# In each language what was known, the same in other words, and what is new.
STORIES = {
    "en": (
        "The council of Orrin closed the swimming pool in March because its roof had cracks. Parents protested.",
        "In March cracks in its roof had led the council of Orrin to close the pool, and parents were protesting.",
        "A carpenter from Brae now offers to mend the beams for nothing.",
    ),
    "de": (
        "Der Rat von Orrin schloss im März das Schwimmbad, weil das Dach Risse hatte. Viele Eltern protestierten.",
        "Wegen der Risse im Dach hatte der Rat von Orrin das Schwimmbad im März geschlossen, Eltern protestierten.",
        "Ein Zimmermann aus Brae bietet nun an, die Balken umsonst zu erneuern.",
    ),
    "fr": (
        "Le conseil d'Orrin a fermé la piscine en mars parce que le toit avait des fissures. Des parents protestent.",
        "En mars, les fissures du toit avaient amené le conseil d'Orrin à fermer la piscine; des parents protestent.",
        "Un charpentier de Brae propose maintenant de refaire les poutres pour rien.",
    ),
    "ru": (
        "Совет города Оррин закрыл бассейн в марте, потому что крыша дала трещины. Родители протестовали.",
        "Из-за трещины крыша бассейна была опасна, и в марте совет города Оррин закрыл бассейн; родители протестовали.",
        "Плотник из Брае теперь предлагает бесплатно починить балки.",
    ),
}


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize("new_first", [True, False], ids=["new first", "new last"])
@pytest.mark.parametrize("n_reports", [1, 2])
def test_what_is_new_is_told_and_not_what_was_known_in_other_words(language, new_first, n_reports):
    known, again, news = STORIES[language]
    parts = [news, again] if new_first else [again, news]
    reports = pd.DataFrame({"text": ["\n\n".join(parts)] * n_reports, "language": language})
    n_words = max(len(again.split()), len(news.split()))
    digest = toolkit.digest_stories(reports, n_words, known=pd.DataFrame({"text": [known], "language": language}))
    assert digest.text == news


@pytest.mark.parametrize("language", STORIES)
def test_known_stories_of_something_else_in_whatever_language_do_not_empty_a_digest(language):
    known, _, news = STORIES[language]
    for other in STORIES:
        if other != language:
            digest = toolkit.digest_stories([f"{known} {news}"], 60, known=[STORIES[other][0]])
            assert digest.text == toolkit.digest_stories([f"{known} {news}"], 60).text


@pytest.mark.parametrize("n_times", [1, 3])
def test_if_all_is_known_the_digest_is_as_without(n_times):
    known, _, news = STORIES["en"]
    stories = [f"{known} {news}"]
    assert toolkit.digest_stories(stories, 30, known=stories * n_times).text == toolkit.digest_stories(stories, 30).text


def test_more_of_what_is_known_changes_nothing_of_what_is_new():
    known, again, news = STORIES["en"]
    for n_times in (1, 10, 200):
        assert toolkit.digest_stories([f"{again}\n\n{news}"], 20, known=[known] * n_times).text == news


def row(terms):
    return [float(number in terms) for number in range(20)]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({0, 1, 2}, range(12), True),
        ({0, 1}, range(12), False),
        ({0, 1, 2, 3, 15}, range(12), True),
        ({0, 1, 2, 15, 16}, range(12), False),
        ({0, 1}, {0, 2, 3, 4}, False),
        ((), (), False),
    ],
    ids=["three inside", "two are too few", "four of five", "three of five", "one in common", "no term"],
)
def test_a_row_that_stands_in_a_known_one_or_is_like_it_is_not_new(one, other, same):
    X = sparse.csr_matrix([row(one), row({19})])
    assert which_are_new(X, sparse.csr_matrix([row(other)])).tolist() == [not same, True]


def test_what_a_new_row_depends_on_stays_if_it_is_right_before():
    eligible = {0: None, 1: None, 2: 1, 3: 0, 4: None}
    assert only_new(eligible, np.array([False, False, True, True, False])) == {1: None, 2: 1, 3: None}


counts = st.lists(st.lists(st.integers(0, 3), min_size=4, max_size=4), min_size=1, max_size=6)


@given(new=counts, known=counts)
def test_a_term_weighs_if_more_of_the_new_sentences_hold_it_and_the_more_the_more_do(new, known):
    X, others = sparse.csr_matrix(new, dtype=float), sparse.csr_matrix(known, dtype=float)
    weighed = in_terms_of_news(X, others, np.ones(len(new), dtype=bool)).toarray()
    share, before = (np.mean(np.array(part) > 0, axis=0) for part in (new, known))
    more = share > before + 1e-9
    if more.any():
        weights = weighed.sum(axis=0) / np.maximum(np.array(new).sum(axis=0), 1)
        assert (weights[more] > 0).all()
        assert not weights[~more].any()
        assert np.all(np.diff(weights[more & (before == 0)][np.argsort(share[more & (before == 0)])]) >= -1e-9)
    else:
        assert (weighed == np.array(new)).all()


def test_rows_that_are_not_new_are_left_empty_and_say_nothing_of_what_is():
    X = sparse.csr_matrix([[1.0, 1.0, 0.0], [1.0, 0.0, 1.0]])
    weighed = in_terms_of_news(X, sparse.csr_matrix([[0.0, 1.0, 0.0]]), np.array([True, False])).toarray()
    assert (weighed > 0).tolist() == [[True, False, False], [False, False, False]]


def test_pairs_of_words_need_not_exist():
    nothing = sparse.csr_matrix((2, 0))
    assert in_terms_of_news(nothing, nothing, np.ones(2, dtype=bool)).shape == (2, 0)
