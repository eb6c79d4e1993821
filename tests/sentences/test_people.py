"""Who is named by surname alone is understood with the sentence that named him in full."""

from __future__ import annotations

import pandas as pd
import pytest

from toolkit.sentences.sentence import read_sentences
from toolkit.stories.frame import as_stories


def depends(text, language="en"):
    frame = pd.DataFrame({"id": ["a"], "text": [text], "language": [language]})
    return [sentence.depends_on for sentence in read_sentences(as_stories(frame))]


FULL = {
    "en": "The mayor of Hull, Ann Berg, met the crews on Monday.",
    "de": "Die Bürgermeisterin Ann Berg traf am Montag die Mannschaften.",
    "fr": "La maire de la ville, Ann Berg, a reçu lundi les équipages.",
    "nl": "De burgemeester, Ann Berg, sprak maandag met de bemanningen.",
}
BETWEEN = {
    "en": "The price of cod rose by a tenth.",
    "de": "Der Preis für Dorsch stieg um ein Zehntel.",
    "fr": "Le prix de la morue a augmenté d’un dixième.",
    "nl": "De prijs van kabeljauw steeg met een tiende.",
}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Berg denied that the town had paid for it."),
        ("en", "Ms Berg meanwhile told the crews to wait."),
        ("en", "The crews believed what Mrs. Berg had told them."),
        ("en", "“There is no money left for that,” Berg said."),
        ("en", "In a letter to the crews, Berg denied all of it."),
        ("en", "“There is no money left for that,” said Ms Berg."),
        ("de", "Berg bestritt, dass die Stadt dafür bezahlt habe."),
        ("de", "Der Rat glaubte am Ende, was Frau Berg sagte."),
        ("fr", "Mme Berg a nié que la ville ait payé."),
        ("nl", "Mevrouw Berg ontkende, maar mevrouw Berg betaalde wel."),
    ],
)
def test_a_surname_depends_on_the_full_name(language, sentence):
    assert depends(f"{FULL[language]} {BETWEEN[language]} {sentence}", language) == [None, None, 0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Berg denied that the town had paid for it.",
        "Mayor Ann Berg of Hull denied it, and Ms Berg will not go.",
        "Bergen denied that the town had paid for it.",
        "Mr Holm denied that the town had paid for it.",
        "Crews of the Berg fleet denied that they had been paid.",
    ],
)
def test_who_is_named_in_full_or_not_before_depends_on_nothing(sentence):
    assert depends(f"{FULL['en']} {BETWEEN['en']} {sentence}") == [None, None, None]


def test_a_story_does_not_depend_on_another():
    frame = as_stories(pd.DataFrame({"text": [FULL["en"], "Ms Berg denied that the town had paid."]}))
    assert [sentence.depends_on for sentence in read_sentences(frame)] == [None, None]


def test_the_full_name_that_can_be_quoted_is_taken():
    text = f"Ann Berg, left, and Bo Ito, right, at the pier. {FULL['en']} Ms Berg denied that the town had paid."
    assert depends(text) == [None, None, 1]
