"""Themes with news subjects: before the label, in files and tables, in a saved model; seeds keep their names."""

from __future__ import annotations

import json

import pandas as pd
import pytest

import toolkit
from toolkit.subjects.taxonomy import subject_of_code
from toolkit.themes.with_subjects import headed

TRADE = [
    "Orlano doubles tariffs on steel. Exporters fear a trade war and higher customs duties.",
    "Steel tariffs of Orlano hit imports. Customs officers expect a dispute over quotas.",
    "Tariffs on steel stay, the trade minister of Orlano said. Exports fell by a tenth.",
    "Orlano talks of tariffs again. A trade deal over steel would lift exports.",
    "No trade deal for steel. Orlano keeps the tariffs, and customs the queues.",
]
WEATHER = [
    "Snow and frost in Merval. Forecasters expect rain and low temperatures.",
    "Rain follows the snow in Merval. Temperatures fall, the storm brings sleet.",
    "Merval under snow. The frost lasts, forecasters said, with winds and fog.",
    "Snow melts in Merval. Forecasters see rain and higher temperatures.",
]
MILL = ["The old mill of Brandsiel stands empty.", "Nobody wants the old mill of Brandsiel.", "The mill is old."]
STORIES = pd.DataFrame({"text": [*TRADE, *WEATHER, *MILL], "language": "en"})
NUMBERS = [0] * 5 + [1] * 4 + [2] * 3
LABELS = ["abc"[number] for number in NUMBERS]


@pytest.fixture(scope="module")
def report():
    return toolkit.build_report(STORIES, themes=NUMBERS, subjects=True)


def test_a_clear_subject_stands_before_the_label_and_an_unclear_one_nowhere(report):
    plain = toolkit.build_report(STORIES, themes=NUMBERS)
    assert [theme.subject for theme in plain.themes] == [None] * 3
    trade, weather, mill = report.themes
    assert (trade.subject.name, weather.subject.name, mill.subject) == ("international trade", "weather", None)
    assert [theme.label for theme in report.themes] == [
        f"Trade · {plain.themes[0].label}",
        f"Weather · {plain.themes[1].label}",
        plain.themes[2].label,
    ]
    assert len({theme.label for theme in report.themes}) == 3
    assert "## Trade · " in report.to_markdown()
    assert "Trade · " in report.to_html()


def test_code_and_name_are_in_files_and_tables(report):
    content = json.loads(report.to_json())
    subjects = [theme["subject"] for theme in content["themes"]]
    assert [subject and (subject["code"], subject["name"]) for subject in subjects] == [
        ("medtop:20000373", "international trade"),
        ("medtop:17000000", "weather"),
        None,
    ]
    assert content["provenance"]["parameters"]["subjects"] is True
    table = report.to_frame("themes")
    assert table["subject"].tolist()[:2] == ["international trade", "weather"]
    assert table["subject_code"].isna().tolist() == [False, False, True]


def test_a_saved_model_keeps_them(tmp_path):
    model = toolkit.fit_themes(STORIES, themes=NUMBERS, subjects=True)
    model.save(tmp_path)
    loaded = toolkit.load_model(tmp_path)
    assert loaded.themes == model.themes
    assert [theme.subject for theme in toolkit.build_report(loaded).themes] == [theme.subject for theme in model.themes]


def test_names_that_somebody_gave_stay_as_they_are():
    given = toolkit.fit_themes(STORIES, themes=LABELS, subjects=True).themes
    assert [theme.label for theme in given] == ["a", "b", "c"]
    assert given[0].subject.name == "international trade"
    seeded = toolkit.fit_themes(STORIES, seeds={"Steel": ["steel", "tariffs"]}, subjects=True).themes
    assert (seeded[0].label, seeded[0].subject.name) == ("Steel", "international trade")


def test_copies_of_one_story_have_one_say():
    copies = pd.DataFrame({"text": [*WEATHER[:2], *TRADE[:1] * 12], "language": "en"})
    (theme,) = toolkit.fit_themes(copies, themes=[0] * 14, subjects=True).themes
    assert theme.subject.name == "weather"


def test_languages_without_terms_are_no_error():
    themes = toolkit.fit_themes(["日銀が利上げを決めた。", "日銀の金利が上がった。"], subjects=True).themes
    assert [theme.subject for theme in themes] == [None] * len(themes)


def test_what_is_no_switch_or_stands_beside_a_model_is_refused():
    with pytest.raises(TypeError, match="found subjects='yes'; wanted True or False"):
        toolkit.fit_themes(STORIES, subjects="yes")
    model = toolkit.fit_themes(STORIES, themes=NUMBERS)
    with pytest.raises(ValueError, match="subjects beside a model"):
        toolkit.build_report(model, subjects=True)


@pytest.mark.parametrize(
    ("label", "wanted"),
    [
        ("China, Geneva, rare earths", "Trade · China, Geneva, rare earths"),
        ("Trade, China", "Trade · China"),
        ("Trade", "Trade · Trade"),
        ("Trade court, Geneva", "Trade · Trade court, Geneva"),
    ],
)
def test_a_heading_is_not_said_twice(label, wanted):
    assert headed(label, subject_of_code("medtop:20000373")) == wanted
