"""Series: one template filled with other names; reports of one happening are none, however alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.events.series import series_of

TOWNS = ["Varde", "Skellen", "Port Vell", "Ulm-en-Brae", "Tarn", "Obermoor"]
WIDE = ["札幌市", "仙台市", "静岡市", "熊本市", "長崎市", "松山市"]
SERIES = {
    "slot in front": [f"{town}: weather and tides for the weekend" for town in TOWNS],
    "slot behind": [f"Was das Horoskop verspricht für {town}" for town in TOWNS],
    "slot between": [f"Agenda de {town} pour la fin de semaine" for town in TOWNS],
    "other case": [f"{'AVISOS PARA' if town < 'S' else 'Avisos para'} {town}: cortes de agua" for town in TOWNS],
    "cyrillic": [f"Погода в городе {town}: прогноз на пятницу" for town in TOWNS],
    "arabic": [f"أسعار الذهب اليوم في {town} بالدينار" for town in TOWNS],
    "unspaced": [f"{town}の天気予報、週末は晴れ間" for town in WIDE],
}
TOLLS = ["Three", "Five", "Eight", "Twelve", "Twenty", "Thirty"]
NO_SERIES = {
    "a toll that rises": [f"Ferry sinks off Varde: {n} dead" for n in (3, 5, 8, 12, 15, 17)],
    "a toll in words": [f"{n} dead as ferry sinks off Varde" for n in TOLLS],
    "figures behind names": [f"Lights out in the north: Area {n}" for n in range(10, 16)],
    "names with figures": [f"Lights out in Area {n}B of the north" for n in range(10, 16)],
    "four fillings": [f"{town}: weather and tides for the weekend" for town in TOWNS[:4]],
    "one headline, often": ["Ferry sinks off Varde in a storm"] * 8,
    "what is done, not who": [
        f"Minister {what} over the ferry disaster"
        for what in ("resigns", "quits", "questioned", "grilled", "stays", "pressed")
    ],
    "a rubric": [
        f"Ferry disaster off Varde: {what}"
        for what in ("owner charged", "king visits", "Hull divers out", "no trace", "crew heard", "search ends")
    ],
    "a running report": [
        f"Storm over Varde live updates: {what}"
        for what in ("Tarn cut off", "Skellen flooded", "Hull evacuated", "Ulmhaven waits", "Brae prays", "Orrin dry")
    ],
    "reports in own words": [
        "Ferry sinks off Varde, five dead",
        "Five die as ferry goes down near Varde",
        "Ferry goes down off Varde in a storm",
        "Storm sinks ferry off Varde",
        "Off Varde, a ferry sinks with fifty on board",
    ],
    "too short": [f"{town} votes" for town in TOWNS],
    "two words around": [f"{town} votes today" for town in ("Varde", "Skellen", "Tarn", "Obermoor", "Hull", "Brae")],
}


def of_one(headlines, source="The Quay"):
    return series_of(headlines, [source] * len(headlines)).tolist()


@pytest.mark.parametrize("source", ["The Quay", ""])
@pytest.mark.parametrize("headlines", SERIES.values(), ids=SERIES)
def test_what_fills_one_template_is_a_series(headlines, source):
    news = ["Minister resigns over the ferry disaster of Varde", "港で火災、けが人なし"]
    assert of_one([*headlines, *news], source) == [0] * len(headlines) + [-1, -1]


@pytest.mark.parametrize("headlines", SERIES.values(), ids=SERIES)
def test_what_several_publishers_have_in_like_words_is_none(headlines):
    assert set(series_of(headlines, [f"Quay {row % 2}" for row in range(len(headlines))]).tolist()) == {-1}


@pytest.mark.parametrize("headlines", NO_SERIES.values(), ids=NO_SERIES)
def test_what_fills_none_is_no_series(headlines):
    assert set(of_one(headlines)) == {-1}


def test_of_two_templates_each_is_a_series_by_itself():
    one, other = SERIES["slot in front"], SERIES["slot between"]
    assert of_one(one + other) == [0] * len(one) + [1] * len(other)


def test_longer_names_fill_what_five_short_ones_have_shown():
    template = "Road works today in {}: what to know"
    told = [template.format(town) for town in (*TOWNS[:3], "Tarn", "Hull", "Sankt Ulm am See")]
    assert of_one(told) == [0] * 6
    assert set(of_one(told[1:])) == {-1}


@given(st.permutations(range(8)), st.integers(0, 3))
def test_the_order_does_not_matter_and_repeats_make_no_series(order, n_repeats):
    headlines = [*SERIES["slot between"], "Agenda politique de la rentrée", "Agenda"]
    found = of_one(headlines)
    again = of_one([headlines[row] for row in order] + headlines[6:] * n_repeats)
    assert again[:8] == [found[row] for row in order]
    assert set(again[8:]) <= {-1}


def test_none():
    assert of_one([]) == []
    assert of_one(["", " ", "!"]) == [-1] * 3
