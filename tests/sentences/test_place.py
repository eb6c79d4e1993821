"""Captions before the credit of their picture, answers and the labels of an interview."""

from __future__ import annotations

import pandas as pd
import pytest

from toolkit.sentences.context import NOTHING_BEFORE
from toolkit.sentences.sentence import read_sentences
from toolkit.stories.frame import as_stories

CAPTION = "Crews mend their nets on the pier."
FACT = "The quota for cod was cut by a tenth on Monday."


def judged(text, language="en"):
    frame = pd.DataFrame({"id": ["a"], "text": [text], "language": [language]})
    return [(sentence.depends_on, sentence.not_quotable) for sentence in read_sentences(as_stories(frame))]


@pytest.mark.parametrize(
    "credit",
    [
        "(AP Photo/Ann Example)",
        "(Foto: Ann Example)",
        "[Bild: Ann Example/dpa]",
        "(Ann Example/AFP)",
        "Foto: Ann Example",
        "Fotó: Ann Example",
        "Фото: Анна Пример",
        "Photo: Ann Example/Civic Wire",
        "(Imagen: Civic Wire)",
    ],
)
def test_a_sentence_before_the_credit_of_a_picture_is_a_caption(credit):
    assert judged(f"{CAPTION} {credit}\n{FACT}")[0] == (None, "caption")
    assert judged(f"{CAPTION} {credit}\n{FACT}")[-1] == (None, None)


@pytest.mark.parametrize(
    "credit",
    [
        "REUTERS/Ann Example",
        "REUTERS/Stringer",
        "EPA-EFE/ANN EXAMPLE",
        "Credit: Ann Example/PA Wire",
        "Credit: Reuters",
        "© dpa/Ann Example",
        "© Ann Example/dpa",
        "EFE/ Ann Example",
        "AP Photo/Ann Example",
        "Ann van der Example/AFP",
        "Ann Example/AFP/Getty Images",
        "ТАСС/Анна Пример",
    ],
)
def test_what_stands_in_a_short_paragraph_with_a_bare_credit_is_a_caption(credit):
    assert judged(f"{FACT}\n{CAPTION} {FACT} {credit}\n{FACT}")[:3] == [(None, None), *[(None, "caption")] * 2]
    assert judged(f"{FACT} {CAPTION} {credit}\n{FACT}")[-1] == (None, None)


@pytest.mark.parametrize("end", ["AFP", "© AFP", "EFE", "Reuters/Ipsos", "Ann Example/Hull", "EFE/Redacción"])
def test_an_agency_or_a_poll_at_the_end_of_a_paragraph_makes_none(end):
    assert judged(f"{FACT} {end}")[0] == (None, None)
    assert judged(f"{FACT} Most crews oppose the cut, says a poll of {end}.")[0] == (None, None)


def test_what_stands_in_a_long_paragraph_with_a_credit_is_none():
    assert judged(f"{FACT} " * 10 + "REUTERS/Ann Example")[0] == (None, None)


@pytest.mark.parametrize("behind", ["(Reuters)", "(And so it was.)", "The photo went around the world."])
def test_what_stands_before_something_else_is_none(behind):
    assert judged(f"{FACT} {behind}")[0] == (None, None)


@pytest.mark.parametrize(
    ("language", "question", "answer"),
    [
        ("en", "Why did you close the pools?", "Because the roofs of both were about to fall."),
        ("en", "Will you resign after the vote?", "No. The town elected its mayor until 2027."),
        ("de", "Warum schließen die Bäder?", "Weil die Dächer in beiden Bädern zu fallen drohten."),
        ("fr", "Pourquoi fermer les piscines ?", "Parce que les toits des deux menaçaient de tomber."),
        ("es", "¿Por qué se cierran las piscinas?", "Porque los techos de las dos amenazaban ruina."),
        ("sv", "Varför stängs baden?", "För att taken på båda höll på att falla in."),
        ("pl", "Czy burmistrz odejdzie?", "Nie, burmistrz został wybrany do 2027 roku."),
    ],
)
def test_an_answer_is_not_quoted_without_its_question(language, question, answer):
    answers = judged(f"{question}\n{answer}", language)[1:]
    assert all(depends_on is not None or reason for depends_on, reason in answers[:1])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Because the roofs were about to fall, the town closed both pools."),
        ("en", "Because of the storm the town closed both of its pools."),
        ("en", "No. 10 said that both pools would be closed by Monday."),
        ("de", "Weil die Dächer zu fallen drohten, schloss die Stadt beide Bäder."),
    ],
)
def test_what_only_begins_like_an_answer_is_quoted(language, sentence):
    assert judged(sentence, language) == [(None, None)]


def test_a_label_that_comes_again_names_speakers():
    text = "Ann Berg: The town will pay for the roofs.\nBo Ito: The town has no money.\nAnn Berg: The region has some."
    assert [reason for _, reason in judged(text)] == ["label in front"] * 3
    text = (
        "記者： 市は屋根の費用を払いますかと尋ねた。\n市は屋根の費用を払うと決めた。\n記者： 市の予算は足りると述べた。"
    )
    assert [reason for _, reason in judged(text, "ja")] == ["label in front", None, "label in front"]
    assert judged("記者： 市は屋根の費用を払いますかと尋ねた。", "ja") == [(None, None)]


def test_what_opens_a_story_and_answers_cannot_be_quoted():
    assert judged("Yes, the town will pay for the roofs of both pools.") == [(None, NOTHING_BEFORE)]
