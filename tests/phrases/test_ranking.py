"""What texts are about, in words as people write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.phrases.ranking import phrases

STOP = frozenset("the of a in on and with to was is by at it for not as".split())
WEAK = frozenset({"second", "million", "week"})
WORDS = (
    "the of Harbour harbour Anna Lund ferry ferries no-fly zone 5G second million U.S. Steel Kiel's 12 won't".split()
)
TEXTS = st.lists(st.lists(st.sampled_from([*WORDS, ".", ",", "\n"]), max_size=30).map(" ".join), max_size=8)
WEIGHTS = {
    "harbour": 5.0,
    "lund": 4.0,
    "ferry": 3.5,
    "ferries": 3.0,
    "fly": 2.5,
    "5g": 2.0,
    "second": 1.5,
    "steel": 1.0,
}


def even(*words):
    return dict.fromkeys(words, 1.0)


@pytest.mark.parametrize(
    ("texts", "weights", "named"),
    [
        (["The National Guard left. The National Guard stayed."], even("guard", "national"), "National Guard"),
        (["Mayor Anna Lund " + verb for verb in ("spoke", "left", "sat")], even("lund"), "Mayor Anna Lund"),
        (["Anna Lund left. Lund fell.", "Anna Lund, Lund.", "Lund by Anna Lund."], even("lund"), "Anna Lund"),
        (["The House of Lords met.", "In the House of Lords."], even("lords"), "House of Lords"),
        (["A no-fly zone.", "The no-fly zone was for it."], even("fly", "zone"), "no-fly zone"),
        (["Workers at U.S. Steel voted.", "It is U.S. Steel."], even("steel"), "U.S. Steel"),
        (["COVID-19 is back.", "The COVID-19 wards."], even("covid"), "COVID-19"),
        (["A 5G mast.", "For 5G it was."], even("5g"), "5G"),
        (["At the G7 it was.", "The G7 met."], even("g7"), "G7"),
        (["A Dory 300 sank.", "The Dory 300 is slow."], even("dory"), "Dory 300"),
        (["A port in New York.", "It was in New York."], even("york", "port"), "New York"),
        (["The interest rate fell.", "An interest rate was cut."], {"interest": 1.0, "rate": 1.2}, "interest rate"),
        (["A tariff fell. The tariffs rose.", "Tariffs."], {"tariffs": 2.0, "tariff": 1.0}, "tariffs"),
        (["to win, to win, the oars", "to win with the oars"], {"win": 2.0, "oars": 1.5}, "oars"),
        (["the solar parks, the solar roofs, fog", "a solar mast in fog"], {"solar": 1.2, "fog": 1.0}, "fog"),
        (["It was a second, a second, a pier.", "The second pier."], {"second": 2.0, "pier": 1.0}, "pier"),
    ],
)
def test_the_strongest_phrase(texts, weights, named):
    assert phrases(texts, weights, STOP, WEAK)[0] == named


@pytest.mark.parametrize(
    ("texts", "word", "named"),
    [
        (["홍수 정부는 주민 지원을 약속했다.", "홍수."], "홍수", "홍수"),
        (["رفع فريق الإنقاذ قارب الصيد.", "الإنقاذ."], "الإنقاذ", "الإنقاذ"),
        (["نجح فريق الإنقاذ.", "تأخر فريق الإنقاذ."], "الإنقاذ", "فريق الإنقاذ"),
    ],
)
def test_words_without_capitals_belong_together_where_they_stand_so_again(texts, word, named):
    assert phrases(texts, {word: 1.0}, frozenset()) == [named]


def test_an_accent_that_moves_with_the_case_makes_no_other_word():
    texts = ["Η μείωση των επιτοκίων.", "Τα επιτόκια και η μείωση."]
    weights = {"επιτοκίων": 3.0, "επιτόκια": 2.0, "μείωση": 1.0}
    assert phrases(texts, weights, frozenset({"η", "των", "τα", "και"})) == ["επιτοκίων", "μείωση"]


def test_a_word_does_not_stand_beside_one_that_ends_in_it():
    texts = ["The earthquake and the quake.", "An earthquake."]
    assert phrases(texts, even("earthquake", "quake"), STOP) == ["earthquake"]


def test_words_of_one_stem_do_not_stand_beside_each_other():
    assert phrases(["China and Chinese firms with a firm."], even("china", "chinese", "firm", "firms"), STOP) == [
        "China",
        "firm",
    ]


def test_what_stands_in_titles_weighs_more():
    texts = ["Eels return\nThe eels and the oars.", "Eels vanish\nThe oars and the eels."]
    assert phrases(texts, even("oars", "eels"), STOP) == ["eels", "oars"]


def test_a_headline_alone_makes_no_phrase():
    texts = ["Lund Resigns\nThe mayor is gone.", "Lund Resigns\nLund is out.", "Lund Resigns\nIt was Lund."]
    assert phrases(texts, even("lund"), STOP) == ["Lund"]


def test_weak_words_are_better_than_none():
    assert phrases(["The second week."], even("second", "week"), STOP, WEAK) == ["week", "second"]


def test_of_nothing_nothing_is_said():
    assert phrases([], {}, STOP) == []
    assert phrases(["It was not."], even("absent"), STOP) == []


def test_of_many_texts_some_are_read_from_the_first_to_the_last():
    texts = ["The eels."] * 1000 + ["The oars."] * 1000
    assert phrases(texts, even("eels", "oars"), STOP) == ["eels", "oars"]


@given(TEXTS)
def test_phrases_are_whole_words_of_the_texts(texts):
    named = phrases(texts, WEIGHTS, STOP, WEAK)
    for phrase in named:
        assert any(phrase in " ".join(text.split()) for text in texts)
        assert phrase.lower() not in STOP
        assert not phrase.isdigit()
    words = [word for phrase in named for word in set(phrase.lower().split())]
    assert len(words) == len(set(words))
    strong = [phrase for phrase in named if phrase.lower() not in WEAK]
    assert not strong or strong == named


@given(TEXTS, st.randoms(use_true_random=False))
def test_the_order_of_the_texts_changes_nothing(texts, random):
    shuffled = texts.copy()
    random.shuffle(shuffled)
    assert phrases(shuffled, WEIGHTS, STOP, WEAK) == phrases(texts, WEIGHTS, STOP, WEAK)


def test_in_chinese_a_label_is_words_that_the_stories_repeat():
    texts = [
        "央行下调基准利率\n央行周三宣布下调基准利率。物价回落为下调基准利率提供了空间。",
        "基准利率下降\n受央行下调基准利率影响，房贷利率下降。",
    ]
    weights = dict.fromkeys(("央行", "下调", "基准", "准利", "利率", "率下"), 1.0)
    assert phrases(texts, weights, frozenset()) == ["下调基准利率", "央行"]
