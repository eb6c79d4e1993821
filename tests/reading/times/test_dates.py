"""Ages and dates: worked out where they can be, missing where not, never guessed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.reading.times.dates import is_time_line, parse_time

NOW = datetime(2025, 6, 10, 22, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("age", "moment"),
    [
        ("20 minutes ago", "2025-06-10T21:40"),
        ("an hour ago", "2025-06-10T21:00"),
        ("About an hour ago", "2025-06-10T21:00"),
        ("Two hours ago", "2025-06-10T20:00"),
        ("half an hour ago", "2025-06-10T21:30"),
        ("5h ago", "2025-06-10T17:00"),
        ("2 days ago", "2025-06-08T22:00"),
        ("a week ago", "2025-06-03T22:00"),
        ("3 months ago", "2025-03-10T22:00"),
        ("a year ago", "2024-06-10T22:00"),
        ("just now", "2025-06-10T22:00"),
        ("Yesterday", "2025-06-09T22:00"),
        ("Yesterday at 2:05 pm", "2025-06-09T14:05"),
        ("Updated 10 mins ago", "2025-06-10T21:50"),
        ("1 day, 2 hours ago", "2025-06-09T20:00"),
        ("1h 20m ago", "2025-06-10T20:40"),
        ("1 hour and 5 minutes ago", "2025-06-10T20:55"),
        ("1.5 hours ago", "2025-06-10T20:30"),
        ("(2 hours ago)", "2025-06-10T20:00"),
        ("3h", "2025-06-10T19:00"),
        ("20 min", "2025-06-10T21:40"),
        ("Yesterday at 5 PM", "2025-06-09T17:00"),
        ("June 9", "2025-06-09T00:00"),
        ("December 31", "2024-12-31T00:00"),
    ],
)
def test_ages_need_a_reference_time(age, moment):
    assert is_time_line(age)
    assert parse_time(age, NOW) == datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert parse_time(age) is None


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("June 10, 2025", "2025-06-10T00:00"),
        ("Tuesday, 10 June 2025", "2025-06-10T00:00"),
        ("Jun. 10, 2025, 9:40 PM", "2025-06-10T21:40"),
        ("June 10, 2025 at 5:40 p.m. EDT", "2025-06-10T21:40"),
        ("10 June 2025 23:40 +02:00", "2025-06-10T21:40"),
        ("June 10, 2025 5:40 PM ET", "2025-06-10T21:40"),
        ("2025-06-10", "2025-06-10T00:00"),
        ("2025-06-10T21:40:00Z", "2025-06-10T21:40"),
        ("2025-06-10 21:40 UTC", "2025-06-10T21:40"),
        ("2025/06/10", "2025-06-10T00:00"),
        ("2025-06-10 14:30 +02:00", "2025-06-10T12:30"),
        ("Monday, June 9, 2025 at 3:15 PM ET", "2025-06-09T19:15"),
        ("Jun 9, 2025 · 3:15 PM", "2025-06-09T15:15"),
        ("25/12/2025", "2025-12-25T00:00"),
        ("12/25/2025", "2025-12-25T00:00"),
        ("Published: June 10th, 2025", "2025-06-10T00:00"),
        ("Tue, 10 Jun 2025 21:40:00 GMT", "2025-06-10T21:40"),
    ],
)
def test_dates_need_none(written, moment):
    assert is_time_line(written)
    assert parse_time(written) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "03/04/2025",
        "some time ago",
        "over a year ago",
        "Tuesday",
        "last week",
        "June 31, 2025",
        "2025-13-01",
        "soon",
        "",
        "   ",
    ],
)
def test_what_does_not_say_gives_no_time(text):
    assert parse_time(text, NOW) is None


@pytest.mark.parametrize(
    "line",
    ["Long ago in a small town", "May", "The talks ended an hour ago.", "Axios", "2 days", "Quay Gazette, an hour ago"],
)
def test_other_lines_are_not_time_lines(line):
    assert not is_time_line(line)


@pytest.mark.parametrize(
    "value",
    [
        datetime(2025, 6, 10),
        datetime(2025, 6, 10, 2, tzinfo=timezone(timedelta(hours=2))),
        date(2025, 6, 10),
        pd.Timestamp("2025-06-10"),
        pd.Timestamp("2025-06-10T02:00+02:00"),
    ],
)
def test_times_that_are_times_already(value):
    assert parse_time(value) == datetime(2025, 6, 10, tzinfo=UTC)


@pytest.mark.parametrize("value", [None, pd.NaT, 17, float("nan"), "9" * 400 + " hours ago"])
def test_other_values_give_no_time(value):
    assert parse_time(value, NOW) is None


@given(st.text(max_size=60))
def test_any_text_is_taken(text):
    moment = parse_time(text, NOW)
    assert moment is None or moment.tzinfo is UTC


@pytest.mark.parametrize(
    ("written", "now", "kept"),
    [
        ("1970-01-01T00:00:00Z", None, False),
        ("1970-01-02T00:00:00Z", None, True),
        ("1969-07-20T20:17:00Z", None, True),
        ("0001-01-01T00:00:00Z", None, False),
        ("2150-01-01T00:00:00Z", None, False),
        ("2031-01-01T00:00:00Z", None, True),
        ("2031-01-01T00:00:00Z", "2025-06-12T22:00:00Z", False),
        ("2026-06-12T22:00:00Z", "2025-06-12T22:00:00Z", True),
    ],
)
def test_a_time_that_cannot_be_is_missing_and_counted(written, now, kept, caplog):
    frame = pd.DataFrame({"text": ["Cod quota cut.", "Rocket lost."], "published": [written, "2025-06-10T00:00:00Z"]})
    stories = toolkit.read_stories(frame, reference_time=now)
    assert len(stories) == 2
    assert stories["published"].notna().sum() == 1 + kept
    assert stories.attrs["n_absurd_times"] == 1 - kept
    assert ("took 1 times as missing" in caplog.text) == (not kept)


@pytest.mark.parametrize(
    ("age", "moment"),
    [
        ("vor 2 Stunden", "2025-06-10T20:00"),
        ("Vor 5 Min.", "2025-06-10T21:55"),
        ("vor einer Stunde", "2025-06-10T21:00"),
        ("il y a 3 h", "2025-06-10T19:00"),
        ("hace 2 días", "2025-06-08T22:00"),
        ("2 ore fa", "2025-06-10T20:00"),
        ("há 20 minutos", "2025-06-10T21:40"),
        ("2 uur geleden", "2025-06-10T20:00"),
        ("2 часа назад", "2025-06-10T20:00"),
        ("2時間前", "2025-06-10T20:00"),
        ("2小时前", "2025-06-10T20:00"),
        ("2시간 전", "2025-06-10T20:00"),
        ("gestern, 10:30 Uhr", "2025-06-09T10:30"),
        ("Aujourd’hui à 10h30", "2025-06-10T10:30"),
    ],
)
def test_ages_in_other_languages(age, moment):
    assert is_time_line(age)
    assert parse_time(age, NOW) == datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert parse_time(age) is None


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("10. Juni 2025", "2025-06-10T00:00"),
        ("Dienstag, 10. Juni 2025, 10.30 Uhr", "2025-06-10T10:30"),
        ("Stand: 10.06.2025, 10:30 Uhr", "2025-06-10T10:30"),
        ("10.06.2025", "2025-06-10T00:00"),
        ("3. 4. 2025", "2025-04-03T00:00"),
        ("Publié le mardi 10 juin 2025 à 10 h 30", "2025-06-10T10:30"),
        ("10 de junio de 2025", "2025-06-10T00:00"),
        ("10 giugno 2025 alle 10:30", "2025-06-10T10:30"),
        ("10 июня 2025, 10:30", "2025-06-10T10:30"),
        ("10 czerwca 2025", "2025-06-10T00:00"),
        ("2025年6月10日", "2025-06-10T00:00"),
        ("2025年6月10日10時30分", "2025-06-10T10:30"),
        ("发布时间：2025年6月10日 10:30", "2025-06-10T10:30"),
        ("10 juin 2025 10:30 CEST", "2025-06-10T08:30"),
        ("2025-06-10 10:00 EST", "2025-06-10T15:00"),
        ("Tue, 10 Jun 2025 22:00:00 JST", "2025-06-10T13:00"),
        ("Tue, 10 Jun 2025 22:00:00 +0530", "2025-06-10T16:30"),
        ("Tue, 10 Jun 2025 22:00:00 +0000 (UTC)", "2025-06-10T22:00"),
        ("Tue, 10 Jun 25 22:00:00 GMT", "2025-06-10T22:00"),
        ("Tue Jun 10 22:00:00 2025", "2025-06-10T22:00"),
        ("Tue Jun 10 22:00:00 +0200 2025", "2025-06-10T20:00"),
        ("2025-06-10T22:00:00-04", "2025-06-11T02:00"),
        ("2025-6-1", "2025-06-01T00:00"),
        ("2025. 6. 10.", "2025-06-10T00:00"),
    ],
)
def test_dates_in_other_languages_and_zones(written, moment):
    assert is_time_line(written)
    assert parse_time(written) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "value", [1749550000, 1749550000.25, 1749550000000, "1749550000", "1749550000000000", "20250610100640"]
)
def test_times_as_numbers(value):
    assert not is_time_line(str(value))
    assert parse_time(value) == datetime(2025, 6, 10, 10, 6, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        2025,
        -5,
        float("inf"),
        1e30,
        "17495500001",
        "10/06/2025 5 PM",
        "April 16 - 22, 1993",
        "Juni 2025",
        "10 Jun 2025, 5:30 pm AST",
        "10 juin 2025 10:30 ECT",
        "03-04-2025 10:00 CET",
        "03/06/2025 à 17h30",
        "13/6/25 14:05",
        "6/7/25 14:05",
        "2025-W24",
        "June 10, 2025 - June 12, 2025",
    ],
)
def test_numbers_and_dates_that_could_mean_two_things_give_no_time(value):
    assert parse_time(value, NOW) is None


@pytest.mark.parametrize(
    "line",
    ["Hier", "2 Stunden", "in 5 Tagen", "Vor dem Spiel", "3 Kommentare", "Seite 2 von 3", "Am Morgen", "Haushalt 2025"],
)
def test_lines_of_other_languages_that_are_no_times(line):
    assert not is_time_line(line)


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("5:30 PM EDT, June 10, 2025", "2025-06-10T21:30"),
        ("Updated 5:30 PM EDT, Tue June 10, 2025", "2025-06-10T21:30"),
        ("17:30, 9 June 2025", "2025-06-09T17:30"),
        ("June 10, 2025 5:30 PM PT", "2025-06-11T00:30"),
        ("9 Jan 2025 5:30 PM PT", "2025-01-10T01:30"),
        ("June 10, 2025 5:30 PM CT", "2025-06-10T22:30"),
        ("June 10, 2025 5:30 PM MT", "2025-06-10T23:30"),
        ("June 10, 2025 5:30 PM GMT+2", "2025-06-10T15:30"),
        ("June 10, 2025 5:30 PM UTC-4", "2025-06-10T21:30"),
        ("10 June 2025 17:30 UTC+05:30", "2025-06-10T12:00"),
        ("10 Jun 2025, 5:30 pm IST", "2025-06-10T12:00"),
        ("2025-06-10 10:00 CET", "2025-06-10T08:00"),
        ("2025-01-10 10:00 CET", "2025-01-10T09:00"),
        ("10. Juni 2025, 9:30 MESZ", "2025-06-10T07:30"),
        ("Tue Jun 10 2025 17:30:00 GMT+0200 (Central European Summer Time)", "2025-06-10T15:30"),
        ("2025-06-10 1:05", "2025-06-10T01:05"),
        ("10-Jun-2025 17:30:00", "2025-06-10T17:30"),
        ("10-Jun-25 17:30:00", "2025-06-10T17:30"),
        ("13-06-2025", "2025-06-13T00:00"),
        ("13/06/2025 à 17:30", "2025-06-13T17:30"),
        ("13/06/2025 à 17h30", "2025-06-13T17:30"),
        ("June 10, 2025 Tuesday", "2025-06-10T00:00"),
        ("June 10, 2025 Tuesday 5:30 PM GMT", "2025-06-10T17:30"),
        ("6/13/25 14:05", "2025-06-13T14:05"),
        ("2025-W24-2", "2025-06-10T00:00"),
        ("2025-W24-2T10:30Z", "2025-06-10T10:30"),
    ],
)
def test_dates_of_agencies_programs_and_spreadsheets(written, moment):
    assert is_time_line(written)
    assert parse_time(written) == datetime.fromisoformat(moment).replace(tzinfo=UTC)


def test_a_zone_of_several_is_counted_as_unread():
    frame = pd.DataFrame({"text": ["Cod quota cut."], "published": ["10 Jun 2025, 5:30 pm AST"]})
    assert toolkit.read_stories(frame).attrs["n_unread_times"] == 1
