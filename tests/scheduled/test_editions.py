"""Each moment belongs to one edition, whatever daylight saving does: no gap, no double."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.archive.news import MONDAY, run
from toolkit.archive.records import Edition
from toolkit.scheduled.config import Config
from toolkit.scheduled.editions import edition_at

ZONES = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia", "UTC"]
HOUR = timedelta(hours=1)


def config(timezone="Europe/Berlin", every="day"):
    return Config.model_construct(name="morning", timezone=timezone, every=every)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("year", [2011, 2025])
def test_a_trigger_at_seven_makes_one_edition_a_day_the_whole_year(zone, year):
    days = [datetime(year, 1, 1, 7, tzinfo=ZoneInfo(zone)) + timedelta(days=n) for n in range(365)]
    keys = [edition_at(config(zone), one.astimezone(UTC)).key for one in days]
    skipped = 1 if (zone, year) == ("Pacific/Apia", 2011) else 0  # which left out 30 December
    assert len({*keys}) == 365 - skipped
    assert keys == sorted(keys)


@pytest.mark.parametrize("zone", ZONES)
def test_an_hourly_trigger_makes_an_edition_each_hour_of_the_year(zone):
    start = datetime(2025, 1, 1, 0, 40, tzinfo=UTC)
    keys = [edition_at(config(zone, "hour"), start + n * HOUR).key for n in range(365 * 24)]
    shifted = [one for one, other in pairwise(keys) if one == other]
    assert not shifted


@given(st.datetimes(datetime(1990, 1, 1), datetime(2040, 1, 1)), st.sampled_from(ZONES), st.integers(0, 50))
def test_late_and_double_triggers_of_a_day_are_of_its_edition(at, zone, minutes):
    local = at.replace(tzinfo=UTC).astimezone(ZoneInfo(zone))
    later = local.astimezone(UTC) + timedelta(minutes=minutes)
    same_day = later.astimezone(ZoneInfo(zone)).date() == local.date()
    assert (edition_at(config(zone), local) == edition_at(config(zone), later)) == same_day


def test_weeks_are_those_of_the_calendar_and_runs_are_their_moments():
    assert edition_at(config(every="week"), datetime(2024, 12, 30, 12, tzinfo=UTC)).key == "2025-W01"
    at = datetime(2025, 6, 10, 5, 2, 7, tzinfo=UTC)
    assert edition_at(config(every="run"), at).key == "2025-06-10T05:02:07Z"
    assert edition_at(config(every="run"), at.astimezone(ZoneInfo("Asia/Tokyo"))).key == "2025-06-10T05:02:07Z"


def test_an_edition_is_remembered_with_the_run_that_made_it(archive):
    edition = Edition("morning", "2031-03-03")
    assert archive.made(edition) is None
    archive.commit(run(MONDAY, edition=edition))
    assert archive.made(edition) == MONDAY
    assert archive.made(Edition("evening", "2031-03-03")) is None
    with pytest.raises(OSError, match="UNIQUE"):
        archive.commit(run(MONDAY + HOUR, edition=edition))
    assert archive.rows("SELECT count(*) FROM runs") == [(1,)]
