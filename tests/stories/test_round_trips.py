"""Stories that are written and read again are the same stories, ids and all, whatever is in them."""

from __future__ import annotations

import json

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.cleaning.clean import clean_text
from toolkit.stories.raw_records import is_placeholder
from toolkit.stories.write import write_stories

ENDINGS = [".jsonl", ".csv", ".parquet"]
ODD = [
    *('"', '""', "'", "\n", "\r\n", "\r", "\t", ",", ";", "\\", "\\n", "=1+1", "@", "-", "+1", "NA", "nan", "None"),
    *("null", "\x00", "\ud800", "\udfff", "\ufeff", "\u2028", "\x85", "\x1c", "\u00a0", "\u200b", "é", "e\u0301"),
    *("日本語", "🐟", "العربية", "[", "{", "#", " ", "1.0", "0012", "a", "Cod is cut.", "\x1f\x8b", "\x1a"),
]
parts = st.one_of(st.sampled_from(ODD), st.text(max_size=8), st.characters())
texts = st.lists(parts, max_size=8).map("".join)
stories = st.fixed_dictionaries(
    {"text": texts.filter(lambda text: clean_text(text) and not is_placeholder(text)), "title": texts},
    optional={
        "story_id": texts,
        "source": texts,
        "url": texts,
        "language": texts,
        "published": st.one_of(st.datetimes(), st.dates(), st.none()),
    },
)


@settings(max_examples=20)
@given(st.lists(stories, min_size=1, max_size=10))
@example([{"text": "=cmd", "title": "=1+1", "story_id": "007"}, {"text": " ", "title": "none"}])
@example([{"text": "a\x00b\ud800", "title": 'say "no"\n\ttwice', "source": "nan"}])
@example([{"text": "[", "title": ""}, {"text": "{", "title": "NA", "story_id": "1.0"}])
@example([{"text": "a", "title": "", "story_id": "1"}, {"text": "b", "title": "", "story_id": "1"}])
def test_what_is_written_is_read_again(tmp_path_factory, rows):
    given_stories = toolkit.read_stories(pd.DataFrame(rows, dtype=object))
    folder = tmp_path_factory.mktemp("round")
    for ending in ENDINGS:
        path = folder / f"stories{ending}"
        write_stories(given_stories, path)
        again = toolkit.read_stories(path)
        pd.testing.assert_frame_equal(again, given_stories)
        assert again.attrs["rejected"] == []
        first = path.read_bytes()
        write_stories(again, path)
        assert path.read_bytes() == first


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_was_rejected_is_not_written(tmp_path, ending):
    given_stories = toolkit.read_stories(pd.DataFrame({"text": ["Cod is cut.", " "]}))
    assert given_stories.attrs["rejected"]
    write_stories(given_stories, tmp_path / f"a{ending}")
    again = toolkit.read_stories(tmp_path / f"a{ending}")
    pd.testing.assert_frame_equal(again, given_stories)
    assert again.attrs["rejected"] == []
    assert given_stories.attrs["rejected"]


def test_the_longest_story_is_read_again(tmp_path):
    given_stories = toolkit.read_stories(pd.DataFrame({"text": ["\U0001f41f" * 1_000_000], "title": ["Fish"]}))
    write_stories(given_stories, tmp_path / "a.csv")
    pd.testing.assert_frame_equal(toolkit.read_stories(tmp_path / "a.csv"), given_stories)


def test_nothing_but_json_in_jsonl(tmp_path, sample):
    write_stories(sample, tmp_path / "a.jsonl")
    lines = (tmp_path / "a.jsonl").read_text(encoding="utf-8").split("\n")
    assert [json.loads(line)["story_id"] for line in lines if line] == sample["story_id"].tolist()


@pytest.mark.parametrize("ending", ENDINGS)
def test_cleaned_and_repeated_stories_are_read_again(tmp_path, ending):
    said = [
        f"Crew {number} of Hull went out in the night, and came back with nets full of cod." for number in range(12)
    ]
    notice = "We are the paper of all the crews on this coast, day for day."
    rows = [{"title": f"Crew {number} | The Coast", "text": one, "source": "HD"} for number, one in enumerate(said)]
    others = [
        {"title": f"Tide {number}", "text": f"{one}\n\n{notice}", "source": "HD"} for number, one in enumerate(said)
    ]
    broken = "Das Café der Fischer schloss früh, und zwar für immer."
    rows += [*others, *others, {"text": broken.encode().decode("latin-1")}]
    given_stories = toolkit.read_stories(pd.DataFrame(rows))
    assert given_stories.set_index("text").loc[broken, "language"] == "de"
    write_stories(given_stories, tmp_path / f"a{ending}")
    pd.testing.assert_frame_equal(toolkit.read_stories(tmp_path / f"a{ending}"), given_stories)
