"""A report's own tables are no stories, unless their texts were put beside them."""

from __future__ import annotations

import pytest

import toolkit
from toolkit.errors import SourceError
from toolkit.stories.columns import are_of_a_report, is_there

TEXTS = [f"The {word} of the harbour was sold on day {n}." for word in ("cod", "rocket") for n in range(4)]


@pytest.fixture(scope="module")
def report():
    return toolkit.build_report(TEXTS, map=False)


@pytest.mark.parametrize("what", ["stories", "quotes", "themes", "parts", "events"])
def test_no_table_of_a_report_is_read_as_stories(report, what, tmp_path):
    path = tmp_path / "table.csv"
    table = report.to_frame(what)
    table.to_csv(path, index=False)
    assert not is_there([*table.columns], "text", None)
    assert are_of_a_report([*table.columns])
    with pytest.raises(SourceError, match=r"table|text"):
        toolkit.read_stories(path)


def test_stories_of_a_report_with_their_texts_beside_them_are_read(report, tmp_path):
    path = tmp_path / "joined.csv"
    table = report.to_frame("stories")
    table["body"] = TEXTS
    table.to_csv(path, index=False)
    assert sorted(toolkit.read_stories(path)["text"]) == sorted(TEXTS)


@pytest.mark.parametrize(
    "columns",
    [
        ["story_id", "title", "text", "theme", "label", "part", "event"],
        ["story_id", "title", "theme", "label", "event", "copy_of"],
        ["event", "theme", "label", "title", "importance"],
        ["title", "label", "theme", "terms", "text"],
    ],
)
def test_stories_with_columns_like_those_of_a_report_are_stories(columns):
    assert is_there(columns, "text", None)
