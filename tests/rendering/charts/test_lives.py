"""Themes over runs are drawn within their drawing, however many runs and themes there are."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toolkit.archive.lives import ThemeMoment
from toolkit.rendering.charts.lives import LABELS, MOST_ROWS, lives_of
from toolkit.rendering.history import text_themes_over_runs, theme_lines

START = datetime(2025, 6, 9, 7, tzinfo=UTC)


def moment(run, number, status="continued", n_stories=3, n_new=1, days=1.0, **others):
    at = START + timedelta(days=days * (run - 1))
    return ThemeMoment(run, at, f"theme-{number}", f"Cod {number}", status, n_stories, n_new, **others)


def drawn(moments):
    lines = theme_lines(moments)
    return lives_of(lines, {line.theme_id: line.label for line in lines})


def marks(lives):
    return [(row, mark) for row in lives.rows for mark in row.marks]


moments = st.builds(
    moment,
    run=st.integers(1, 900),
    number=st.integers(1, 60),
    status=st.sampled_from(["new", "continued", "returned"]),
    n_stories=st.integers(0, 5_000),
    n_new=st.integers(0, 5_000),
    days=st.sampled_from([0.04, 1.0, 7.0]),
)


@settings(max_examples=80)
@given(st.lists(moments, min_size=1, max_size=60))
def test_marks_stand_within_the_drawing(told):
    lives = drawn(told)
    assert len(lives.rows) + lives.n_left_out == len({one.theme_id for one in told})
    assert len(lives.rows) <= MOST_ROWS
    for row, mark in marks(lives):
        assert LABELS <= mark.x <= lives.width
        assert 0 < row.y < lives.height
        assert mark.new_radius <= mark.radius
    for row in lives.rows:
        assert len(row.cells) == len(lives.bins.starts)
        assert all(begin <= end for begin, end in row.spans)


@settings(max_examples=40)
@given(st.lists(moments, min_size=1, max_size=30, unique_by=lambda one: (one.run, one.theme_id)), st.randoms())
def test_the_order_of_what_is_told_makes_no_difference(told, random):
    shuffled = list(told)
    random.shuffle(shuffled)
    assert drawn(shuffled) == drawn(told)


@pytest.mark.parametrize(("n_runs", "days", "unit"), [(8, 1, "day"), (24, 1 / 24, "hour"), (1_000, 1, "month")])
def test_many_runs_are_put_together(n_runs, days, unit):
    lives = drawn([moment(run, 1, days=days) for run in range(1, n_runs + 1)])
    assert lives.bins.unit == unit
    assert len(lives.rows[0].marks) == len(lives.bins.starts) <= 60


def test_what_was_new_in_a_part_is_all_that_was_new_in_it():
    lives = drawn([moment(1, 1, "new", 4, 4, 1 / 48), moment(2, 1, "continued", 9, 5, 1 / 48), moment(100, 2, days=1)])
    assert lives.rows[0].marks[0].said == "week of 9 June 2025: 9 stories, 9 new, new theme"


def test_the_themes_that_were_seen_last_are_drawn():
    told = [moment(1, number, "new") for number in range(1, 61)] + [moment(2, number) for number in range(31, 61)]
    lives = drawn([*told, *(moment(2, number, "ended", 0, 0) for number in range(1, 31))])
    shown = {row.line.theme_id for row in lives.rows}
    assert {f"theme-{number}" for number in range(31, 61)} <= shown
    assert lives.n_left_out == 20


def test_a_line_breaks_where_a_theme_had_ended():
    told = [moment(1, 1, "new"), moment(2, 1, "ended", 0, 0), moment(4, 1, "returned"), moment(5, 1)]
    (row,) = drawn(told).rows
    assert [mark.is_end for mark in row.marks] == [False, True, False, False]
    assert row.spans == ((row.marks[0].x, row.marks[1].x), (row.marks[2].x, row.marks[3].x))


def test_links_lead_from_what_was_split_or_taken_up():
    told = [moment(1, 1, "new"), moment(2, 1), moment(2, 2, "new", split_from="theme-1")]
    lives = drawn([*told, moment(3, 2, merged_from=("theme-1", "theme-99"))])
    first, second = lives.rows
    assert [(link.y_from, link.y_to) for link in lives.links] == [(first.y, second.y)] * 2
    assert drawn([moment(2, 2, "new", split_from="theme-99")]).links == ()


def test_a_table_of_runs_has_the_time_of_day_where_a_day_has_several():
    lines = theme_lines([moment(1, 1, "new", days=0.25), moment(2, 1, days=0.25)])
    runs = {run: START + timedelta(days=0.25 * (run - 1)) for run in (1, 2, 3)}
    assert text_themes_over_runs(lines, runs).splitlines() == [
        "theme    label  9 Jun, 07:00  9 Jun, 13:00  now",
        "theme-1  Cod 1             3             3  continued",
    ]
