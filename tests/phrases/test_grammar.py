"""What a language shows of its words by those before them."""

from __future__ import annotations

import pytest

from toolkit.languages.profile import each_word, profile, tags
from toolkit.phrases.grammar import Grammar, grammar_of


def test_no_word_of_a_language_stands_before_nouns_and_before_verbs():
    for tag in tags():
        assert set(each_word(profile(tag).before_nouns)).isdisjoint(each_word(profile(tag).before_verbs)), tag


def test_a_word_of_two_languages_that_says_both_says_nothing():
    assert [grammar_of(languages).noun_evidence("i") for languages in (["it"], ["en"], ["en", "it"])] == [1, -1, 0]


@pytest.mark.parametrize("languages", [[], [""], ["xx"], ["zh"]])
def test_of_a_language_that_is_not_known_nothing_is_said(languages):
    assert grammar_of(languages) == Grammar()


def test_capitals_are_of_nouns_where_all_languages_have_it_so():
    assert [grammar_of(languages).nouns_have_capitals for languages in (["de"], ["de", "en"])] == [True, False]
