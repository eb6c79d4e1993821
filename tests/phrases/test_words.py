"""Words whole, names whole, and what is no word left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.languages.stop_words import words_of_no_theme
from toolkit.phrases.grammar import grammar_of
from toolkit.phrases.words import word_runs

STOP_WORDS = words_of_no_theme("en")


def runs(text):
    return [[text[word.start : word.end] for word in run] for run in word_runs(text, STOP_WORDS)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a no-fly zone over the bay", [["no-fly", "zone"], ["bay"]]),
        ("COVID-19 and 5G at the G7", [["COVID-19"], ["5G"], ["G7"]]),
        ("shares of U.S. Steel sank", [["shares"], ["U.S.", "Steel", "sank"]]),
        ("ferries between St. Ives and Mt. Kea", [["ferries"], ["St", "Ives"], ["Mt", "Kea"]]),
        ("poems by Anna B. Lund Jr.", [["poems"], ["Anna", "B", "Lund", "Jr"]]),
        ("the harbour’s cranes, the mayor's boat", [["harbour"], ["cranes"], ["mayor"], ["boat"]]),
        ("they won't row and we've oars", [["row"], ["oars"]]),
        ("in New York the US navy sang", [["New", "York"], ["US", "navy", "sang"]]),
        ("a new harbour for us", [["harbour"]]),
        ("then Anna May sang and Lund Un rowed", [["Anna", "May", "sang"], ["Lund", "Un", "rowed"]]),
        ("in Kiel May 3 brought rain", [["Kiel"], ["brought", "rain"]]),
        ("Anna May Sing\nAnna sang", [["Anna"], ["Sing"], ["Anna", "sang"]]),
        ("Lund Will Sing Again In May", [["Lund"], ["Sing"]]),
        ("the OSTA Will sing", [["OSTA"], ["sing"]]),
        ("the Duke of the Marsh, a cup of tea", [["Duke", "Marsh"], ["cup"], ["tea"]]),
        ("engines from AT&T and Lund & Sons", [["engines"], ["AT&T"], ["Lund", "Sons"]]),
        ("mail ann@boats.example or www.boats.example/oars now", [["mail"]]),
        ("oars &amp; sails &lt;b&gt; &#39;", [["oars"], ["sails"]]),
        ("Herring quota\nFishers protest", [["Herring", "quota"], ["Fishers", "protest"]]),
    ],
)
def test_runs_of_words(text, found):
    assert runs(text) == found


def test_capitals_are_evidence_of_names_only_after_small_letters():
    (run,) = word_runs("Trawlers chase Herring", frozenset())
    assert [word.named for word in run] == [None, False, True]


def test_neighbours_distinguish_nouns_from_verbs():
    text = "the catch, to catch, its catch, the mayor's catch, catch"
    evidence = [word.noun for run in word_runs(text, STOP_WORDS) for word in run if word.key == "catch"]
    assert evidence == [1, -1, 1, 1, 0]


@given(st.text(max_size=200))
def test_words_stand_where_they_say_they_do(text):
    end = 0
    for run in word_runs(text, STOP_WORDS):
        assert run
        for word in run:
            assert end <= word.start < word.end
            assert text[word.start : word.end].lower() == word.key
            assert not {*word.parts} <= STOP_WORDS or text[word.start].isupper()
            end = word.end


def test_what_stands_inside_names_elsewhere_and_is_an_article_here_joins_none():
    text = "Als die Notenbank das Geld verteuerte, sprach Anna von Born mit Rui das Neves."
    german = word_runs(text, {"als", "die", "das", "mit", "von"}, grammar_of(["de"]))
    assert [text[run[0].start : run[-1].end] for run in german][:2] == ["Notenbank", "Geld verteuerte"]
    portuguese = word_runs(text, {"als", "die", "das", "mit", "von"}, grammar_of(["pt"]))
    assert "Rui das Neves" in [text[run[0].start : run[-1].end] for run in portuguese]
