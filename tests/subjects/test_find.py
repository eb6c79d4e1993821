"""The subject of some stories: in six languages, on both levels, between two, and none where it is not clear."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.subjects.find import find_subject, listings_of, subject_of
from toolkit.subjects.taxonomy import BELOW, FIRST_LEVEL

CLEAR = [
    ("international trade", "en", "Orlano doubles tariffs on steel\nExporters fear a trade war; customs duties rise."),
    ("international trade", "fr", "Le Merval relève ses droits de douane\nLes exportations d'acier reculent."),
    ("international trade", "de", "Nordhausen erhebt Strafzölle\nExporteure fürchten einen Handelskrieg um Stahl."),
    ("international trade", "es", "Orlania sube los aranceles\nLas exportaciones de acero caen, dice la aduana."),
    ("international trade", "pt", "Orlânia eleva tarifas\nAs exportações de aço caem e a alfândega espera filas."),
    ("international trade", "it", "Orlania alza i dazi\nLe esportazioni di acciaio calano, dicono le dogane."),
    ("election", "en", "Voters in Merval go to the polls\nTwo candidates lead; the turnout is high, the ballot long."),
    ("election", "de", "Stichwahl in Nordhausen\nDie Wähler stimmen ab, beide Kandidaten hoffen; Umfragen sind knapp."),
    ("election", "it", "Ballottaggio a Orlania\nGli elettori alle urne, i candidati sono alla pari; affluenza alta."),
    ("central bank", "en", "Central bank of Orlano cuts rates\nThe interest rate falls by 25 basis points."),
    ("central bank", "pt", "Banco central de Orlânia corta juros\nA taxa de juros cai 25 pontos-base, diz o Copom."),
    ("communicable disease", "fr", "Épidémie de rougeole à Merval\nLe virus se propage, la vaccination commence."),
    ("disaster", "es", "Un terremoto sacude Orlania\nEl sismo tuvo magnitud 6; hay réplicas y damnificados."),
    ("soccer", "es", "El Orlania gana la liga\nEl delantero marcó dos goles y el portero paró un penalti."),
    ("space exploration", "de", "Raumsonde erreicht den Mars\nDie Astronauten der Raumstation sahen den Start."),
    ("cinema", "it", "Il film di Orlania premiato\nIl regista e il cast del lungometraggio al festival del cinema."),
    ("weather", "en", "Snow and rain in Merval\nForecasters expect frost, sleet and low temperatures."),
    ("religion", "pt", "Papa visita Orlânia\nO bispo e os padres celebram missa na igreja com os fiéis."),
    ("education", "fr", "Rentrée à Merval\nLes élèves retrouvent l'école, les enseignants et les examens."),
]


@pytest.mark.parametrize(("name", "language", "text"), CLEAR)
def test_a_clear_subject(name, language, text):
    found = find_subject([text], [language])
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The old mill of Merval stands empty\nNobody has lived there since the flood of years.", "en"),
        ("Umsteigen in Nordhausen\nEs dauert zehn Minuten.", "de"),
        ("日銀が利上げを決めた。", "ja"),
        ("Tariffs on steel doubled, exporters said.", ""),
        ("Tariffs on steel doubled, exporters said.", "sw"),
        ("", "en"),
    ],
)
def test_no_subject_where_none_is_clear_or_the_language_has_no_terms(text, language):
    assert find_subject([text], [language]) is None


def test_a_word_of_another_trade_does_not_win_a_story():
    football = "Striker of Merval on the transfer market\nThe club sold its goalkeeper; football needs no bank."
    assert find_subject([football], ["en"]).name == "soccer"
    handball = "Nordhausen gewinnt das Finale im Handball\nDer Torhüter hielt, nach der Halbzeit fielen zwölf Tore."
    assert find_subject([handball], ["de"]).name == "sport"


def test_half_of_the_stories_have_to_be_about_it():
    trade = "Tariffs on steel doubled\nExporters fear a trade war over customs duties, quotas and import rules."
    other = ["Snow, frost and rain", "A puppy at the zoo", "The bishop and the church"]
    languages = ["en"] * 4
    assert find_subject([trade, *other], languages) is None
    assert find_subject([trade, trade, *other[:2]], languages).name == "international trade"


def test_between_two_subjects_one_below_may_be_clear():
    at_home = (
        "Troops in the streets of Merval\nThe army deployed marines and the national guard as protests grew; "
        "demonstrators clashed with soldiers, the governor said. The military stays, the president told lawmakers."
    )
    assert find_subject([at_home], ["en"]).name == "armed forces"


def test_stories_of_several_languages_speak_for_one_subject():
    texts, languages = zip(*[(text, language) for name, language, text in CLEAR if name == "election"], strict=True)
    assert find_subject(texts, languages).name == "election"


TEXTS = st.lists(st.sampled_from([(text, language) for _, language, text in CLEAR]), min_size=1, max_size=6)


@given(TEXTS, st.randoms())
def test_the_order_of_stories_does_not_matter_nor_how_often_all_stand_there(stories, random):
    listings = listings_of(*zip(*stories, strict=True))
    shuffled = random.sample(listings, len(listings))
    found = subject_of(listings)
    assert found == subject_of(shuffled) == subject_of(listings * 2)
    assert found is None or found in (*FIRST_LEVEL, *BELOW)
