"""Dates in the figures and calendars of other countries, and what only looks like one."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.reading.times.calendars import in_usual_figures
from toolkit.reading.times.dates import is_time_line, parse_time


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("Tue, 06/10/2025 - 14:20", "2025-06-10T14:20"),
        ("Mon, 10/06/2025 - 14:20", "2025-10-06T14:20"),
        ("Wed, 06/25/2025 - 14:20", "2025-06-25T14:20"),
        ("令和7年6月10日 14:20", "2025-06-10T14:20"),
        ("令和元年６月１０日", "2019-06-10T00:00"),
        ("平成31年4月30日", "2019-04-30T00:00"),
        ("民國114年6月10日", "2025-06-10T00:00"),
        ("١٠ يونيو ٢٠٢٥", "2025-06-10T00:00"),
        ("१० जून २०२५", "2025-06-10T00:00"),
        ("10 มิถุนายน 2568", "2025-06-10T00:00"),
        ("10 มิ.ย. 2568 14:20", "2025-06-10T14:20"),
        ("20 خرداد 1404", "2025-06-10T00:00"),
        ("۱ فروردین ۱۴۰۰", "2021-03-21T00:00"),
        ("۳۰ اسفند ۱۴۰۳", "2025-03-20T00:00"),
        ("2025/6/10 下午2:20", "2025-06-10T14:20"),
        ("2025년 6월 10일 오전 12시 20분", "2025-06-10T00:20"),
        ("2025年6月10日 午後2時20分", "2025-06-10T14:20"),
        ("10 June 2025 14:20 (GMT+7)", "2025-06-10T07:20"),
        ("/Date(1749565200000)/", "2025-06-10T14:20"),
        ("Tue, 10 Sept 2024 14:20:00 GMT", "2024-09-10T14:20"),
    ],
)
def test_a_date_is_read_in_any_figures(written, moment):
    assert parse_time(written) == datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert is_time_line(written) or written.startswith("/Date")


@pytest.mark.parametrize("written", ["Thu, 06/10/2025 - 14:20", "06/10/2025 - 14:20", "Sat, 03/04/2025"])
def test_a_weekday_that_fits_neither_reading_decides_nothing(written):
    assert parse_time(written) is None


@pytest.mark.parametrize("text", ["Cod 2567", "Room 2568", "令和の港", "午後の港", "Quote 2025", "港 1404"])
def test_other_figures_stay_and_are_no_time(text):
    assert in_usual_figures(text) == text
    assert parse_time(text) is None


@given(st.dates(date(1925, 4, 1), date(2090, 1, 1)), st.sampled_from("٠ ۰ ० ০ ๐ ０".split()))
def test_digits_of_all_scripts_say_the_same(day, zero):
    written = "".join(chr(ord(zero) + int(sign)) if sign.isdigit() else sign for sign in f"{day:%Y-%m-%d}")
    assert in_usual_figures(written) == f"{day:%Y-%m-%d}"


@given(st.text(max_size=40))
def test_what_is_in_usual_figures_stays(text):
    once = in_usual_figures(text)
    assert in_usual_figures(once) == once
