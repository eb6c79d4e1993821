"""JSON documents in: a list of objects, an object with one such list, or one story; also on standard input."""

from __future__ import annotations

import gzip
import io
import json
import sys

import pandas as pd
import pytest

import toolkit
from toolkit.reading.formats import json as json_reader

ROWS = [
    {"headline": "Cod quota cut", "body": "The quota for cod was cut.", "date": "2025-06-10T21:40:00Z"},
    {"headline": "Rocket in orbit", "body": "It flew on Monday.", "date": "2025-06-11T21:40:00Z"},
]
DOCUMENTS = [
    ROWS,
    {"stories": ROWS},
    {"status": "ok", "totalResults": 2, "articles": ROWS, "tags": ["sea", "sky"], "errors": []},
    {"data": ROWS, "text": None},
]


@pytest.fixture
def standard_input(monkeypatch):
    def give(content):
        data = content if isinstance(content, bytes) else content.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return give


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("name", ["a.json", "a.JSON", "a.json.gz"])
def test_a_document_gives_its_stories(tmp_path, document, name):
    data = json.dumps(document, indent=1).encode()
    (tmp_path / name).write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    stories = toolkit.read_stories(tmp_path / name)
    pd.testing.assert_frame_equal(stories, toolkit.read_stories(pd.DataFrame(ROWS)))
    assert stories.attrs["rejected"] == []


def test_one_object_with_a_text_is_one_story(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(ROWS[0] | {"images": [{"url": "x"}]}), encoding="utf-8")
    assert toolkit.read_stories(tmp_path / "a.json")["title"].tolist() == ["Cod quota cut"]


@pytest.mark.parametrize(
    "beside",
    [
        {"author": [{"name": "Ann Berg", "description": "Writes of cod."}]},
        {"related": [{"title": "Eel spared", "summary": "Eel is not cut."}]},
        {"tags": [{"title": "Cod", "description": "A fish."}]},
        {"multimedia": [{"title": "A boat", "summary": "A boat in Hull.", "url": "boat.jpg"}]},
    ],
)
def test_what_a_story_holds_beside_its_teaser_is_no_story(tmp_path, beside):
    story = {"headline": "Cod quota cut", "description": "The quota for cod was cut."}
    (tmp_path / "a.json").write_text(json.dumps(story | beside), encoding="utf-8")
    stories = toolkit.read_stories(tmp_path / "a.json")
    assert stories[["title", "text"]].values.tolist() == [["Cod quota cut", "The quota for cod was cut."]]


@pytest.mark.parametrize("beside", [{}, {"items": [ROWS[1]]}])
def test_the_parts_of_a_text_are_its_paragraphs(tmp_path, beside):
    parts = [{"type": "p", "text": "Cod is cut."}, {"type": "image", "url": "boat.jpg"}, {"type": "p", "text": "Hull."}]
    story = {"title": "Cod quota cut", "content": parts} | beside
    documents = {"a.json": story, "b.json": [story], "c.jsonl": story, "d.json": {"article": story}}
    for name, document in documents.items():
        (tmp_path / name).write_text(json.dumps(document), encoding="utf-8")
        stories = toolkit.read_stories(tmp_path / name)
        assert stories[["title", "text"]].values.tolist() == [["Cod quota cut", "Cod is cut.\n\nHull."]]


def test_what_only_describes_its_items_is_no_story(tmp_path):
    about = {"title": "The coast", "description": "The news of the coast.", "items": ROWS}
    for name, document in (("a.json", about), ("b.json", {"rss": {"channel": about}})):
        (tmp_path / name).write_text(json.dumps(document), encoding="utf-8")
        assert len(toolkit.read_stories(tmp_path / name)) == 2


def test_one_bad_record_loses_no_other(tmp_path):
    (tmp_path / "a.json").write_text(json.dumps({"items": [ROWS[0], 3, {"label": "x"}, ROWS[1]]}), encoding="utf-8")
    stories = toolkit.read_stories(tmp_path / "a.json")
    assert stories["title"].tolist() == ["Cod quota cut", "Rocket in orbit"]
    assert [refusal["input"][-8:] for refusal in stories.attrs["rejected"]] == ["record 2", "record 3"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"[" * 100_000, "nested too deeply; wanted a list of objects"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b'[{"text": "a"}', "not JSON"),
        (b'{"text": "a"} {"text": "b"}', "not JSON: Extra data"),
        (b'"text"', "found a JSON str; wanted a list of objects"),
        (b'{"a": [{}], "b": [{}]}', "found several lists of objects (a, b) under the keys: a, b; wanted one list"),
        (
            b'{"a": {"b": 1}}',
            "found no list of objects, at most 4 keys deep, under the keys: a; wanted one list",
        ),
        (b"[1]", "record 1: found a JSON int; wanted an object"),
        (b'["\x00"]', "not text"),
        (b'["\xff"]', "not valid UTF-8"),
        (b" ", "not JSON"),
        (b"", "empty"),
    ],
)
def test_a_bad_document_is_named_with_what_to_do(tmp_path, content, reason):
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(toolkit.SourceError) as raised:
        toolkit.read_stories(tmp_path / "a.json")
    assert reason in str(raised.value)
    assert len(str(raised.value)) < 1000


def test_a_list_of_no_stories_is_said(tmp_path):
    (tmp_path / "a.json").write_text('{"articles": []}', encoding="utf-8")
    with pytest.raises(toolkit.EmptyCorpusError, match="no stories in"):
        toolkit.read_stories(tmp_path / "a.json")


def test_no_more_is_loaded_than_the_most(tmp_path, monkeypatch):
    monkeypatch.setattr(json_reader, "MOST_BYTES_A_TABLE", 1000)
    (tmp_path / "a.json.gz").write_bytes(gzip.compress(json.dumps(ROWS * 100).encode()))
    with pytest.raises(toolkit.SourceError, match="larger than 1,000 bytes"):
        toolkit.read_stories(tmp_path / "a.json.gz")


@pytest.mark.parametrize("document", [*DOCUMENTS, ROWS[0]])
@pytest.mark.parametrize("indent", [None, 2])
def test_a_document_on_standard_input(standard_input, document, indent):
    standard_input("\ufeff \n" + json.dumps(document, indent=indent))
    assert toolkit.read_stories("-")["title"].tolist()[0] == "Cod quota cut"


def test_jsonl_on_standard_input_stays_jsonl(standard_input):
    standard_input("\n".join(map(json.dumps, ROWS)) + '\n{"text":')
    stories = toolkit.read_stories("-")
    assert len(stories) == 2
    assert stories.attrs["rejected"][0]["input"] == "standard input, line 3"


def test_a_cut_list_on_standard_input_is_no_text(standard_input):
    standard_input(json.dumps(ROWS)[:-5])
    with pytest.raises(toolkit.SourceError, match="standard input: not JSON"):
        toolkit.read_stories("-")


def test_a_page_may_open_with_a_bracket(standard_input):
    standard_input("[Photo] Cod quota cut\nThe quota for cod was cut by a tenth on Monday.\n")
    assert toolkit.read_stories("-")["title"].tolist() == ["[Photo] Cod quota cut"]
