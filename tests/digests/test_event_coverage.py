"""No event is quoted twice while another stands unquoted, whatever ranks."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.digests.candidates import Candidates
from toolkit.digests.event_coverage import choose_by_event
from toolkit.digests.selection import count_words, near_duplicate_finder
from toolkit.vectors.tfidf import sentence_terms

RANKERS = [toolkit.CentroidRanker(), toolkit.SumyRanker("lex-rank"), toolkit.SumyRanker("luhn")]
SUBJECTS = ["cod", "herring", "rocket", "orbit", "tariff", "court", "vaccine", "quake"]
said = st.lists(st.sampled_from(SUBJECTS), min_size=1, max_size=9).map(" ".join)


@pytest.mark.parametrize("ranker", RANKERS, ids=repr)
@settings(max_examples=40)
@given(
    st.lists(st.tuples(said, st.integers(0, 4), st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=14),
    st.integers(1, 40),
)
def test_every_event_comes_before_any_comes_twice(ranker, drawn, n_words):
    sentences = [sentence for sentence, *_ in drawn]
    _, events, n_said, distances = map(np.array, zip(*drawn, strict=True))
    candidates = Candidates(sentences, range(len(drawn)), n_said=n_said, distances=distances)
    X, lengths = sentence_terms(sentences), count_words(sentences)
    rows = choose_by_event(ranker, candidates, X, n_words, events)
    assert rows == sorted(set(rows))
    assert lengths[rows].sum() <= n_words or len(rows) == 1
    counts = np.bincount(events[rows], minlength=5)
    assert counts.max() <= 1 or set(np.flatnonzero(counts)) == set(events.tolist())


def test_an_event_that_says_the_same_as_another_lets_none_be_quoted_twice():
    sentences = [
        "Norway cut its rate by a quarter.",
        "Prices had fallen there by March.",
        "Sweden cut its rate by a quarter.",
    ]
    X = sentence_terms(sentences)
    assert near_duplicate_finder(X)(0)[2]
    assert choose_by_event(RANKERS[0], sentences, X, 100, np.array([0, 0, 1])) in ([0], [1, 2])


@pytest.mark.parametrize("ranker", RANKERS, ids=repr)
def test_where_words_are_few_the_first_events_have_them(ranker):
    sentences = [
        "A rocket was lost in orbit today.",
        "The quota for cod was cut again.",
        "The court struck down the tariff.",
    ]
    rows = choose_by_event(ranker, sentences, sentence_terms(sentences), 14, np.array([2, 0, 1]))
    assert rows == [1, 2]


def test_what_depends_on_a_sentence_that_is_quoted_already_may_follow_it():
    said = ["Ann Berg cut the quota for cod.", "Berg met the crews of Hull.", "A rocket was lost in orbit."]
    candidates = Candidates(said, depends_on=[None, 0, None])
    assert choose_by_event(RANKERS[0], candidates, sentence_terms(said), 100, np.array([0, 0, 1])) == [0, 1, 2]


def test_a_digest_of_one_event_is_the_rankers_own():
    sentences = ["Cod quota cut by a tenth.", "The cut is the third in a row.", "Crews of Hull protest."]
    X = sentence_terms(sentences)
    ranker = toolkit.CentroidRanker()
    assert choose_by_event(ranker, sentences, X, 12, np.zeros(3, dtype=int)) == ranker.choose(sentences, X, 12)


def test_a_ranker_that_chooses_nothing_leaves_the_shortest_sentence():
    class Silent:
        def choose(self, sentences, X, n_words):
            return []

    sentences = ["Cod quota cut by a tenth.", "Rocket lost."]
    assert choose_by_event(Silent(), sentences, sentence_terms(sentences), 9, np.array([0, 1])) == [1]


def test_an_aside_does_not_stand_for_an_event():
    sentences = [
        "The quota for cod was cut by a tenth on Monday.",
        "A rocket with forty satellites of the coast guard was lost in orbit after a leak of liquid oxygen on Friday.",
        "Herring was spared.",
    ]
    X, events = sentence_terms(sentences), np.array([0, 1, 1])
    assert choose_by_event(RANKERS[0], sentences, X, 14, events) == [0]
    assert choose_by_event(RANKERS[0], sentences, X, 40, events) == [0, 1]


@pytest.mark.parametrize("n_words", [3, 6, 7])
def test_the_budget_may_be_used_to_the_last_word(n_words):
    sentences = ["cod quota cut", "rocket lost again", "tariff court ruling"]
    events = np.arange(3)
    rows = choose_by_event(toolkit.CentroidRanker(), sentences, sentence_terms(sentences), n_words, events)
    assert count_words([sentences[row] for row in rows]).sum() == n_words // 3 * 3


def test_events_come_in_their_order_and_are_told_by_what_says_their_headline_best():
    said = [
        "The cod quota was cut.",
        "The quota for cod fell.",
        "The court struck down the tariff.",
        "A rocket was lost.",
    ]
    X, events = sentence_terms(said), np.array([0, 0, 1, 2])
    candidates = Candidates(said, [0, 1, 2, 3], n_said=[2, 5, 3, 4])
    assert choose_by_event(RANKERS[0], candidates, X, 5, events) == [1]
    assert choose_by_event(RANKERS[0], candidates, X, 11, events) == [1, 2]


def test_of_sentences_that_all_say_the_headline_of_their_event_the_most_central_tells_it():
    said = [
        "A rocket was lost.",
        "The crews had a day to protest.",
        "The cod quota was cut.",
        "A cut of the cod quota.",
    ]
    X, events = sentence_terms(said), np.array([0, 1, 1, 1])
    candidates = Candidates(said, [0, 1, 2, 3], n_said=[3, 5, 4, 3])
    assert choose_by_event(RANKERS[0], candidates, X, 11, events) == [0, 2]


def test_what_follows_an_opening_comes_before_what_stands_further_down():
    said = ["Cod quota was cut by ministers.", "Crews of Hull will protest.", "The quota cut of cod hits Hull crews."]
    X = sentence_terms(said)
    candidates = Candidates(said, depends_on=[None, 0, 0], distances=[0, 1, 3])
    assert choose_by_event(RANKERS[0], candidates, X, 14, np.zeros(3, dtype=int)) == [0, 1]


@pytest.mark.parametrize(
    ("n_said", "rows"),
    [
        ([5, 5, 5], [0, 1]),
        ([1, 5, 5], [1, 2]),
        ([5, 1, 2], [0, 2]),
        ([2, 2, 5], [0, 2]),
        ([5, 1, 1], [0, 1]),
        ([1, 1, 1], [0, 1]),
    ],
    ids=["news", "news first", "hardly news before none", "half at most", "none with what is left", "nothing else"],
)
def test_what_is_news_has_the_words_first_and_what_is_hardly_so_half_of_them(n_said, rows):
    said = ["A rocket was lost in orbit.", "The court struck down tariffs.", "The cod quota was cut."]
    candidates = Candidates(said, range(3), n_said=n_said)
    assert choose_by_event(RANKERS[0], candidates, sentence_terms(said), 12, np.arange(3)) == rows
    assert choose_by_event(RANKERS[0], candidates, sentence_terms(said), 22, np.arange(3)) == [0, 1, 2]


def test_what_is_no_news_is_told_once_beside_news():
    said = ["A rocket was lost in orbit.", "Engineers sought debris at dawn.", "The cod quota was cut."]
    X, events = sentence_terms(said), np.array([0, 0, 1])
    hardly = Candidates(said, [0, 0, 1], n_said=[1, 1, 5])
    assert choose_by_event(RANKERS[0], hardly, X, 50, events) in ([0, 2], [1, 2])
    opinion = Candidates(said, [0, 0, 1], n_said=[0, 0, 5])
    assert choose_by_event(RANKERS[0], opinion, X, 50, events) == [2]
    told_by_two = Candidates(said, range(3), n_said=[0, 0, 5])
    assert choose_by_event(RANKERS[0], told_by_two, X, 6, events) in ([0], [1])


def test_what_several_stories_tell_is_news():
    said = ["A rocket was lost in orbit.", "The cod quota was cut.", "Cod quota cut again by ministers."]
    candidates = Candidates(said, range(3), n_said=[1, 1, 1])
    assert choose_by_event(RANKERS[0], candidates, sentence_terms(said), 6, np.array([0, 1, 1])) in ([1], [2])


@pytest.mark.parametrize(
    ("said", "n_words"),
    [
        (
            [
                "The quota for cod, which crews of Hull and of Bergen share, was cut on Monday.",
                "The cod quota was cut.",
            ],
            36,
        ),
        (["鳕鱼配额周一被部长们再次削减，渔民们在赫尔和卑尔根的港口抗议这一决定。", "鳕鱼配额周一被再次削减。"], 50),
    ],
    ids=["en", "zh"],
)
def test_an_event_is_told_in_its_part_of_the_words_if_it_can_be(said, n_words):
    others = [f"{subject} {subject}" for subject in SUBJECTS[1:6]]
    candidates, X = Candidates([*said, *others], [0, 1, *range(2, 7)]), sentence_terms([*said, *others])
    events = np.array([0, 0, *range(1, 6)])
    assert choose_by_event(RANKERS[0], candidates, X, n_words, events)[0] == 1
    assert choose_by_event(RANKERS[0], candidates, X, 5 * n_words, events)[0] == 0
    alone = [0, *range(2, 7)]
    assert choose_by_event(RANKERS[0], candidates.take(np.array(alone)), X[alone], n_words, events[alone])[0] == 0


def test_what_stands_far_below_an_opening_takes_half_of_the_words_unless_several_stories_tell_it():
    said = [f"{subject} {subject} {subject}" for subject in SUBJECTS]
    X, one_event = sentence_terms(said), np.zeros(8, dtype=int)
    below = {"depends_on": [None, *[0] * 7], "distances": range(8)}
    assert choose_by_event(RANKERS[0], Candidates(said, **below), X, 24, one_event) == [0, 1, 2, 3]
    assert len(choose_by_event(RANKERS[0], Candidates(said, **below), X, 30, one_event)) == 5
    assert choose_by_event(RANKERS[0], Candidates(said, n_said=[2] * 8, **below), X, 60, one_event) == [0, 1, 2, 3]
    assert choose_by_event(RANKERS[0], Candidates(said, [0] * 7 + [1], **below), X, 24, one_event) == list(range(8))


def test_stories_without_a_source_are_no_source_together():
    sentences = ["Cod quota cut.", "Nets torn.", "Engine lost.", "Debris seen.", "Rates rise.", "Ruling read."]
    X, events = sentence_terms(sentences), np.arange(6)
    sources = np.array([-1, -1, -1, 4, 4, 4])
    rows = choose_by_event(
        RANKERS[0], Candidates(sentences, range(6)), X, 99, events, max_per_source=1, sources=sources
    )
    assert rows[:3] == [0, 1, 2]
    assert len(rows) == 4
