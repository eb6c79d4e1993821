"""Times as the readers' clocks show them; days stay the days that they are, and programs get UTC."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pandas as pd
import pytest

import toolkit
from tests.rendering.newsroom import new_report
from toolkit.rendering.edition.local import in_local_time
from toolkit.report.records import Shown

STORIES = pd.DataFrame(
    {
        "text": ["The quota for cod was cut by a tenth on Monday.", "The ferry to Sandholm was stopped by ice."],
        "published": ["2025-06-10T22:30:00Z", "2025-06-09T00:00:00Z"],
        "source": ["Ardsund Courier", "Sandholm Post"],
    }
)


@pytest.fixture(scope="module")
def reports():
    zones = ("UTC", "Europe/Berlin", "America/Lima")
    return {zone: toolkit.build_report(STORIES, timezone=zone, map=False) for zone in zones}


@pytest.mark.parametrize(
    ("zone", "written"),
    [("UTC", "10 Jun, 22:30"), ("Europe/Berlin", "11 Jun, 00:30"), ("America/Lima", "10 Jun, 17:30")],
)
def test_times_are_of_the_zone_in_every_format_for_people(reports, zone, written):
    report = reports[zone]
    for text in (report.to_markdown(), report.to_html()):
        assert written in text
        assert f"Times in {zone}" in text
        assert "9 Jun" in text
        assert "8 Jun" not in text


def test_programs_get_the_same_in_every_zone(reports):
    told = [json.loads(report.to_json()) for report in reports.values()]
    assert [one["shown"].pop("timezone") for one in told] == list(reports)
    assert told[0] == told[1] == told[2]
    frames = [report.to_frame() for report in reports.values()]
    pd.testing.assert_frame_equal(frames[0], frames[1])


def test_what_is_new_is_told_in_the_zone_too():
    report = new_report()
    there = replace(report, shown=Shown(timezone="Pacific/Kiritimati")).to_markdown()
    assert "21:00" in there
    assert "21:00" not in report.to_markdown()


@pytest.mark.parametrize(
    ("given", "near"), [("Berlin", "Europe/Berlin"), ("europe/berlin", "Europe/Berlin"), ("?", "Europe")]
)
def test_an_unknown_zone_is_named_with_the_nearest(given, near):
    with pytest.raises(ValueError, match=near):
        toolkit.build_report(STORIES, timezone=given)


def test_a_run_at_midnight_is_a_moment_and_days_are_those_of_the_readers():
    begin = datetime(2025, 6, 10, tzinfo=UTC)
    known = new_report().news.continued
    told = {
        name: replace(one, since=datetime(2025, 6, 9, 14, tzinfo=UTC), last_shown=begin) for name, one in known.items()
    }
    report = new_report(since=begin, at=datetime(2025, 6, 10, 22, 30, tzinfo=UTC), continued=told)
    lima = in_local_time(replace(report, shown=Shown(timezone="America/Lima"))).news
    assert f"{lima.since:%d %H:%M}" == "09 19:00"
    tokyo = in_local_time(replace(report, shown=Shown(timezone="Asia/Tokyo"))).news
    assert {one.day for one in lima.continued.values()} == {2}
    assert {one.day for one in tokyo.continued.values()} == {3}
