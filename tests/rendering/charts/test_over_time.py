"""Over time, every dated story is in one part, in the row of its theme; the others are counted."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rendering.charts.reports import Told, edition, stories
from toolkit.rendering.charts.over_time import BARS_FROM, BARS_TO, MOST_ROWS, over_time
from toolkit.rendering.charts.sparkline import sparkline

JUNE = datetime(2025, 6, 9, 12, tzinfo=UTC)


@given(stories, st.one_of(st.none(), st.integers(1, 34)))
@settings(max_examples=60)
def test_all_stories_are_counted_once(told, max_themes):
    laid_out = edition(told, max_themes)
    chart = over_time(laid_out)
    n_dated = sum(one.published is not None for one in told)
    if not n_dated:
        assert chart is None
        return
    for rows in (chart.drawn, chart.rows):
        assert sum(row.n_stories for row in rows) == len(told) == chart.total.n_stories
        assert sum(sum(row.counts[0]) for row in rows) == n_dated == len(told) - chart.total.n_undated
        for number, panel in enumerate(chart.panels):
            of_all = [sum(row.counts[number][place] for row in rows) for place in range(len(panel.bins.starts))]
            assert of_all == list(chart.total.counts[number])
    assert len(chart.drawn) <= MOST_ROWS + 2
    assert [row.section for row in chart.rows if row.section] == list(laid_out.sections)


@given(stories)
@settings(max_examples=60)
def test_all_that_is_drawn_is_within_its_panel(told):
    chart = over_time(edition(told))
    for panel in chart.panels if chart else ():
        assert len(panel.marks) == len(chart.drawn)
        assert all(0 < mark.x < 100 and 1 <= mark.radius <= 9 for marks in panel.marks for mark in marks)
        for bar in panel.bars:
            assert bar.x >= 0
            assert bar.x + bar.width <= 100.2
            assert BARS_FROM <= bar.y < BARS_TO
            assert bar.y + bar.height == pytest.approx(BARS_TO)
        assert panel.peak.y == BARS_FROM
        assert panel.peak_note.lines == (f"{panel.peak.n_stories:,}",)


@given(stories)
@settings(max_examples=40)
def test_a_sparkline_has_the_stories_of_its_theme(told):
    laid_out = edition(told)
    for section in laid_out.sections:
        line = sparkline(section, laid_out)
        n_dated = sum(story.published is not None for story in section.theme.stories)
        if line is not None:
            assert sum(bar.n_stories for bar in line.bars) == n_dated
            assert f": {line.peak.n_stories:,}" in line.said


def test_the_same_in_any_order():
    told = [Told(number % 3, published=JUNE + timedelta(hours=7 * number)) for number in range(40)]
    shuffled = random.Random(0).sample(told, len(told))
    one, other = (over_time(edition(some)) for some in (told, shuffled))
    assert [panel.marks for panel in one.panels] == [panel.marks for panel in other.panels]
    assert [panel.bars for panel in one.panels] == [panel.bars for panel in other.panels]


def test_a_mark_is_as_large_as_its_stories_are_many():
    told = [Told(0, published=JUNE)] * 16 + [Told(0, published=JUNE + timedelta(1))] * 4
    ((large, small),) = over_time(edition(told)).panels[0].marks
    assert large.radius / small.radius == pytest.approx(2, abs=0.1)


def test_themes_over_the_limit_and_stories_in_none_have_a_row_each():
    told = [Told(number, published=JUNE) for number in (*range(34), -1, -1)]
    chart = over_time(edition(told, max_themes=32))
    assert [(row.label, row.n_stories) for row in chart.drawn[-2:]] == [("4 other themes", 4), ("In no theme", 2)]
    assert [(row.label, row.n_stories) for row in chart.rows[-2:]] == [("2 other themes", 2), ("In no theme", 2)]


def test_a_long_window_has_its_busiest_days_beside_it():
    told = [Told(0, published=JUNE + timedelta(days)) for days in (0, 1, 1, 3, 400)]
    whole, days = over_time(edition(told)).panels
    assert (whole.title, days.title) == ("By month", "By day")
    assert sum(bar.n_stories for bar in days.bars) == 4
    assert [note.lines for note in days.bins.ticks] == [("9 Jun", "2025"), ("22 Jun", "2025")]


def test_one_moment_is_one_bar_and_no_sparkline():
    laid_out = edition([Told(0, published=JUNE), Told(0)])
    chart = over_time(laid_out)
    assert [(bar.x, bar.width) for bar in chart.panels[0].bars] == [(6.0, 88.0)]
    assert chart.total.n_undated == 1
    assert sparkline(laid_out.sections[0], laid_out) is None
