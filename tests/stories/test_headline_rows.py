"""Rows of headlines alone are stories, in every format; what was withdrawn, and what has no headline, is none."""

from __future__ import annotations

import json

import pandas as pd
import polars
import pytest

import toolkit
from toolkit.stories.columns import column_names
from toolkit.stories.raw_records import is_placeholder, make_row
from toolkit.stories.validity import holds_stories

ROWS = [
    {"title": "Cod quota is cut again", "published": "2025-06-10", "source": "Harbour News"},
    {"title": "Eels are back in Hull", "published": "2025-06-11", "source": "Harbour News"},
]
FRAME = pd.DataFrame(ROWS)
WRITERS = {
    "a.csv": lambda path: FRAME.to_csv(path, index=False),
    "a.tsv": lambda path: FRAME.to_csv(path, index=False, sep="\t"),
    "no ending": lambda path: FRAME.to_csv(path, index=False),
    "a.json": lambda path: path.write_text(json.dumps(ROWS), encoding="utf-8"),
    "a.jsonl": lambda path: FRAME.to_json(path, orient="records", lines=True),
    "a.parquet": FRAME.to_parquet,
    "a.feather": FRAME.to_feather,
}


@pytest.mark.parametrize("name", WRITERS)
def test_the_headline_is_the_text_in_every_format(tmp_path, name):
    WRITERS[name](tmp_path / name)
    stories = toolkit.read_stories(tmp_path / name)
    assert stories["text"].tolist() == stories["title"].tolist() == [row["title"] for row in ROWS]
    assert stories["source"].unique().tolist() == ["Harbour News"]


@pytest.mark.parametrize("frame", [FRAME, polars.DataFrame(ROWS)], ids=["pandas", "polars"])
def test_in_frames_too(frame):
    stories = toolkit.read_stories(frame)
    assert stories["text"].tolist() == [row["title"] for row in ROWS]
    assert len(toolkit.event_pipeline().fit_predict(frame)) == 2


def test_a_row_without_a_text_has_its_headline_beside_others_with_one():
    rows = [{"headline": "Cod", "body": "The quota was cut."}, {"headline": "Eels are back", "body": None}]
    stories = toolkit.read_stories(pd.DataFrame(rows)).set_index("title")
    assert stories["text"].to_dict() == {"Cod": "The quota was cut.", "Eels are back": "Eels are back"}


@pytest.mark.parametrize(
    "columns", [["label", "when"], ["name", "url"], ["category", "topic"], ["subtitle"], ["titles"]]
)
def test_near_misses_are_no_headlines(tmp_path, columns):
    pd.DataFrame([dict.fromkeys(columns, "Cod")]).to_csv(tmp_path / "a.csv", index=False)
    with pytest.raises(toolkit.SourceError, match="no text column; found: "):
        toolkit.read_stories(tmp_path / "a.csv")


def test_a_text_that_was_named_is_needed():
    with pytest.raises(toolkit.StorySchemaError, match="no column 'Volltext', named for text"):
        toolkit.read_stories(FRAME, columns={"text": "Volltext"})


def test_a_publisher_goes_from_a_headline_that_is_a_text_as_well():
    row = {"title": "Cod quota is cut again - Harbour News", "source": "Harbour News"}
    (story,) = toolkit.read_stories(pd.DataFrame([row])).to_dict("records")
    assert story["title"] == story["text"] == "Cod quota is cut again"


@pytest.mark.parametrize("gone", ["[Removed]", "[…]", "[削除]", "【削除】"])
def test_what_stands_for_other_words_is_missing(gone):
    assert is_placeholder(gone)
    assert make_row({"title": "Cod is cut", "text": gone, "source": gone})["source"] == ""
    with pytest.raises(ValueError, match="withdrawn, or never there: "):
        make_row({"title": gone, "text": gone})
    stories = toolkit.read_stories(FRAME)
    assert holds_stories(stories)
    assert not holds_stories(stories.assign(text=gone))
    assert not holds_stories(stories.assign(title=gone))


@pytest.mark.parametrize(
    "words",
    [
        "[Updated] Cod is cut",
        "Cod [is cut]",
        "[a] and [b]",
        "",
        "【今週の港のおすすめ記事まとめ】",
        "[Cod is cut by a tenth]",
        "[" + "cod " * 20 + "]",
    ],
)
def test_words_beside_brackets_are_words(words):
    assert not is_placeholder(words)


@pytest.mark.parametrize(
    ("column", "ours"),
    [("newsHeadline", "title"), ("post_content", "text"), ("Article Link", "url"), ("doc-date", "published"),
     ("entry_summary", "text"), ("web_publisher", "source")],
)  # fmt: skip
def test_columns_may_say_that_they_are_of_stories(column, ours):
    assert column_names([column]) == {column: ours}


@pytest.mark.parametrize("column", ["image_url", "author_title", "alt_text", "source_date", "newsletter", "posts"])
def test_columns_of_other_things_are_none(column):
    assert column_names([column]) == {}


@pytest.mark.parametrize(
    ("given", "language"), [("English", "en"), ("deu", "de"), ("pt_BR", "pt"), ("español", "es"), ("Gibberish", "en")]
)
def test_names_of_languages_become_tags(given, language):
    text = "The quota for cod was cut by a tenth, and crews in Hull said that they would stay in port this week."
    assert toolkit.read_stories(pd.DataFrame([{"text": text, "language": given}]))["language"].tolist() == [language]
