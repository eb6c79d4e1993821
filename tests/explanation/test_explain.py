"""The third job: why a story is in its theme."""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace

import pandas as pd
import pytest

import toolkit
from tests.conftest import ENGLISH, SAMPLE_NOW
from toolkit.explanation.records import Explanation

ROWS = [
    {"story_id": "cod-1", "title": "Cod quota cut", "source": "Wire", "text": "The cod quota was cut by a tenth."},
    {"story_id": "cod-2", "title": "Skippers fear cut", "text": "Skippers fear the cut in the cod quota."},
    {"story_id": "sky-1", "title": "Rocket in orbit", "text": "A rocket reached orbit at the first attempt."},
    {"story_id": "sky-2", "title": "Rocket lost", "text": "The rocket left its orbit and fell."},
    {"story_id": "no-words", "title": "", "text": "the and of"},
]
FRAME = pd.DataFrame(ROWS)


@pytest.fixture(scope="module")
def explanation(sample):
    return toolkit.explain_story(sample, "wire-024")


def test_the_themes_are_those_of_the_report(sample, sample_report):
    model = toolkit.fit_themes(sample)
    for theme in sample_report.themes[::3]:
        story = theme.stories[-1]
        found = toolkit.explain_story(model, story.story_id)
        assert found.story.story_id == story.story_id
        assert found.in_theme
        assert (found.theme.id, found.theme.label, found.theme.n_stories) == (theme.id, theme.label, theme.n_stories)
        others = {(other.id, other.label, other.n_stories) for other in sample_report.themes if other != theme}
        assert (found.other.id, found.other.label, found.other.n_stories) in others
        assert (found.n_stories, found.n_themes) == (72, len(sample_report.themes))
        homes = {one.story_id: home.id for home in sample_report.themes for one in home.stories}
        assert [near.theme_id for near in found.nearest] == [homes[near.story.story_id] for near in found.nearest]


def test_the_terms_add_up_and_the_strongest_come_first(explanation):
    contributions = [term.contribution for term in explanation.terms]
    assert explanation.difference == pytest.approx(explanation.theme.score - explanation.other.score)
    assert sum(contributions) == pytest.approx(explanation.difference, abs=1e-7)
    assert contributions == pytest.approx(sorted(contributions, reverse=True), abs=1e-8)
    assert explanation.theme.score > explanation.other.score
    assert all(term.spelling.lower() == term.term for term in explanation.terms)


def test_the_figures_in_the_text_add_up(explanation):
    figures = [float(line.split()[0]) for line in explanation.to_text().splitlines() if re.match(r"  [+-]\d", line)]
    assert sum(figures[:-1]) == pytest.approx(figures[-1])
    own, other = re.search(r"Scores: (\S+) for \S+, (\S+) for", explanation.to_text()).groups()
    assert float(own) - float(other) == pytest.approx(figures[-1])


def test_a_tiny_corpus():
    found = toolkit.explain_story(FRAME, "cod-1", 2)
    assert (found.in_theme, found.theme.n_stories, found.held_against) == (True, 2, "other")
    assert {term.spelling for term in found.terms[:3]} == {"cod", "quota", "cut"}
    assert found.margin == "clear"
    assert [near.story.story_id for near in found.nearest] == ["cod-2"]


def test_the_order_of_the_stories_does_not_matter(sample, explanation):
    shuffled = toolkit.read_stories(sample.sample(frac=1, random_state=1))
    assert toolkit.explain_story(shuffled, "wire-024").to_json() == explanation.to_json()


def test_a_story_without_a_word():
    found = toolkit.explain_story(FRAME, "no-words")
    assert (found.in_theme, found.theme, found.other, found.held_against) == (False, None, None, None)
    assert found.terms == found.nearest == ()
    assert "In no theme: it has no word that it could be compared by." in found.to_text()
    assert "No other story shares a word with it." in found.to_text()
    assert json.loads(found.to_json())["theme"] is None


def test_a_story_in_no_theme(sample):
    bread = "Knead the dough for ten minutes, let it rise under a cloth, then bake the loaf until the crust sings."
    stories = pd.concat([sample, pd.DataFrame([{"story_id": "bread", "text": bread}])])
    found = toolkit.explain_story(stories, "bread")
    assert not found.in_theme
    assert found.other.score <= found.theme.score < 0
    assert (found.held_against, found.margin, found.usual_lead) == ("chance", None, None)
    assert found.difference == found.theme.score
    assert sum(term.contribution for term in found.terms) == pytest.approx(found.difference, abs=1e-7)
    text = found.to_text()
    assert "In no theme: every one explains it worse than chance.\nLeast badly does " + found.theme.id in text
    assert f"Its terms, for {found.theme.id} (+) or against (-):" in text


@pytest.mark.parametrize("rows", [ROWS[:1], ROWS[:4]], ids=["one story", "one theme"])
def test_one_theme(rows):
    found = toolkit.explain_story(pd.DataFrame(rows), "cod-1", 1)
    assert (found.in_theme, found.theme.id, found.other, found.held_against) == (True, "theme-1", None, "chance")
    assert (found.margin, found.usual_lead) == (None, None)
    assert found.difference == found.theme.score
    assert "It is the only theme: there was nothing to choose between." in found.to_text()


def test_a_story_overruled():
    found = replace(toolkit.explain_story(FRAME, "cod-1", 2), margin="overruled")
    assert "Its terms alone would have put it there: a lead of" in found.to_text()


def test_names_that_stand_for_no_story_or_several(sample):
    with pytest.raises(toolkit.StoryLookupError, match="no story's id"):
        toolkit.explain_story(sample, "no such story")
    with pytest.raises(LookupError, match=r"stands for \d+ stories"):
        toolkit.explain_story(sample, "desk-")


def test_the_command_prints_text(run, explanation):
    done = run("explain", "wind-driven FIRES", *ENGLISH, "--now", SAMPLE_NOW, "--quiet")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == explanation.to_text()
    assert done.stdout.startswith("Wind-driven fires kill five and overwhelm crews around Los Angeles\n")
    assert (
        f"In {explanation.theme.id}: {explanation.theme.label} ({explanation.theme.n_stories} stories).\n"
        in done.stdout
    )


def test_the_command_prints_json(run, explanation):
    done = run("explain", "wire-024", *ENGLISH, "--now", SAMPLE_NOW, "--json")
    assert done.exit_code == 0
    assert done.stdout == explanation.to_json()
    content = json.loads(done.stdout)
    assert content["schema"] == 2
    assert list(content) == ["schema", *(field.name for field in fields(Explanation))]
    assert list(content["theme"]) == list(content["other"]) == ["id", "label", "n_stories", "score"]
    assert all(list(term) == ["term", "spelling", "contribution"] for term in content["terms"])
    story = ["story_id", "title", "source", "published", "url"]
    assert list(content["story"]) == story
    assert all(list(near) == [*story, "theme_id", "theme_label", "cosine"] for near in content["nearest"])
    assert len(content["nearest"]) == 5
    assert sum(term["contribution"] for term in content["terms"]) == pytest.approx(content["difference"], abs=1e-4)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["no such story", *ENGLISH], "is no story's id and in no title"),
        (["desk-", *ENGLISH], "and 21 more"),
    ],
)
def test_wrong_calls_are_exit_code_2(run, arguments, said):
    done = run("explain", *arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr
