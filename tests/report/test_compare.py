"""What became of themes: nothing of a report beside itself, the mirror image the other way round, each theme once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from tests.report.made import reports
from tests.report.stream import DAYS, until
from toolkit import read_report
from toolkit.digests.records import Digest
from toolkit.report.comparison import Change, Comparison
from toolkit.report.records import News, Provenance, Report
from toolkit.stories.records import Story
from toolkit.themes.lives import ThemeLife
from toolkit.themes.records import Theme

MIRRORED = {"began": "ended", "ended": "began", "split": "merged", "merged": "split", "went on": "went on"}
SUBJECTS = {
    "cod": "cod quota fishing skippers herring nets trawler harbour",
    "orbit": "rocket orbit satellite launch booster astronauts capsule",
    "flood": "flood river dam rain evacuated villages dykes water",
    "tariff": "tariff customs import duty trade exporters quotas steel",
}
NAMES = sorted(SUBJECTS)


def report_of(themes: dict[str, list[str]], news: News | None = None, subjects: dict[str, str] | None = None) -> Report:
    """Return a report of themes by their ids, each of stories by theirs; of what a story is, its first letters say."""
    made = []
    for theme_id, story_ids in themes.items():
        kinds = [one.rstrip("0123456789") for one in story_ids]
        stories = tuple(
            Story(one, f"{title(kind, one)} {one}", "Buoy", None, "", "en")
            for one, kind in zip(story_ids, kinds, strict=True)
        )
        words = SUBJECTS[(subjects or {}).get(theme_id, kinds[0])].split()
        made.append(Theme(theme_id, f"{words[0]} {theme_id}", tuple(words[:4]), stories))
    n_stories = sum(theme.n_stories for theme in made)
    digests = tuple(Digest((), theme.id) for theme in made)
    return Report(tuple(made), digests, (), (), Provenance("1", {}, 0, n_stories, "00"), news=news)


def title(kind: str, story_id: str) -> str:
    words = SUBJECTS[kind].split()
    turn = sum(map(ord, story_id)) % len(words)
    return " ".join([*words[turn:], *words[:turn]][:5])


def named(comparison: Comparison) -> set[tuple[str, frozenset[str], frozenset[str]]]:
    return {
        (one.status, frozenset(side.id for side in one.before), frozenset(side.id for side in one.after))
        for one in comparison.changes
    }


def mirrored(comparison: Comparison) -> set[tuple[str, frozenset[str], frozenset[str]]]:
    return {(MIRRORED[status], after, before) for status, before, after in named(comparison)}


def of(status: str, before: str, after: str) -> tuple[str, frozenset[str], frozenset[str]]:
    return status, frozenset(before.split()), frozenset(after.split())


@st.composite
def partitions(draw: st.DrawFn, subjects: tuple[str, ...] = ("cod", "orbit", "flood")) -> Report:
    """Return a report of some of thirty stories of three subjects, in themes that need not be these."""
    ids = [f"{subject}{number}" for subject in subjects for number in range(10)]
    themes: dict[str, list[str]] = {}
    for one, theme in zip(ids, draw(st.lists(st.integers(-2, 4), min_size=30, max_size=30)), strict=True):
        if theme >= 0:
            themes.setdefault(f"theme-{theme}", []).append(one)
    return report_of(themes)


def assert_each_theme_stands_once(before: Report, after: Report, comparison: Comparison) -> None:
    for report, sides in ((before, "before"), (after, "after")):
        told = [side.id for change in comparison.changes for side in getattr(change, sides)]
        assert sorted(told) == sorted(theme.id for theme in report.themes)
    for change in comparison.changes:
        n_sides = (len(change.before), len(change.after))
        assert {
            "went on": n_sides == (1, 1),
            "split": n_sides[0] == 1 and n_sides[1] > 1,
            "merged": n_sides[0] > 1 and n_sides[1] == 1,
            "began": n_sides == (0, 1),
            "ended": n_sides == (1, 0),
        }[change.status]


@settings(max_examples=80)
@given(partitions(), partitions())
def test_laws_of_groupings_of_the_same_stories(before, after):
    comparison = before.compare(after)
    assert_each_theme_stands_once(before, after, comparison)
    assert mirrored(comparison) == named(after.compare(before))
    turned = replace(after, themes=after.themes[::-1], digests=after.digests[::-1])
    assert before.compare(turned).to_json() == comparison.to_json()
    there, back = comparison.moved, after.compare(before).moved
    assert {(one.story_id, one.before, one.after) for one in there} == {
        (one.story_id, one.after, one.before) for one in back
    }


@settings(max_examples=40)
@given(reports(), reports())
def test_laws_of_any_two_reports(before, after):
    comparison = before.compare(after)
    assert_each_theme_stands_once(before, after, comparison)
    assert mirrored(comparison) == named(after.compare(before))
    assert read_report(before.to_json()).compare(read_report(after.to_json())) == comparison


@settings(max_examples=40)
@given(reports() | partitions())
def test_a_report_beside_itself_goes_on(report):
    comparison = report.compare(report)
    assert {change.status for change in comparison.changes} <= {"went on"}
    assert all(change.before == change.after for change in comparison.changes)
    assert comparison.moved == ()
    assert comparison.n_common == len({one.story_id for theme in report.themes for one in theme.stories}) + len(
        report.unthemed
    )


def test_common_stories_say_what_became_of_themes():
    before = report_of(
        {"a": ["cod1", "cod2", "cod3"], "b": ["orbit1", "orbit2", "orbit3", "flood1", "flood2"], "c": ["tariff1"]}
    )
    after = report_of(
        {"x": ["cod1", "cod2", "cod3", "cod4"], "y": ["orbit1", "orbit2", "orbit3"], "z": ["flood1", "flood2"]}
    )
    comparison = before.compare(after)
    assert named(comparison) == {of("went on", "a", "x"), of("split", "b", "y z"), of("ended", "c", "")}
    assert [pair.known_by for change in comparison.went_on for pair in change.pairs] == ["stories"]
    assert named(after.compare(before)) == {of("went on", "x", "a"), of("merged", "y z", "b"), of("began", "", "c")}
    assert comparison.moved == ()


def test_stories_that_moved_are_named_with_the_way():
    before = report_of({"a": ["cod1", "cod2", "cod3"], "b": ["orbit1", "orbit2", "orbit3"]})
    after = report_of({"x": ["cod1", "cod2", "orbit1"], "y": ["orbit2", "orbit3", "orbit4"]})
    (move,) = before.compare(after).moved
    assert (move.story_id, move.before.id, move.after.id) == ("orbit1", "b", "x")
    loose = replace(before, themes=before.themes[:1], digests=before.digests[:1], unthemed=before.themes[1].stories)
    moves = before.compare(loose).moved
    assert {(one.before.id, one.after) for one in moves} == {("b", None)}
    assert len(moves) == 3


def test_like_words_pair_themes_without_common_stories():
    before = report_of({"a": ["cod1", "cod2"], "b": ["orbit1", "orbit2"], "c": ["tariff1", "tariff2"]})
    after = report_of({"x": ["orbit3", "orbit4"], "y": ["cod3", "cod4"], "z": ["flood1", "flood2"]})
    comparison = before.compare(after)
    assert named(comparison) == {
        of("went on", "a", "y"),
        of("went on", "b", "x"),
        of("ended", "c", ""),
        of("began", "", "z"),
    }
    assert {pair.known_by for change in comparison.went_on for pair in change.pairs} == {"words"}
    assert all(change.is_renamed for change in comparison.went_on)


def test_themes_of_other_languages_are_others():
    before, after = report_of({"a": ["cod1", "cod2"]}), report_of({"x": ["cod3", "cod4"]})
    foreign = tuple(replace(one, language="nl") for one in after.themes[0].stories)
    after = replace(after, themes=(replace(after.themes[0], stories=foreign),))
    assert named(before.compare(after)) == {of("ended", "a", ""), of("began", "", "x")}


def at(day: int) -> datetime:
    return datetime(2025, 6, day, 7, tzinfo=UTC)


def lives(**since: int) -> dict[str, ThemeLife]:
    return {one: ThemeLife(one, one, "continued", at(day)) for one, day in since.items()}


def test_the_ids_of_one_archive_decide_first():
    monday = report_of({"a": ["cod1", "cod2"], "b": ["orbit1", "orbit2"]}, News(at(9), lives=lives(a=1, b=2)))
    later = {**lives(a=1, b=2), "c": ThemeLife("c", "c", "new", at(10), split_from="a")}
    tuesday = report_of(
        {"a": ["tariff1", "cod3"], "b": ["orbit3"], "c": ["cod4", "cod5"]}, News(at(10), at(9), later), {"a": "tariff"}
    )
    comparison = monday.compare(tuesday)
    assert named(comparison) == {of("split", "a", "a c"), of("went on", "b", "b")}
    assert {pair.known_by for change in comparison.changes for pair in change.pairs} == {"id"}
    assert named(tuesday.compare(monday)) == mirrored(comparison)


def test_ids_of_another_archive_say_nothing():
    monday = report_of({"a": ["cod1", "cod2"], "b": ["orbit1", "orbit2"]}, News(at(9), lives=lives(a=1, b=2)))
    other = report_of({"b": ["cod3", "cod4"], "a": ["orbit3", "orbit4"]}, News(at(10), lives=lives(a=3, b=4)))
    assert named(monday.compare(other)) == {of("went on", "a", "b"), of("went on", "b", "a")}
    by_chance = replace(other, news=News(at(10), lives=lives(a=1, b=2)))
    assert of("went on", "a", "b") not in named(monday.compare(by_chance))


def test_archives_that_know_no_theme_in_common_are_two():
    monday = report_of({"a": ["cod1", "cod2"], "b": ["orbit1", "orbit2"]}, News(at(9), lives=lives(a=1, b=2)))
    other = {"c": ThemeLife("c", "c", "new", at(10), split_from="a"), **lives(d=3)}
    tuesday = report_of({"c": ["orbit3", "orbit4", "cod5"], "d": ["cod3", "cod4"]}, News(at(10), at(9), other))
    pairs = [pair for change in monday.compare(tuesday).changes for pair in change.pairs]
    assert "id" not in {pair.known_by for pair in pairs}


def test_a_small_theme_goes_on_in_one_that_is_far_larger():
    before = report_of({"a": ["cod1", "cod2"]})
    after = report_of({"x": ["cod1", "cod2", *(f"tariff{n}" for n in range(30))]}, subjects={"x": "tariff"})
    (change,) = before.compare(after).changes
    assert (change.status, change.pairs[0].known_by, change.pairs[0].n_common) == ("went on", "stories", 2)


def test_one_common_story_links_themes_only_if_it_is_all_that_one_of_them_has():
    before = report_of({"a": [*(f"cod{n}" for n in range(8)), "orbit1"], "b": ["flood1"]})
    after = report_of({"x": [*(f"tariff{n}" for n in range(8)), "orbit1"], "y": ["flood1", "flood2", "flood3"]})
    assert named(before.compare(after)) == {of("ended", "a", ""), of("began", "", "x"), of("went on", "b", "y")}


def test_runs_of_an_archive_are_compared(tmp_path):
    archive = tmp_path / "news.sqlite"
    first, second, third = (
        toolkit.build_report(until(moment), archive=archive, now=moment, map=False) for moment in DAYS
    )
    again = read_report(first.to_json()).compare(read_report(second.to_json()))
    assert again == first.compare(second)
    known = {pair.known_by for change in first.compare(second).went_on for pair in change.pairs}
    assert known <= {"id"}
    assert_each_theme_stands_once(first, third, first.compare(third))


@pytest.mark.parametrize("halves", [("2025-05-01", "2025-09-01")])
def test_halves_of_the_sample_by_date(sample, halves):
    english = sample[sample["language"] == "en"]
    cut = english["published"].sort_values().iloc[len(english) // 2]
    before, after = (
        toolkit.build_report(part.reset_index(drop=True), map=False)
        for part in (english[english["published"] < cut], english[english["published"] >= cut])
    )
    comparison = before.compare(after)
    assert comparison.n_common == 0
    assert comparison.went_on
    assert_each_theme_stands_once(before, after, comparison)


def test_a_comparison_is_short_to_look_at(sample_report):
    comparison = sample_report.compare(sample_report)
    assert repr(comparison) == "Comparison(8 went on)"
    assert len(repr(comparison)) < 2_000
    assert repr(report_of({}).compare(report_of({}))) == "Comparison(no themes)"
    assert isinstance(comparison.changes[0], Change)
    assert isinstance(comparison.to_frame(), pd.DataFrame)
