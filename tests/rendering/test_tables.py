"""Tables open in spreadsheets as they are meant, and hold what the report holds."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pandas as pd
import pytest

from tests.rendering.desk import desk_report
from tests.rendering.hostile import PAYLOADS, crafted, crafted_of
from toolkit.rendering.formats import TABLES
from toolkit.rendering.tables import csv_table, parquet_table


def rows(report, what):
    return list(csv.DictReader(StringIO(csv_table(report, what).decode("utf-8-sig"))))


def test_excel_is_told_that_it_is_utf_8():
    assert csv_table(desk_report(), "stories").startswith(b"\xef\xbb\xbfstory_id,")


def test_pandas_reads_what_was_written():
    frame = pd.read_csv(BytesIO(csv_table(desk_report(), "stories")), dtype=str)
    told = desk_report().to_frame("stories")
    assert list(frame.columns) == list(told.columns)
    assert frame["title"].tolist() == told["title"].tolist()
    assert frame["published"].iloc[0] == "2025-06-09T08:10:00Z"


def test_stories_have_theme_and_event():
    first = rows(desk_report(), "stories")[0]
    assert (first["theme"], first["event"], first["label"]) == ("theme-1", "event-1", "Cod, quota")


def test_quotes_of_events_say_that_they_are():
    found = [(row["shown_in"], row["event"], row["text"]) for row in rows(desk_report(), "quotes")]
    assert ("event", "event-1", "Crews stayed ashore.") in found
    assert ("digest", "event-2", "Nothing sails.") in found
    assert [kind for kind, *_ in found].count("event") == 1


def test_every_event_and_theme_is_a_row():
    assert len(rows(desk_report(), "events")) == 7
    assert [row["theme"] for row in rows(desk_report(), "themes")] == ["theme-1", "theme-2", "theme-3", "theme-4"]


@pytest.mark.parametrize("said", ["=1+1", "+1", "-2 degrees", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", '=HYPERLINK("x")'])
def test_what_a_spreadsheet_would_compute_is_text(said):
    report = crafted_of(said, said, said)
    for what in TABLES:
        for row in rows(report, what):
            assert not any(cell.startswith(tuple("=+-@\t\r＝")) for cell in row.values())
    assert rows(report, "stories")[0]["title"] == f"'{said}".replace("\r", "\n")


@pytest.mark.parametrize("said", ["1 - 2", "a=b", "e@mail", "'quoted'", "−5 degrees", "漁=枠"])
def test_other_text_stays_as_it_is(said):
    assert rows(crafted_of(said, said, ""), "stories")[0]["title"] == said


def test_figures_stay_figures():
    assert rows(desk_report(), "events")[0]["importance"] == "9.0"


@pytest.mark.parametrize("what", TABLES)
def test_what_means_harm_makes_no_rows(what):
    report = crafted()
    n_rows = len(report.to_frame(what))
    assert len(rows(report, what)) == n_rows
    assert len(pd.read_parquet(BytesIO(parquet_table(report, what)))) == n_rows >= len(PAYLOADS)


def test_parquet_keeps_kinds():
    frame = pd.read_parquet(BytesIO(parquet_table(desk_report(), "stories")))
    assert str(frame["published"].dtype).startswith("datetime64")
    assert frame["title"].iloc[0] == "Cod quota cut by a tenth"
