"""Terms in texts: endings, beginnings, phrases, accents, capitals; and what is only alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.subjects.matching import TermMatcher, parts_of


@pytest.mark.parametrize(
    ("term", "text", "stands"),
    [
        ("tariff*", "The tariffs of Orlano", True),
        ("tariff*", "A tarif of Orlano", False),
        ("tax", "A tax on salt", True),
        ("tax", "Taxis on strike", False),
        ("interest_rate*", "INTEREST RATES rise", True),
        ("interest_rate*", "Interest in rates", False),
        ("interest_rate*", "interest-rate cuts", True),
        ("first-quarter", "first quarter figures", True),
        ("*wahl", "Die Bundestagswahl in Nordhausen", True),
        ("*wahl", "Das Wahllokal", False),
        ("*krieg*", "Handelskriege drohen", True),
        ("élection*", "ELECTIONS A MERVAL", True),
        ("élection*", "Les élections de Merval", True),
        ("droits_de_l'homme", "les droits de l’homme", True),
        ("droits_de_l'homme", "les droits de la femme", False),
        ("straße*", "STRASSEN", True),
        ("中央", "中央銀行", True),
    ],
)
def test_a_term_stands_in_a_text(term, text, stands):
    assert bool(TermMatcher([term]).found(text)) == stands


def test_terms_that_begin_alike_are_told_apart():
    matcher = TermMatcher(["trade", "trade_war*", "trade_deal*", "war"])
    assert matcher.found("A trade deal") == {0, 2}
    assert matcher.found("Trade wars over salt") == {0, 1}
    assert matcher.found("The war on trade") == {0, 3}
    assert matcher.found("") == set()


WORDS = st.lists(st.text("abcé", min_size=2, max_size=5), min_size=1, max_size=8)


@given(WORDS, st.data())
def test_every_run_of_words_is_found_as_a_phrase(words, data):
    start = data.draw(st.integers(0, len(words) - 1))
    phrase = words[start : data.draw(st.integers(start + 1, len(words)))]
    matcher = TermMatcher(["_".join(phrase), f"{words[start][:2]}*", f"*{words[start][-2:]}"])
    assert matcher.found(" ".join(words)) == {0, 1, 2}
    assert len(parts_of("_".join(phrase))) == len(phrase)


@given(st.text(max_size=200))
def test_any_text_is_searched(text):
    assert TermMatcher(["tax*", "*rate", "*ar*", "interest_rate"]).found(text) <= {0, 1, 2, 3}
