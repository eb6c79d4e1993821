"""Of what has become more the newest amount counts, whatever else is said beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.languages.amounts import amounts, outgrows

GROWN = [
    (
        "en",
        "A fire near Orrin burned 900 hectares of pine.",
        "It was stopped when 1,150 hectares of pine had burned.",
    ),
    ("en", "Some 12,000 homes lost power in Brae.", "By now more than 31,000 homes lost power."),
    ("en", "The mayor has 122 backers on the council.", "With 147 backers on the council she is ahead."),
    (
        "es",
        "El fuego ha quemado 900 hectáreas de encinar en Orrin.",
        "El fuego arrasó 1.150 hectáreas de encinar en tres días.",
    ),
    ("es", "Más de 200 personas han muerto en Brae.", "Hasta ahora, unas 220 personas han muerto allí."),
    ("fr", "Le feu a parcouru 900 hectares de pinède.", "Fixé jeudi, il a détruit 1 150 hectares de pinède."),
    ("de", "Bei Orrin brannten 900 Hektar Kiefernwald.", "Nun sind 1.150 Hektar Kiefernwald zerstört."),
    ("ru", "Огонь охватил 900 гектаров соснового леса.", "Огонь, что сжёг 1 150 гектаров соснового леса, потушен."),
]
OTHER = [
    ("en", "Brae police held 12 people over the strike.", "Orrin police held 31 people over the strike."),
    ("en", "Brae sent 12 fishing boats.", "Orrin sent 31 fishing boats."),
    ("en", "On Monday 12 flights were cancelled.", "On Tuesday 31 flights were cancelled."),
    ("es", "En Orrin, 12 personas fueron detenidas.", "En Brae, 31 personas fueron detenidas."),
    ("zh", "奥林有12名工人被捕。", "布雷有31名工人被捕。"),
    ("zh", "山火已烧毁900公顷松林。", "山火周四被控制，共烧毁1150公顷松林。"),
    ("en", "Brae has 900 hectares of pine.", "The fire near Brae burned 1,150 hectares of vines."),
    ("en", "In all 3 people died in Orrin.", "In all 4 people died in Brae."),
    ("en", "Police held 12 people after the match.", "After the match 31 people were hurt."),
    ("en", "Prices rose 5 percent on average.", "Prices rose 7 percent on average."),
    ("en", "It fell by 2.5 million crowns in value.", "It fell by 3.5 million crowns in value."),
    ("en", "It took 3 days of talks.", "It took 5 days of talks."),
    ("en", "In 2023 crews left the port.", "In 2024 crews left the port."),
    ("es", "Los precios suben un 5 por ciento de media.", "Los precios suben un 7 por ciento de media."),
    ("es", "La ola dejó 38 grados en la costa.", "La ola dejó 41 grados en la costa."),
    ("de", "Er saß 3 Jahre in Haft.", "Sie saß 5 Jahre in Haft."),
    ("de", "In Orrin starben 3 Menschen.", "In Brae starben 4 Menschen."),
    ("fr", "Les prix ont pris 5 % en moyenne.", "Les prix ont pris 7 % en moyenne."),
    ("zh", "会谈持续了3天。", "会谈持续了5天。"),
]


@pytest.mark.parametrize(("language", "older", "newer"), GROWN)
def test_what_has_become_more_outgrows_what_it_was_and_not_the_other_way_round(language, older, newer):
    before, after = amounts(older, language), amounts(newer, language)
    assert outgrows(after, before)
    assert not outgrows(before, after)
    assert not outgrows(after, after)


@pytest.mark.parametrize(("language", "older", "newer"), OTHER)
def test_more_of_something_else_or_elsewhere_outgrows_nothing(language, older, newer):
    assert not outgrows(amounts(newer, language), amounts(older, language))


def test_of_several_amounts_of_the_same_the_greatest_counts():
    said = amounts("From 900 hectares of pine it grew to 1,150 hectares of pine.", "en")
    assert not outgrows(amounts("By noon 1,000 hectares of pine had burned.", "en"), said)
    assert outgrows(amounts("By dusk 1,200 hectares of pine had burned.", "en"), said)


@given(st.text(max_size=80), st.text(max_size=80), st.sampled_from(["", "en", "de", "zh", "sw", "xx"]))
def test_of_any_texts_not_both_outgrow_each_other_by_the_same_amount(one, other, language):
    first, second = amounts(one, language), amounts(other, language)
    assert not outgrows(first, first)
    shared = {amount.of for amount in first} & {amount.of for amount in second}
    assert len(shared) > 1 or not (outgrows(first, second) and outgrows(second, first))
