"""Rows of tables: no phrase goes across their cells, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from toolkit.phrases.evidence import gather_evidence
from toolkit.phrases.table_rows import with_cells_apart


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Bergen 2 Oslo 1\nHull 0 Leith 0\nTurku 3 Malmö 2", "Bergen|2|Oslo|1\nHull|0|Leith|0\nTurku|3|Malmö|2"),
        ("P W Pts\nBergen 9 21\nNorth Hull 9 18", "P|W|Pts\nBergen|9|21\nNorth Hull|9|18"),
        ("Kabeljau 4,20 € 4,35 €\nAal 9,10 € 9,00 €", "Kabeljau|4,20|€|4,35|€\nAal|9,10|€|9,00|€"),
        (
            "Осло 18C солнце\n\nБерген 12C дождь\n\nХалл 14C ветер",
            "Осло|18C|солнце\n\nБерген|12C|дождь\n\nХалл|14C|ветер",
        ),
        ("Scores of Saturday\nHull 22 46\nLeith 21 41", "Scores of Saturday\nHull|22|46\nLeith|21|41"),
        ("Cup B\nHull 22 46 9\nLeith 21 41 8", "Cup B\nHull|22|46|9\nLeith|21|41|8"),
        ("We won it all.\nHull 22 46\nLeith 21 41", "We won it all.\nHull|22|46\nLeith|21|41"),
        ("北京 22 14\n上海 21 12", "北京|22|14\n上海|21|12"),
    ],
)
def test_cells_of_rows_stand_apart(text, apart):
    assert with_cells_apart(text) == apart


@pytest.mark.parametrize(
    "text",
    [
        "Boeing 737 lands in Hull\nAirbus 320 lands in Leith",
        "The 12 boats left on 3 June.\nThe 14 boats came on 9 June.\nThe 15 crews met on 2 May.",
        "World Cup 2026\n\nThe draw was held on Monday.",
        "Route 66",
        "\n".join(f"{place} {' 7' * 20}" for place in ("Hull", "Leith", "Turku")),
    ],
)
def test_what_is_no_table_stays(text):
    assert with_cells_apart(text) == text


def test_no_phrase_is_made_of_the_columns_of_a_table():
    seen = gather_evidence(["Results\nHull 22 14\nLeith 21 12\nHull won again in Leith."], {"hull", "leith"}, {"in"})
    assert {key for key in seen if any(part.isdigit() for part in key)} == set()
    assert seen["hull",].places == 2
