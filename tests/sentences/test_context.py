"""What a sentence needs before it: the one before, who is who, or what says the headline."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit
from toolkit.sentences.context import NOTHING_BEFORE, contexts
from toolkit.sentences.subject import Subject

ALONE, NOTHING = (None, None), (None, NOTHING_BEFORE)
STORIES = [
    ("en", "Hull ferry crews strike", "Ferry crews in Hull went on strike on Monday.", "Some 150 people joined."),
    ("de", "Kieler Fährleute streiken am Montag", "Die Kieler Fährleute streiken seit Montag.", "Rund 150 kamen."),
    ("fr", "Grève des marins à Brest lundi", "Les marins de Brest sont en grève lundi.", "Le préfet viendra mardi."),
    ("ru", "Моряки порта бастуют второй день", "Моряки порта бастуют второй день.", "Пришли около ста человек."),
    ("ja", "函館の漁船員がスト突入", "函館の漁船員が月曜日からスト突入。", "百五十人が集まった。"),
    ("ar", "بحارة الميناء يضربون الاثنين", "بحارة الميناء يضربون منذ الاثنين.", "شارك مئة شخص."),
]
_, TITLE, NEWS, DETAIL = STORIES[0]


def needs(*texts: str, title: str = TITLE, language: str = "en", quotable: list[bool] | None = None):
    return [(one.place, one.missing) for one in contexts(texts, quotable or [True] * len(texts), title, language)]


def distances(*texts: str, title: str = TITLE, language: str = "en"):
    return [one.distance for one in contexts(texts, [True] * len(texts), title, language)]


@pytest.mark.parametrize(("language", "title", "news", "detail"), STORIES, ids=[one[0] for one in STORIES])
def test_a_detail_needs_the_last_sentence_that_says_the_headline(language, title, news, detail):
    assert needs(news, detail, news, detail, title=title, language=language) == [ALONE, (0, None), ALONE, (2, None)]
    assert distances(news, detail, detail, news, detail, title=title, language=language) == [0, 1, 2, 0, 1]


def test_before_what_says_the_headline_the_first_that_has_a_word_of_it_opens_the_story():
    assert needs("Fog hung low.", "A ferry lay idle.", DETAIL, NEWS) == [NOTHING, ALONE, (1, None), ALONE]
    assert distances("Fog hung low.", "A ferry lay idle.", DETAIL, NEWS) == [1, 2, 3, 0]


def test_where_none_has_a_word_of_the_headline_the_first_opens_the_story():
    assert needs("Fog hung low.", "Rain fell.", "Snow came.") == [ALONE, (0, None), (0, None)]


def test_what_cannot_be_quoted_opens_nothing():
    assert needs(NEWS, DETAIL, NEWS, DETAIL, quotable=[False, True, True, True]) == [
        ALONE,
        NOTHING,
        ALONE,
        (2, None),
    ]


def test_a_story_without_a_headline_may_be_about_anything():
    assert needs("Fog hung low.", "Rain fell.", title="") == [ALONE, ALONE]
    assert distances("Fog hung low.", "Rain fell.", title="") == [0, 0]


def test_who_is_who_goes_before_what_the_story_is_about():
    said = contexts([NEWS, "The mayor, Ann Berg, met them.", "Berg said little."], [True] * 3, TITLE)
    assert (said[2].place, said[2].person) == (1, "Berg")
    both = contexts(["Ann Berg, the mayor, met Hull ferry crews on strike.", "Berg said little."], [True] * 2, TITLE)
    assert (both[1].place, both[1].person) == (0, "")


def test_a_short_headline_is_said_by_all_that_it_has():
    assert Subject("Strike!").is_named_in("The strike went on.")
    assert not Subject("Strike!").is_named_in("The crews went on.")
    assert Subject("").is_named_in("Anything.")


def test_a_word_said_twice_is_one():
    assert not Subject("Ferry crews strike in Hull").is_named_in("Ferry, ferry, crews and crews.")


def test_a_digest_says_what_it_is_about_before_the_rest():
    text = "Fog hung low. Ferry crews in Hull went on strike on Monday. About 150 people joined them at the quay."
    stories = pd.DataFrame({"title": [TITLE], "text": [text]})
    assert toolkit.digest_stories(stories, 12).text == "Ferry crews in Hull went on strike on Monday."
    assert toolkit.digest_stories(stories, 60).text == text.removeprefix("Fog hung low. ")
