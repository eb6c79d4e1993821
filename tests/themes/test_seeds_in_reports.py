"""A newsroom's own themes, from the file to the report."""

from __future__ import annotations

import json
from collections import Counter

import pytest

import toolkit
from tests.conftest import ENGLISH, SAMPLE, SAMPLE_NOW

SEEDS = toolkit.read_themes(SAMPLE / "themes.toml")
UNMATCHED = {"Sports": ["football", "goalkeeper", "tournament"]}


@pytest.fixture(scope="module")
def report(sample):
    return toolkit.build_report(sample, seeds=SEEDS)


def test_stories_near_a_seed_bear_its_name(report, gold):
    themes = {
        theme.label: Counter(gold["theme"][[story.story_id for story in theme.stories]]) for theme in report.themes
    }
    assert list(themes)[:3] == ["Trade", "Alliances", "Domestic deployment"]
    assert all(themes[name][name.lower()] >= 7 for name in list(themes)[:3])
    assert sum(themes[name][name.lower()] for name in list(themes)[:3]) >= 25
    assert len(themes) == 8
    assert all(max(counts.values()) >= 7 for counts in themes.values())
    assert sorted(theme.id for theme in report.themes) == [f"theme-{number + 1}" for number in range(8)]
    assert [theme.id for theme in report.themes[:3]] == ["theme-1", "theme-2", "theme-3"]


def test_a_seed_that_no_story_matches_is_said_to_be_empty(report):
    assert report.empty_seeds == ("Sports",)
    assert "No story matches: Sports" in report.to_markdown()
    assert "No story matches: <bdi>Sports</bdi>" in report.to_html()
    provenance = json.loads(report.to_json())["provenance"]
    assert provenance["empty_seeds"] == ["Sports"]
    assert provenance["n_themes_evidence"]["merges"] == []
    assert provenance["parameters"]["seeds"]["Trade"] == SEEDS["Trade"]["terms"]


def test_an_empty_seed_changes_nothing_for_the_others(few, few_report):
    beside = toolkit.build_report(few, seeds=UNMATCHED, map=False)
    assert beside.themes == few_report.themes
    assert beside.digests == few_report.digests


def test_without_seeds_nothing_is_said_of_them(few, few_report):
    assert "seed" not in few_report.to_json()
    assert toolkit.build_report(few, seeds={}) == few_report


def test_any_order_of_stories_gives_the_same_bytes(sample, report):
    mixed = sample.sample(frac=1, random_state=1)
    assert toolkit.build_report(mixed, seeds=SEEDS).to_json() == report.to_json()


def test_the_order_of_the_seeds_changes_the_order_of_the_themes_alone(sample, report):
    turned = toolkit.fit_themes(sample, seeds=dict(reversed(SEEDS.items())))
    assert [theme.label for theme in turned.themes[:3]] == ["Domestic deployment", "Alliances", "Trade"]
    before, after = (
        {(theme.label, tuple(story.story_id for story in theme.stories)) for theme in one.themes}
        for one in (report, turned)
    )
    assert after == before


def test_example_stories_describe_a_theme_too(sample):
    story = "Health officials urged parents to have children vaccinated as measles spread through the hospitals."
    report = toolkit.build_report(sample, seeds={"Health": {"terms": ["measles"], "stories": [story]}}, map=False)
    assert report.themes[0].label == "Health"
    assert report.themes[0].n_stories >= 7
    assert "seed_stories_sha256" in report.provenance.parameters


def test_no_free_theme_takes_the_name_of_a_seed(sample, sample_report):
    taken = sample_report.themes[0].label
    model = toolkit.fit_themes(sample, seeds={taken.lower(): ["tariff", "exports", "trade"]})
    labels = [theme.label.casefold() for theme in model.themes]
    assert len(set(labels)) == len(labels)


def test_the_command_line_reads_the_file_and_says_what_is_empty(run, report):
    arguments = (*ENGLISH, "--now", SAMPLE_NOW, "--themes-file", SAMPLE / "themes.toml")
    done = run("digest", *arguments, "--json")
    assert done.stdout == report.to_json()
    assert "no story matches: Sports" in done.stderr
    done = run("themes", *arguments)
    assert "Domestic deployment" in done.stdout
    assert "no story matches: Sports" in done.stderr
