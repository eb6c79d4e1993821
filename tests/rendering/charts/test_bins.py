"""The parts of a window cover it without a gap, and each moment is in one of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rendering.charts.reports import moment
from toolkit.rendering.charts.bins import bins_of, busiest_days, on_the_wall

DAY = datetime(2025, 6, 9, 14, 30, tzinfo=UTC)


@given(st.lists(moment, min_size=1, max_size=30))
def test_each_moment_is_in_one_part(moments):
    bins = bins_of(min(moments), max(moments))
    assert sum(bins.counts(moments)) == len(moments)
    assert bins.counts(moments)[0] > 0
    assert bins.counts(moments)[-1] > 0
    assert list(bins.starts) == sorted(set(bins.starts))
    assert 1 <= len(bins.starts) <= 60
    assert all(bins.place(start) == number for number, start in enumerate(bins.starts))
    assert all(bins.name(number) and bins.tick(number)[0] for number in range(len(bins.starts)))


@given(st.lists(moment, min_size=1, max_size=30))
def test_the_busiest_days_are_a_fortnight_of_the_window(moments):
    bins = bins_of(min(moments), max(moments))
    days = busiest_days(moments, bins)
    if bins.unit in ("hour", "day"):
        assert days is None
        return
    assert len(days.starts) == 14
    assert days.starts[-1] <= on_the_wall(max(moments))
    most = sum(days.counts(moments))
    found = [sum(timedelta(0) <= on_the_wall(one) - day < timedelta(14) for one in moments) for day in _days(moments)]
    assert most >= max(found)


def _days(moments):
    return [on_the_wall(one).replace(hour=0, minute=0, second=0, microsecond=0) for one in moments]


@pytest.mark.parametrize(
    ("window", "unit", "n_parts", "years"),
    [
        (timedelta(0), "hour", 1, 1),
        (timedelta(hours=30), "hour", 31, 1),
        (timedelta(days=3), "day", 4, 1),
        (timedelta(days=40), "day", 41, 1),
        (timedelta(days=120), "week", 18, 1),
        (timedelta(days=700), "month", 24, 1),
        (timedelta(days=3652), "year", 11, 1),
        (timedelta(days=365 * 200), "year", 41, 5),
        (timedelta(days=365 * 1900), "year", 39, 50),
    ],
)
def test_parts_are_as_fine_as_the_window_is_short(window, unit, n_parts, years):
    bins = bins_of(DAY, DAY + window)
    assert (bins.unit, len(bins.starts), bins.years) == (unit, n_parts, years)


def test_a_week_begins_on_monday_and_a_day_at_midnight_of_its_own_zone():
    bins = bins_of(datetime(2025, 1, 1), datetime(2025, 6, 1))
    assert {start.weekday() for start in bins.starts} == {0}
    assert bins.name(1) == "week of 6 January 2025"
    late = datetime(2025, 6, 9, 23, 30, tzinfo=timezone(timedelta(hours=-3)))
    assert bins_of(late, late + timedelta(days=5)).tick(0)[0] == "9 Jun"


def test_parts_are_named_in_full_and_in_short():
    hours = bins_of(DAY, DAY + timedelta(hours=3))
    assert hours.name(0), hours.tick(3) == ("9 June 2025, 14:00", ("17:00", "9 Jun"))
    years = bins_of(datetime(1804, 1, 1), datetime(2025, 1, 1))
    assert (years.name(0), years.tick(0)) == ("1800–1804", ("1800", ""))
    days = bins_of(datetime(2024, 12, 20), datetime(2025, 1, 9))
    assert [note.lines for note in days.ticks] == [("20 Dec", "2024"), ("9 Jan", "2025")]


def test_words_over_a_part_stay_within_the_ends():
    bins = bins_of(datetime(2024, 1, 1), datetime(2025, 12, 1))
    assert [bins.note(place, "9").anchor for place in (0, 1, 2, 12, 21, 22, 23)] == [
        *("start", "start", "middle", "middle", "middle", "end", "end")
    ]
