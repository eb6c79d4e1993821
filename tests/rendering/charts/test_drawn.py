"""Charts as they stand in the page: every mark leads to a story, every chart has its table, and both are small."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from lxml import html

from tests.rendering.charts.reports import LABELS, Told, report_of
from tests.rendering.hostile import crafted
from toolkit.rendering.html import html_report

JUNE = datetime(2025, 6, 9, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def page(whole_report):
    return html.fromstring(html_report(whole_report))


def drawn(tree, name):
    return tree.xpath(f"//figure[contains(@class, '{name}')]")[0]


def test_every_story_is_a_mark_that_leads_to_where_it_is_told(page, whole_report):
    marks = drawn(page, "story-map").xpath(".//a[@class='mark']")
    ids = set(page.xpath("//@id"))
    assert len(marks) == whole_report.provenance.n_stories
    assert {mark.get("href")[1:] for mark in marks} <= ids
    assert {mark.get("data-theme") for mark in marks} <= ids
    assert all(mark.get("aria-label") for mark in marks)
    assert {mark.xpath("./*/@href")[0][1:] for mark in marks} <= ids


def test_every_drawing_says_what_it_is(page):
    drawings = page.xpath("//*[contains(concat(' ', @class, ' '), ' chart ')]/descendant-or-self::svg")
    assert len(drawings) > 8
    assert all(one.get("aria-label") and one.get("role") in ("img", "group") for one in drawings)
    assert too_fine(page) == []


def too_fine(tree):
    """Return the numbers in drawings that are finer than a tenth."""
    names = ("x", "y", "cx", "cy", "r", "d", "dx", "dy", "width", "height")
    values = [value for one in tree.iter("svg") for part in one.iter() for name, value in part.items() if name in names]
    return re.findall(r"\d*\.\d\d+", " ".join(values))


def test_every_chart_has_its_table(page, whole_report):
    by_theme = drawn(page, "over-time").xpath(".//table")[0]
    *rows, total = by_theme.xpath(".//tbody/tr")
    assert len(rows) == len(whole_report.themes)
    numbers = [[int(cell.text_content() or 0) for cell in row.xpath("./td")] for row in (*rows, total)]
    assert all(sum(row[:-1]) == row[-1] for row in numbers)
    assert [sum(column) for column in zip(*numbers[:-1], strict=True)] == numbers[-1]
    of_map = drawn(page, "story-map").xpath(".//table//td[last()]")
    assert sum(int(cell.text_content()) for cell in of_map) == whole_report.provenance.n_stories


def test_charts_are_small_however_many_stories_there_are():
    draw = random.Random(3)
    told = [
        Told(
            draw.randrange(12),
            draw.choice(["en", "ja"]),
            JUNE + timedelta(draw.randrange(900)),
            (draw.random(), draw.random()),
        )
        for _ in range(3_000)
    ]
    report = report_of(told)
    long = [
        replace(theme, stories=tuple(replace(one, title="洪水 & rain " * 30) for one in theme.stories))
        for theme in report.themes
    ]
    page = html_report(replace(report, themes=tuple(long)))
    for name, most in (("story-map", 250_000), ("over-time", 120_000)):
        found = re.search(rf'<figure class="chart {name}">.*?</figure>', page, re.DOTALL)
        assert len(found[0].encode()) < most
    assert "of 3,000 stories are drawn" in page
    assert too_fine(drawn(html.fromstring(page), "story-map")) == []


@pytest.mark.parametrize(
    ("told", "n_maps", "n_times"),
    [
        ([Told(0, published=None, at=None)], 0, 0),
        ([Told(0, published=JUNE, at=None)], 0, 1),
        ([Told(0, published=None)], 1, 0),
        ([Told(-1, "", JUNE), Told(-1, "zz", None)], 1, 1),
    ],
)
def test_what_there_is_nothing_of_is_not_drawn(told, n_maps, n_times):
    tree = html.fromstring(html_report(report_of(told)))
    assert len(tree.xpath("//figure[contains(@class, 'story-map')]")) == n_maps
    assert len(tree.xpath("//figure[contains(@class, 'over-time')]")) == n_times
    assert len(tree.xpath("//section[@id='map-and-time']")) == bool(n_maps + n_times)
    assert [link for link in tree.xpath("//a/@href") if link == "#map-and-time"] == ["#map-and-time"] * bool(
        n_maps + n_times
    ) * len(tree.xpath("//nav[@id='contents']"))


def test_undated_stories_are_said():
    page = html_report(report_of([Told(0, published=JUNE), Told(0), Told(1)]))
    assert "2 stories have no time and are not drawn." in page


def test_hostile_words_are_words():
    report = crafted()
    stories = [story for theme in report.themes for story in theme.stories] + list(report.unthemed)
    placed = replace(
        report, positions={story.story_id: (0.1, number / len(stories)) for number, story in enumerate(stories)}
    )
    tree = html.fromstring(html_report(placed))
    marks = drawn(tree, "story-map")
    assert {one.tag for one in marks.iter()} <= set(
        "figure div svg defs circle path text g a use details summary table thead tbody tr th td bdi figcaption".split()
    )
    assert not [name for one in marks.iter() for name in one.attrib if name.startswith("on")]


@pytest.mark.parametrize("language", ["ur", "ar", "ja"])
def test_drawings_run_from_left_to_right_and_words_as_they_do(language):
    tree = html.fromstring(
        html_report(report_of([Told(2, language, JUNE, (0.1, 0.1)), Told(2, language, JUNE, (0.2, 0.4))]))
    )
    svg = drawn(tree, "story-map").xpath(".//svg")[0]
    assert svg.get("direction") == "ltr"
    assert svg.xpath("./text[contains(@class, 'name')]/@lang") == [language]
    assert svg.xpath("./text[contains(@class, 'name')]/text()") == [LABELS[2]]
