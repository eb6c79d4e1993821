"""A report that was saved is the same when it is read again: by itself, in every format, and of every version."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

import toolkit
from tests.rendering.desk import desk_report
from tests.rendering.hostile import built, crafted
from tests.rendering.newsroom import new_report, nothing_new
from tests.rendering.synthetic import report_of
from tests.report.made import reports
from tests.report.stream import DAYS, until
from toolkit import ReportError, read_report
from toolkit.report.records import Report

TABLES = ("stories", "quotes", "themes", "parts", "events")


def without_what_an_archive_has(report: Report) -> Report:
    """Return a report without what stands in no JSON: profiles of themes, verdicts on what is shown, an order."""
    if report.news is None:
        return report
    lives = {theme_id: replace(life, profile={}) for theme_id, life in report.news.lives.items()}
    suppressed = tuple(one for one in report.news.suppressed if not one.is_shown)
    news = replace(report.news, lives=lives, suppressed=suppressed, late=tuple(sorted(report.news.late)))
    return replace(report, news=news)


def assert_the_same(report: Report) -> None:
    written = report.to_json()
    read = read_report(written)
    assert read.to_json() == written
    assert read == without_what_an_archive_has(report)


def assert_rendered_the_same(report: Report) -> None:
    read = read_report(report.to_json())
    assert read.to_html() == report.to_html()
    assert read.to_markdown() == report.to_markdown()
    assert read.to_email() == report.to_email()
    assert read._repr_html_() == report._repr_html_()
    for what in TABLES:
        assert read.to_frame(what).equals(report.to_frame(what)), what


@settings(max_examples=30)
@given(reports())
def test_what_is_read_is_what_was_written(report):
    assert_the_same(report)


@settings(max_examples=8)
@given(reports())
def test_what_is_read_is_rendered_the_same(report):
    assert_rendered_the_same(report)


@pytest.mark.parametrize(
    "make",
    [desk_report, new_report, nothing_new, built, lambda: report_of(300)],
    ids="desk new nothing built many".split(),
)
def test_reports_of_every_kind_are_read(make):
    assert_the_same(make())
    assert_rendered_the_same(make())


def test_a_report_of_the_sample_is_read_whole(sample, sample_report):
    assert_the_same(sample_report)
    assert_rendered_the_same(sample_report)
    seeds = {"Trade": ["tariff", "customs"], "Nothing": ["xylophone"]}
    asked = {"seeds": seeds, "subjects": True, "timezone": "Asia/Tokyo", "max_themes": 3, "max_per_source": 2}
    report = toolkit.build_report(sample, **asked, map=False)
    assert report.empty_seeds == ("Nothing",)
    assert any(theme.subject for theme in report.themes)
    assert_the_same(report)
    assert_rendered_the_same(report)


def test_reports_with_an_archive_are_read(tmp_path):
    for moment in DAYS:
        report = toolkit.build_report(until(moment), archive=tmp_path / "news.sqlite", now=moment, map=False)
        assert_the_same(report)
        assert_rendered_the_same(report)


def test_a_theme_in_parts_is_read():
    report = crafted()
    read = read_report(report.to_json())
    assert read.to_json() == report.to_json()
    assert [[part.events for part in theme.every_part] for theme in read.themes[:3]] == [
        [part.events for part in theme.every_part] for theme in report.themes[:3]
    ]


def test_a_file_a_folder_and_json_are_the_same(tmp_path):
    report = desk_report()
    report.save(tmp_path, ["json"])
    file = tmp_path / "digest.json"
    for source in (tmp_path, str(tmp_path), file, str(file), report.to_json(), "\ufeff " + report.to_json()):
        assert read_report(source) == report
    other = tmp_path / "renamed.txt"
    other.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert read_report(other) == report


def test_half_a_pair_of_surrogates_is_replaced():
    report = replace(
        desk_report(), rejected=(toolkit.read_report(crafted().to_json()).rejected[0],), empty_seeds=("\ud800",)
    )
    assert read_report(report.to_json()).empty_seeds == ("\ufffd",)
    assert report.to_json().encode()


# What each version began to write, the latest first; what is older lacks all that stands before it.
ADDED = [
    ("", "shown unthemed_stories"),
    ("news", "window_seconds"),
    ("subject", "heading parent"),
    ("parts", "events"),
    ("", "news map title window top"),
    ("events", "quotes"),
    ("events", "importance"),
    ("themes", "subject"),
    ("themes", "parts"),
    ("stories", "language"),
    ("quotes", "language"),
    ("themes", "language"),
    ("themes", "headline"),
    ("quotes", "n_sources"),
    ("events", "central first_seen last_seen n_sources"),
    ("stories", "copy_of"),
    ("themes", "timeline"),
    ("themes", "representative"),
]


def _without(value: object, inside: str, names: set[str], here: str = "") -> object:
    if isinstance(value, list):
        return [_without(one, inside, names, here) for one in value]
    if not isinstance(value, dict):
        return value
    return {
        name: _without(one, inside, names, "" if here == "provenance" else name)
        for name, one in value.items()
        if here != inside or name not in names
    }


@pytest.mark.parametrize("n_fields", range(1, len(ADDED) + 1))
def test_what_earlier_versions_wrote_is_read(n_fields, sample_report):
    content: object = json.loads(sample_report.to_json())
    for inside, names in ADDED[:n_fields]:
        content = _without(content, inside, {*names.split()})
    read = read_report(json.dumps(content))
    assert [theme.label for theme in read.themes] == [theme.label for theme in sample_report.themes]
    assert [theme.n_stories for theme in read.themes] == [theme.n_stories for theme in sample_report.themes]
    assert [[one.text for one in digest.quotes] for digest in read.digests] == [
        [one.text for one in digest.quotes] for digest in sample_report.digests
    ]
    assert read.to_html()
    assert read.to_markdown()
    assert read_report(read.to_json()) == read


def test_the_oldest_report_has_defaults():
    story = {"story_id": "a", "title": "Cod", "source": "Buoy", "published": None, "url": "", "event": None}
    theme = {
        "id": "theme-1",
        "label": "Cod",
        "terms": ["cod"],
        "n_stories": 1,
        "stories": [story],
        "events": [],
        "quotes": [],
    }
    provenance = {"version": "0.1.0", "parameters": {}, "random_state": 0, "n_stories": 2, "data_sha256": "00"}
    report = read_report(
        json.dumps({"schema": 1, "themes": [theme], "unthemed": ["b"], "rejected": [], "provenance": provenance})
    )
    assert report.shown == desk_report().shown
    assert [(one.story_id, one.title, one.source) for one in report.unthemed] == [("b", "b", "")]
    assert report.themes[0].stories[0].language == ""


def test_fields_that_a_later_version_adds_are_left_out():
    content = json.loads(desk_report().to_json())
    content["weather"] = content["themes"][0]["weather"] = content["themes"][0]["stories"][0]["weather"] = {"wind": [1]}
    assert read_report(json.dumps(content)) == desk_report()


def test_the_sample_that_is_kept_is_read():
    kept = Path(__file__).parents[2] / "reports" / "sample"
    assert read_report(kept).to_json() == (kept / "digest.json").read_text(encoding="utf-8")


def test_an_error_names_the_file(tmp_path):
    (tmp_path / "digest.json").write_text('{"schema": 1, "themes": 3, "provenance": {}}', encoding="utf-8")
    with pytest.raises(ReportError, match=r"digest\.json, at themes: found 3; wanted a list; write the report again"):
        read_report(tmp_path)
