"""A comparison as text, Markdown, HTML, a table and JSON, of harmless and of hostile labels."""

from __future__ import annotations

import json
import re

import pytest
from lxml import html

from tests.rendering.hostile import crafted
from tests.report.test_compare import report_of

BEFORE = report_of(
    {"a": ["cod1", "cod2", "cod3"], "b": ["orbit1", "orbit2", "orbit3", "flood1", "flood2"], "c": ["tariff1"]}
)
AFTER = report_of(
    {"x": ["cod1", "cod2", "cod3", "cod4", "orbit3"], "y": ["orbit1", "orbit2"], "z": ["flood1", "flood2"]}
)


@pytest.fixture(scope="module")
def comparison():
    return BEFORE.compare(AFTER)


def test_text_says_what_became_of_each_theme(comparison):
    assert comparison.to_text().splitlines() == [
        "before: News digest, 9 stories in 3 themes",
        "after:  News digest, 9 stories in 3 themes",
        "8 stories are in both, 1 of them in another theme.",
        "",
        "became   before  after  common  known by  theme",
        "went on       3      5       3  stories   cod x, formerly “cod a”",
        "split         5      4       4  stories   rocket b: into “flood z” and “rocket y”",
        "ended         1      -       -  -         tariff c",
        "",
        "Stories in another theme",
        "",
        "1 story from “rocket b” to “cod x”:",
        "  - " + AFTER.themes[0].stories[-1].title,
    ]


def test_markdown_and_html_say_the_same(comparison):
    for said in (comparison.to_markdown(), " ".join(html.fromstring(comparison._repr_html_()).text_content().split())):
        for part in (
            "cod x, formerly “cod a”",
            "rocket b: into “flood z” and “rocket y”",
            "tariff c",
            "8 stories are in both",
        ):
            assert part in said


def test_a_repr_counts_what_it_shows(comparison):
    assert repr(comparison) == "Comparison(1 went on, 1 split, 1 ended; 1 story moved)"


def test_the_table_has_a_row_a_pair(comparison):
    frame = comparison.to_frame()
    assert frame["status"].tolist() == ["went on", "split", "split", "ended"]
    assert frame["theme_before"].tolist() == ["a", "b", "b", "c"]
    assert frame["theme_after"].fillna("").tolist() == ["x", "z", "y", ""]
    assert frame["n_common"].tolist() == [3, 2, 2, 0]
    assert frame["known_by"].fillna("").tolist() == ["stories", "stories", "stories", ""]


def test_json_has_all_of_it(comparison):
    found = json.loads(comparison.to_json())
    assert found["schema"] == 1
    assert [one["status"] for one in found["changes"]] == ["went on", "split", "ended"]
    assert found["moved"][0]["story_id"] == "orbit3"
    assert found["before"] == {"title": "News digest", "first": None, "last": None, "n_stories": 9, "n_themes": 3}


def test_nothing_beside_nothing():
    comparison = report_of({}).compare(report_of({}))
    assert comparison.to_text().splitlines()[-1] == "No story is in both."
    assert comparison.to_markdown().endswith("No story is in both.\n")
    assert "<table" not in comparison._repr_html_()
    assert comparison.to_frame().empty


def test_hostile_labels_change_nothing():
    comparison = crafted().compare(AFTER)
    page = html.fromstring(comparison._repr_html_())
    assert {one.tag for one in page.iter()} == set("div style h3 p small table thead tbody tr th td bdi".split())
    assert all(set(one.attrib) <= {"class", "lang", "dir"} for one in page.iter())
    rows = [line for line in comparison.to_markdown().splitlines() if line.startswith("|")]
    assert len(rows) == 2 + len(comparison.changes)
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {7}
    for text in (comparison.to_text(), comparison.to_markdown(), comparison.to_json(), comparison._repr_html_()):
        assert text.encode()
        assert len(text) < 2_000_000
    assert not re.search(r"[\x00-\x08\x1b\u202a-\u202e\u2066-\u2069]", comparison.to_text())
    assert len(comparison.to_frame()) >= len(comparison.changes)
