"""Columns that are named by the user, in every kind of table and on the command line."""

from __future__ import annotations

import io
import json
import sys

import pandas as pd
import polars
import pytest

import toolkit
from toolkit.stories.frame import rejected_records

NAMED = {"text": "Volltext", "title": "text", "published": "when"}
ROWS = [
    {
        "text": "Cod quota cut",
        "Volltext": "The quota was cut.",
        "body": "No.",
        "when": "2025-06-10",
        "date": "2020-01-01",
    },
    {"text": "Rocket in orbit", "Volltext": "It flew.", "body": "No.", "when": None, "date": "2020-01-01"},
]
FRAME = pd.DataFrame(ROWS)
WRITERS = {
    "a.csv": lambda path: FRAME.to_csv(path, index=False),
    "semicolons.csv": lambda path: FRAME.to_csv(path, index=False, sep=";"),
    "a.tsv": lambda path: FRAME.to_csv(path, index=False, sep="\t"),
    "a.json": lambda path: path.write_text(json.dumps({"data": ROWS}), encoding="utf-8"),
    "a.jsonl": lambda path: FRAME.to_json(path, orient="records", lines=True),
    "a.parquet": FRAME.to_parquet,
    "a.feather": FRAME.to_feather,
}
FILES = pytest.mark.parametrize("name", WRITERS)


@pytest.fixture
def expected():
    return toolkit.read_stories(
        pd.DataFrame([{"title": r["text"], "text": r["Volltext"], "date": r["when"]} for r in ROWS])
    )


@FILES
def test_named_columns_win_over_known_ones(tmp_path, expected, name):
    WRITERS[name](tmp_path / name)
    stories = toolkit.read_stories(tmp_path / name, columns=NAMED)
    pd.testing.assert_frame_equal(stories, expected)
    assert stories.attrs["rejected"] == []


@pytest.mark.parametrize("frame", [FRAME, polars.DataFrame(ROWS)], ids=["pandas", "polars"])
def test_in_frames_too(expected, frame):
    pd.testing.assert_frame_equal(toolkit.read_stories(frame, columns=NAMED), expected)
    pd.testing.assert_frame_equal(toolkit.read_stories(frame, columns=NAMED | {"text": " VOLLtext "}), expected)


def test_on_standard_input_too(monkeypatch, expected):
    for content in (json.dumps(ROWS), "\n".join(map(json.dumps, ROWS))):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
        pd.testing.assert_frame_equal(toolkit.read_stories("-", columns=NAMED), expected)


def test_text_pages_have_no_columns(tmp_path):
    (tmp_path / "a.txt").write_text("Cod quota cut\nThe quota for cod was cut by a tenth.\n", encoding="utf-8")
    plain = toolkit.read_stories(tmp_path / "a.txt")
    pd.testing.assert_frame_equal(toolkit.read_stories(tmp_path / "a.txt", columns=NAMED), plain)


@FILES
def test_a_text_column_that_is_not_there_is_said(tmp_path, name):
    WRITERS[name](tmp_path / name)
    with pytest.raises(toolkit.StorySchemaError, match="no column 'fulltext', named for text; found: ") as raised:
        toolkit.read_stories(tmp_path / name, columns={"text": "fulltext"})
    assert name in str(raised.value)
    assert "Volltext" in str(raised.value)


@pytest.mark.parametrize("frame", [FRAME, polars.DataFrame(ROWS)], ids=["pandas", "polars"])
def test_of_frames_too(frame):
    with pytest.raises(
        toolkit.StorySchemaError, match="frame 0: no column 'pubdate', named for published; found: text"
    ):
        toolkit.read_stories(frame, columns={"published": "pubdate"})


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_another_key_that_is_in_no_record_is_said(tmp_path, name):
    WRITERS[name](tmp_path / name)
    stories = toolkit.read_stories(tmp_path / name, columns={"url": "href"})
    assert len(stories) == 2
    (refusal,) = rejected_records(stories)
    assert refusal.input == str(tmp_path / name)
    assert "no column 'href', named for url; found: text, Volltext" in refusal.reason


def test_a_record_without_the_named_text_is_rejected(tmp_path):
    lines = [json.dumps(ROWS[0]), json.dumps({"body": "Something else."})]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    stories = toolkit.read_stories(tmp_path / "a.jsonl", columns=NAMED)
    assert stories["text"].tolist() == ["The quota was cut."]
    assert stories.attrs["rejected"][0]["reason"] == "no Volltext; found the keys: body"


def test_a_table_without_the_column_is_left_out_beside_others(tmp_path):
    WRITERS["a.csv"](tmp_path / "a.csv")
    stories = toolkit.read_stories(tmp_path / "a.csv", pd.DataFrame({"text": ["Other."]}), columns=NAMED)
    assert len(stories) == 2
    assert stories.attrs["rejected"][0]["input"] == "frame 1"


def test_an_unknown_name_is_refused():
    with pytest.raises(ValueError, match=r"found a name for 'body', which no story has; wanted some of: story_id, tit"):
        toolkit.read_stories(FRAME, columns={"body": "text"})


@pytest.mark.parametrize("command", ["stories", "themes", "digest"])
def test_the_command_line_takes_names(run, tmp_path, command):
    WRITERS["a.csv"](tmp_path / "a.csv")
    names = ("--columns", "text=Volltext, title=text", "--columns", "published=when")
    done = run(command, tmp_path / "a.csv", *names)
    assert done.exit_code == 0
    assert "2025-06-10" in done.stdout or "10 June 2025" in done.stdout
    assert "2020" not in done.stdout


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("text",), "found --columns text; wanted NAME=COLUMN, such as text=body,published=when"),
        (("text=,title=a",), "found --columns text=; wanted NAME=COLUMN"),
        (("text=a", "text=b"), "found --columns with text=a and text=b; wanted one of them"),
        (("body=a",), "found a name for 'body', which no story has"),
        (("text=nowhere",), "no column 'nowhere', named for text; found: text, Volltext"),
    ],
)
def test_wrong_names_are_one_line_and_exit_code_2(run, tmp_path, names, said):
    WRITERS["a.csv"](tmp_path / "a.csv")
    done = run("stories", tmp_path / "a.csv", *(part for name in names for part in ("--columns", name)))
    assert done.exit_code == 2
    assert said in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "record",
    [
        {
            "title": "Cod",
            "content": "The quota was cut.",
            "publishedAt": "2025-06-10T08:00:00Z",
            "source": {"id": None, "name": "Wire"},
        },
        {
            "title": {"rendered": "Cod"},
            "content": {"rendered": "The quota was cut."},
            "date": 1749542400,
            "publisher": "Wire",
        },
        {
            "Headline": "Cod",
            "full-text": ["The quota was cut."],
            "Date published": "2025-06-10 10:00 +02:00",
            "source_name": "Wire",
        },
        {
            "title": "Cod",
            "content_html": "<p>The quota was cut.</p>",
            "date_published": "2025-06-10T08:00Z",
            "source": "Wire",
        },
        {"title": "Cod", "description": "The quota was cut.", "pub_date": "10 June 2025, 8:00", "newspaper": "Wire"},
    ],
)
def test_what_services_and_exports_call_them_is_known(tmp_path, record):
    (tmp_path / "a.json").write_text(json.dumps({"status": "ok", "articles": [record]}), encoding="utf-8")
    (story,) = toolkit.read_stories(tmp_path / "a.json").to_dict("records")
    assert (story["title"], story["text"], story["source"]) == ("Cod", "The quota was cut.", "Wire")
    assert story["published"] == pd.Timestamp("2025-06-10T08:00:00Z")


def test_a_description_is_a_text_only_where_there_is_no_other():
    rows = [{"title": "Cod", "description": "Short.", "body": "The quota was cut."}]
    assert toolkit.read_stories(pd.DataFrame(rows))["text"].tolist() == ["The quota was cut."]


def test_paragraphs_in_a_list_are_one_text():
    rows = [{"text": ["The quota was cut.", "Fishermen protested."]}]
    assert toolkit.read_stories(pd.DataFrame(rows))["text"].tolist() == ["The quota was cut.\n\nFishermen protested."]
