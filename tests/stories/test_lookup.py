"""One story out of many, by what people call it."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit
from toolkit.stories.lookup import find_story

TITLES = {
    "desk-001": "NATO",
    "desk-002": "Sweden joins NATO",
    "wire-1": "Judge ‘bars’ the Fed’s chair",
    "wire-10": "Cod quota cut",
    "a1b2c3": "Wire services merge",
}
STORIES = pd.DataFrame({"story_id": list(TITLES), "title": list(TITLES.values())})


@pytest.mark.parametrize(
    ("name", "story_id"),
    [
        ("desk-002", "desk-002"),
        ("wire-1", "wire-1"),  # an id, though another begins like it
        ("a1b2", "a1b2c3"),
        ("sweden JOINS", "desk-002"),
        ("nato", "desk-001"),  # a whole title, though another has it in it
        ("fed's", "wire-1"),
        (" cod  quota ", "wire-10"),
    ],
)
def test_what_stands_for_one_story(name, story_id):
    assert STORIES["story_id"][find_story(STORIES, name)] == story_id


@pytest.mark.parametrize("name", ["", " ", "a1b", "herring"])
def test_what_stands_for_none(name):
    with pytest.raises(toolkit.StoryLookupError, match=r"is no story's id and in no title \(stories read: 5\)"):
        find_story(STORIES, name)


def test_what_stands_for_several_is_listed():
    with pytest.raises(toolkit.StoryLookupError) as caught:
        find_story(STORIES, "wire")
    assert str(caught.value).splitlines() == [
        "'wire' stands for 3 stories; name one of them by its id or more of its title:",
        "  wire-1  Judge ‘bars’ the Fed’s chair",
        "  wire-10  Cod quota cut",
        "  a1b2c3  Wire services merge",
    ]


def test_no_more_than_five_are_listed():
    many = pd.DataFrame({"story_id": [f"s{n}" for n in range(8)], "title": ["Cod quota cut"] * 8})
    with pytest.raises(toolkit.StoryLookupError) as caught:
        find_story(many, "quota")
    assert str(caught.value).splitlines()[-2:] == ["  s4  Cod quota cut", "  and 3 more"]
