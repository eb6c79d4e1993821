"""Which rule keeps a sentence from being quoted; news that is made of the same words stays."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sentences.examples import NOT_QUOTABLE, QUOTABLE
from toolkit.sentences.quotability import RULES, why_not_quotable
from toolkit.sentences.rules.rule import AnyOf, signs
from toolkit.sentences.splitting import sentence_spans

HERE = Path(__file__).parent
LETTERS = st.sampled_from(string.ascii_letters + string.digits + " .,:;!?()[]/&#@©|•►▶★-–—_%$€'\"’‘“”")
ALTERNATIVES = [
    (rule, pattern) for rule in RULES for pattern in (rule.holds.patterns if isinstance(rule.holds, AnyOf) else [None])
]


def lines_of(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def test_every_rule_has_its_examples():
    assert list(NOT_QUOTABLE) == list(dict.fromkeys(rule.name for rule in RULES))


@pytest.mark.parametrize("name", NOT_QUOTABLE)
def test_what_is_not_quoted_says_why(name):
    found = {sentence: why_not_quotable(sentence, "en") for sentence in NOT_QUOTABLE[name]}
    assert found == dict.fromkeys(NOT_QUOTABLE[name], name)


@pytest.mark.parametrize(("rule", "pattern"), ALTERNATIVES)
def test_each_alternative_is_reached(rule, pattern):
    holds = pattern.search if pattern else rule.holds
    assert any(holds(sentence) for sentence in NOT_QUOTABLE[rule.name])


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.words], ids=lambda rule: rule.name)
@settings(max_examples=40, suppress_health_check=[HealthCheck.filter_too_much])
@given(data=st.data())
def test_whatever_a_pattern_finds_has_a_word_that_calls_for_it(rule, data):
    pattern = data.draw(st.sampled_from(rule.holds.patterns))
    found = data.draw(st.from_regex(pattern, alphabet=LETTERS))
    assert rule.words.intersection(signs(found))


@pytest.mark.parametrize("sentence", QUOTABLE)
def test_stays_quotable(sentence):
    assert why_not_quotable(sentence, "en") is None


@pytest.mark.parametrize("sentence", QUOTABLE[:48])
def test_is_one_sentence(sentence):
    assert [sentence[start:end] for start, end in sentence_spans(sentence, "en")] == [sentence]


def test_news_of_cookies_and_newsletters_is_no_notice():
    news = lines_of("news_of_pages.txt")
    assert [found for language, text in news if (found := why_not_quotable(text, language))] == []


def test_most_of_what_pages_say_to_their_readers_is_found():
    said = lines_of("words_of_pages.txt")
    assert sum(why_not_quotable(text, language) is not None for language, text in said) >= 0.9 * len(said)


@pytest.mark.parametrize("letters", ["A" * 60, "Aa " * 4, "A." * 40, "Aa, and " * 6])
def test_what_only_begins_like_a_byline_takes_no_time(letters):
    sentence = f"By {letters} the court in Oslo ruled 2.5 times that it was void."
    assert why_not_quotable(sentence, "en") in (None, "headline", "headline in between")


def test_rules_of_english_forms_do_not_hold_in_other_languages():
    sentence = "Ghana confirm de first two cases on Thursday, March 12, 2020."
    assert (why_not_quotable(sentence, "en"), why_not_quotable(sentence, "pcm")) == ("dated caption", None)


def test_an_english_notice_in_another_text_is_one():
    assert why_not_quotable("Click here to watch de whole match for free.", "pcm") == "call to the readers"
