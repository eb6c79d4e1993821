"""Series: one template filled with other names; reports of one happening are none, however alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.events.series import in_series

TOWNS = ["Varde", "Skellen", "Port Vell", "Ulmhaven", "Tarn", "Obermoor"]
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
NO_SERIES = {
    "a toll that rises": [f"Ferry sinks off Varde: {n} dead" for n in (3, 5, 8, 12, 15, 17)],
    "four fillings": [f"{town}: weather and tides for the weekend" for town in TOWNS[:4]],
    "one headline, often": ["Ferry sinks off Varde in a storm"] * 8,
    "a rubric": [
        "Ferry disaster: crew had warned of the engine",
        "Ferry disaster: king visits families in Varde",
        "Ferry disaster: how the rescue unfolded at night",
        "Ferry disaster: owner blames weather service",
        "Ferry disaster: divers find two more",
        "Ferry disaster: what is known so far",
    ],
    "reports in own words": [
        "Ferry sinks off Varde, five dead",
        "Five die as ferry goes down near Varde",
        "Ferry goes down off Varde in a storm",
        "Storm sinks ferry off Varde",
        "Off Varde, a ferry sinks with fifty on board",
    ],
    "too short": [f"{town} votes" for town in TOWNS],
}


@pytest.mark.parametrize("headlines", SERIES.values(), ids=SERIES)
def test_what_fills_one_template_is_a_series(headlines):
    news = ["Minister resigns over the ferry disaster of Varde", "港で火災、けが人なし"]
    assert in_series([*headlines, *news]).tolist() == [True] * len(headlines) + [False, False]


@pytest.mark.parametrize("headlines", NO_SERIES.values(), ids=NO_SERIES)
def test_what_fills_none_is_no_series(headlines):
    assert not in_series(headlines).any()


@given(st.permutations(range(8)), st.integers(0, 3))
def test_the_order_does_not_matter_and_repeats_make_no_series(order, n_repeats):
    headlines = [*SERIES["slot between"], "Agenda politique de la rentrée", "Agenda"]
    found = in_series(headlines)
    again = in_series([headlines[row] for row in order] + headlines[6:] * n_repeats)
    assert again[:8].tolist() == found[list(order)].tolist()
    assert not again[8:].any()


def test_none():
    assert in_series([]).tolist() == []
    assert in_series(["", " ", "!"]).tolist() == [False] * 3
