"""On the map, every mark and every name is within its panel, and no name upon another, however broad it is."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rendering.charts.reports import LABELS, Told, edition, stories
from toolkit.rendering.charts.labels import SIZE, text_width
from toolkit.rendering.charts.story_map import MOST_MARKS, MOST_PANELS, story_map


def boxes(panel, scale=1.0):
    """Return left, right, top and bottom of the names of a panel that is larger than it has to be."""
    width, height = (side * scale for side in panel.size)
    for name in (group.name for group in panel.groups if group.name):
        middle, base = name.x / 100 * width + name.dx, name.y / 100 * height + name.dy
        half = text_width(name.text) / 2
        yield middle - half, middle + half, base - SIZE, base + SIZE / 4


@given(stories, st.one_of(st.none(), st.integers(1, 34)))
@settings(max_examples=80)
def test_marks_and_names_are_within_their_panel(told, max_themes):
    found = story_map(edition(told, max_themes))
    placed = sum(one.at is not None for one in told)
    if not placed:
        assert found is None
        return
    assert found.n_marks == placed == sum(n for *_, n in found.rows)
    for panel in found.panels:
        width, height = panel.size
        for mark in (mark for group in panel.groups for mark in group.marks):
            assert panel.radius <= mark.x / 100 * width <= width - panel.radius
            assert panel.radius + 20 <= mark.y / 100 * height <= height - panel.radius
        for scale in (1.0, 1.3, 2.0, 4.0):
            for left, right, top, bottom in boxes(panel, scale):
                assert left >= -0.5
                assert top >= -0.5
                assert right <= width * scale + 0.5
                assert bottom <= height * scale + 0.5


@given(stories, st.floats(1, 4))
@settings(max_examples=80)
def test_no_name_is_upon_another(told, scale):
    for panel in getattr(story_map(edition(told)), "panels", ()):
        found = list(boxes(panel, scale))
        for number, (left, right, top, bottom) in enumerate(found):
            for other in found[:number]:
                apart = (
                    right <= other[0] + 0.5
                    or other[1] <= left + 0.5
                    or bottom <= other[2] + 0.5
                    or other[3] <= top + 0.5
                )
                assert apart


def test_the_same_in_any_order():
    draw = random.Random(1)
    told = [Told(number % 5, at=(draw.random(), draw.random())) for number in range(60)]
    one, other = (story_map(edition(some)) for some in (told, draw.sample(told, len(told))))
    assert [{(mark.x, mark.y) for mark in group.marks} for group in one.panels[0].groups] == [
        {(mark.x, mark.y) for mark in group.marks} for group in other.panels[0].groups
    ]
    assert [group.name for group in one.panels[0].groups] == [group.name for group in other.panels[0].groups]


def test_the_largest_language_comes_first_and_is_drawn_largest():
    told = [Told(0, "de")] * 2 + [Told(1, "ja")] * 5 + [Told(2, "ur")] * 3
    panels = story_map(edition(told)).panels
    assert [(panel.language, panel.n_stories) for panel in panels] == [("ja", 5), ("ur", 3), ("de", 2)]
    assert panels[0].size > panels[1].size == panels[2].size


def test_a_theme_stands_in_one_panel_and_a_story_in_none_in_that_of_its_language():
    told = [*[Told(0, "de")] * 3, Told(0, "nl"), Told(0, ""), *[Told(1, "en")] * 6, Told(-1, "de"), Told(-1, "pl")]
    rows = [(language, theme and theme.label, n) for language, theme, _, n in story_map(edition(told)).rows]
    assert rows == [("en", LABELS[1], 6), ("en", None, 1), ("de", LABELS[0], 5), ("de", None, 1)]


@pytest.mark.parametrize("shape", [(5, 400), (300, 9)])
def test_at_most_so_many_marks_are_drawn_those_that_stand_for_themes_first(shape):
    n_themes, n_each = shape
    draw = random.Random(2)
    told = [Told(number % n_themes, at=(draw.random(), draw.random())) for number in range(n_themes * n_each)]
    found = story_map(edition(told))
    assert MOST_MARKS - MOST_PANELS <= found.n_marks <= MOST_MARKS < found.n_stories == n_themes * n_each
    assert len(found.panels[0].groups) == n_themes


def test_marks_lead_to_what_is_shown():
    told = [Told(0), Told(0), Told(1), Told(-1)]
    groups = story_map(edition(told, max_themes=1)).panels[0].groups
    assert [[mark.target for mark in group.marks] for group in groups] == [["e0", "e1"], ["", ""]]


def test_what_a_mark_says_is_its_story_and_shorter_where_there_are_many():
    mark = story_map(edition([Told(0)])).panels[0].groups[0].marks[0]
    assert mark.said == "Story 0, Quay Wire"
    many = story_map(edition([Told(0, at=(n / 1400, 0.5)) for n in range(1400)]))
    assert max(len(mark.said) for group in many.panels[0].groups for mark in group.marks) <= 40


def test_names_are_short_and_of_themes_with_most_marks():
    told = [Told(number, at=(place, number / 4)) for number in (0, 1, 3, 4) for place in (0.45, 0.55)]
    told += [Told(0, at=(0.0, 0.0)), Told(0, at=(1.0, 0.0))]
    names = [group.name.text for group in story_map(edition(told)).panels[0].groups if group.name]
    assert names[:2] == ["Cod quota, herring", "央行, 政策金利"]
    assert all(text_width(name) < 264 * 0.8 for name in names)
    assert any(name.startswith("WWW") and name.endswith("…") for name in names)
