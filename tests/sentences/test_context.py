"""What a sentence needs before it: the one before, who is who, or what its story is about."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit
from toolkit.sentences.context import NOTHING_BEFORE, Context, contexts
from toolkit.sentences.subject import Subject

ALONE, NOTHING = Context(), Context(missing=NOTHING_BEFORE)
SUBJECTS = [
    ("en", "Ferry crews strike over night shifts", "Ferry crews in Hull stopped work.", "Some 150 people joined."),
    ("de", "Fährleute streiken gegen Nachtschichten", "Die Fährleute in Kiel streiken.", "Rund 150 kamen."),
    ("fr", "Les marins font grève contre les quotas", "Les marins de Brest sont en grève.", "Le préfet viendra lundi."),
    ("ru", "Моряки бастуют против ночных смен", "Моряки порта бастуют второй день.", "Пришли около ста человек."),
    ("ja", "漁船員、夜勤に反対しスト", "函館の漁船員が夜勤をやめた。", "百五十人が集まった。"),
    ("ar", "بحارة الميناء يضربون عن العمل", "بدأ بحارة الميناء يوم الاثنين.", "شارك مئة شخص."),
]


@pytest.mark.parametrize(("language", "title", "named", "other"), SUBJECTS, ids=[one[0] for one in SUBJECTS])
def test_what_does_not_name_the_subject_needs_what_does(language, title, named, other):
    assert contexts([named, other, named], [True] * 3, title, language) == [ALONE, Context(0), ALONE]


def test_the_opening_is_the_first_that_names_the_subject():
    _, title, named, other = SUBJECTS[0]
    assert contexts([other, named, other], [True] * 3, title) == [NOTHING, ALONE, Context(1)]


def test_where_none_names_the_subject_the_first_opens_the_story():
    assert contexts(["Fog hung low.", "Rain fell."], [True] * 2, "Ferry crews strike") == [ALONE, Context(0)]


def test_what_cannot_be_quoted_opens_nothing():
    _, title, named, other = SUBJECTS[0]
    assert contexts([named, other, named, other], [False, True, True, True], title) == [
        ALONE,
        NOTHING,
        ALONE,
        Context(2),
    ]


def test_a_story_without_a_title_may_be_about_anything():
    assert contexts(["Fog hung low.", "Rain fell."], [True] * 2, "") == [ALONE, ALONE]


def test_who_is_who_comes_before_what_the_story_is_about():
    texts = ["Ferry crews in Hull stopped work.", "The mayor, Ann Berg, met the ferry crews.", "Berg said little."]
    assert contexts(texts, [True] * 3, "Ferry crews strike")[2] == Context(1, "Berg")


def test_a_short_title_is_named_by_all_that_it_says():
    assert Subject("Strike!").is_named_in("The strike went on.")
    assert not Subject("Strike!").is_named_in("The crews went on.")
    assert Subject("").is_named_in("Anything.")


def test_a_word_said_twice_is_one():
    assert not Subject("Ferry crews strike").is_named_in("A ferry is a ferry.")


def test_a_digest_says_what_it_is_about_before_the_rest():
    text = "Fog hung low. Ferry crews in Hull stopped work on Monday morning. About 150 people joined them at the quay."
    stories = pd.DataFrame({"title": ["Ferry crews strike over night shifts"], "text": [text]})
    assert toolkit.digest_stories(stories, 12).text == "Ferry crews in Hull stopped work on Monday morning."
    assert toolkit.digest_stories(stories, 60).text == text.removeprefix("Fog hung low. ")
