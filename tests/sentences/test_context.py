"""What a sentence needs before it: the one before, who is who, or the opening of its story."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit
from toolkit.sentences.context import NOTHING_BEFORE, contexts
from toolkit.sentences.subject import ALL, Subject

ALONE, NOTHING = (None, None), (None, NOTHING_BEFORE)
STORIES = [
    ("en", "Hull ferry crews strike", "Ferry crews in Hull went on strike on Monday.", "Some 150 people joined."),
    ("de", "Kieler Fährleute streiken am Montag", "Die Kieler Fährleute streiken seit Montag.", "Rund 150 kamen."),
    ("fr", "Grève des marins à Brest lundi", "Les marins de Brest sont en grève lundi.", "Le préfet viendra mardi."),
    ("ru", "Моряки порта бастуют второй день", "Моряки порта бастуют второй день.", "Пришли около ста человек."),
    ("ja", "函館の漁船員がスト突入", "函館の漁船員が月曜日からスト突入。", "百五十人が集まった。"),
    ("ar", "بحارة الميناء يضربون الاثنين", "بحارة الميناء يضربون منذ الاثنين.", "شارك مئة شخص."),
]
_, HEADLINE, NEWS, DETAIL = STORIES[0]


def told(*texts: str, headline: str = HEADLINE, language: str = "en", quotable: list[bool] | None = None):
    return contexts(texts, quotable or [True] * len(texts), headline, language)


def needs(*texts: str, **options):
    return [(one.place, one.missing) for one in told(*texts, **options)]


@pytest.mark.parametrize(("language", "headline", "news", "detail"), STORIES, ids=[one[0] for one in STORIES])
def test_a_detail_needs_the_sentence_that_says_the_headline(language, headline, news, detail):
    found = told(news, detail, detail, headline=headline, language=language)
    assert [(one.place, one.distance) for one in found] == [(None, 0), (0, 1), (0, 2)]
    assert {one.n_said for one in found} <= {3, 4, 5}


def test_what_stands_before_the_sentence_that_says_the_headline_has_nothing_before_it():
    assert needs("Fog hung low.", NEWS, DETAIL) == [NOTHING, ALONE, (1, None)]
    assert [one.distance for one in told("Fog hung low.", NEWS, DETAIL)] == [1, 0, 1]


@pytest.mark.parametrize("first", ["Fog hung low.", "A ferry lay idle."])
def test_where_none_near_the_top_says_the_headline_the_first_opens_the_story(first):
    found = told(first, *[DETAIL] * 3, NEWS)
    assert [one.place for one in found] == [None, 0, 0, 0, 0]
    assert {one.n_said for one in found} == {Subject(HEADLINE).said_by(first)}


def test_what_cannot_be_quoted_opens_nothing():
    assert needs(NEWS, DETAIL, NEWS, DETAIL, quotable=[False, True, True, True]) == [ALONE, NOTHING, ALONE, (2, None)]


def test_a_story_without_a_headline_may_be_about_anything():
    found = told("Fog hung low.", "Rain fell.", headline="")
    assert [(one.place, one.missing, one.n_said, one.distance) for one in found] == [(None, None, ALL, 0)] * 2


def test_who_is_who_goes_before_what_the_story_is_about():
    said = told(NEWS, "The mayor, Ann Berg, met them.", "Berg said little.")
    assert (said[2].place, said[2].person) == (1, "Berg")
    both = told("Ann Berg, the mayor, met Hull ferry crews on strike.", "Berg said little.")
    assert (both[1].place, both[1].person) == (0, "")


@pytest.mark.parametrize(
    ("headline", "sentence", "n_said"),
    [
        ("Strike!", "The strike went on.", ALL),
        ("Strike!", "The crews went on.", 0),
        ("", "Anything.", ALL),
        ("Ferry crews strike in Hull", "Ferry, ferry, crews and crews.", 2),
        ("Ferry crews strike in Hull over night shifts", "Hull ferry crews strike over shifts.", ALL),
        ("Opinion: Ferry crews should strike", "Ferry crews should strike.", 0),
        ("Ferry crews should strike | Editorial", "Ferry crews should strike.", 0),
        ("Kommentar: Streikt endlich!", "Streikt endlich.", 0),
        ("Tribune : la grève ou rien", "La grève ou rien.", 0),
        ("【社説】漁船員のスト", "漁船員のスト。", 0),
        ("[사설] 어부들의 파업", "어부들의 파업.", 0),
        ("Opinion polls show a tie", "Opinion polls show a tie.", ALL),
        ("Opinião pública: crise", "Opinião pública em crise.", ALL),
        ("Kommentare der Woche: Streik", "Kommentare der Woche zum Streik.", ALL),
    ],
)
def test_how_much_of_its_headline_a_sentence_says(headline, sentence, n_said):
    assert Subject(headline).said_by(sentence) == n_said


def test_a_digest_says_what_it_is_about_before_the_rest():
    text = "Fog hung low. Ferry crews in Hull went on strike on Monday. About 150 people joined them at the quay."
    stories = pd.DataFrame({"title": [HEADLINE], "text": [text]})
    assert toolkit.digest_stories(stories, 12).text == "Ferry crews in Hull went on strike on Monday."
    assert toolkit.digest_stories(stories, 60).text == text.removeprefix("Fog hung low. ")
