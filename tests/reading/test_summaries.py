"""Stories with summaries: read where they can be, and named where they cannot."""

from __future__ import annotations

import gzip
import json

import pytest

import toolkit
from toolkit.reading.summaries import holds_summaries
from toolkit.stories.frame import as_stories

DOCUMENTS = [
    {"title": "Cod", "text": "The quota for cod was cut by a tenth.", "date": "2025-06-10"},
    {"title": "", "text": "Skippers fear the cut.", "date": None},
]
ITEM = {"id": "cod", "documents": DOCUMENTS, "summary": "Less cod."}


@pytest.fixture
def written(tmp_path):
    """Return a function that writes lines, objects as JSON, to a file."""

    def write(*lines, name="summaries.jsonl"):
        path = tmp_path / name
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        path.write_bytes(gzip.compress(text.encode()) if name.endswith(".gz") else text.encode())
        return path

    return write


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.ndjson"])
def test_items_are_read_with_their_stories(written, name):
    (item,) = toolkit.read_summaries(written(ITEM, "", name=name))
    assert (item.id, item.references) == ("cod", ("Less cod.",))
    assert item.stories["title"].tolist() == ["Cod", ""]
    assert item.stories["published"].notna().tolist() == [True, False]
    assert as_stories(item.stories) is item.stories


@pytest.mark.parametrize(
    ("summary", "references"),
    [(["One.", " Two. ", ""], ("One.", "Two.")), ("", ()), (None, ()), ([], ())],
)
def test_several_summaries_and_none(written, summary, references):
    (item,) = toolkit.read_summaries(written(ITEM | {"summary": summary}))
    assert item.references == references


def test_an_item_without_an_id_is_called_by_its_stories(written):
    nameless = {"documents": DOCUMENTS}
    (item,) = toolkit.read_summaries(written(nameless))
    (again,) = toolkit.read_summaries(written({"documents": DOCUMENTS[::-1]}, name="again.jsonl"))
    assert item.id == again.id
    assert len(item.id) == 16


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "x", "documents": [', "not JSON"),
        ("[1, 2]", "found a JSON list"),
        ({"id": "x", "summary": "s"}, "found id, summary; wanted documents"),
        ({"id": "x", "documents": "text"}, "documents as str"),
        ({"id": "x", "documents": []}, "at least one object"),
        ({"id": "x", "documents": [{"label": "t"}]}, "no document with a text: no text"),
        ({"id": "x", "documents": ["text"]}, "found a JSON str; wanted an object with a text"),
        (ITEM | {"summary": 7}, "a summary that is no string"),
        (ITEM | {"summary": ["s", 7]}, "a summary that is no string"),
    ],
)
def test_a_broken_line_is_named_and_the_others_are_read(written, caplog, line, reason):
    path = written(ITEM, line, ITEM | {"id": "more"})
    summaries = toolkit.read_summaries(path)
    assert [item.id for item in summaries] == ["cod", "more"]
    (refusal,) = summaries.rejected
    assert refusal.input == f"{path}, line 2"
    assert reason in refusal.reason
    assert f"{path}, line 2" in caplog.text


def test_a_line_that_is_not_utf_8_is_rejected(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(json.dumps(ITEM).encode() + b"\n\xff\xfe{}\n")
    summaries = toolkit.read_summaries(path)
    assert len(summaries) == 1
    assert "UTF-8" in summaries.rejected[0].reason


def test_a_document_without_a_text_is_named_and_the_others_stay(written):
    path = written(ITEM | {"documents": [*DOCUMENTS, {"title": " ", "text": " "}]})
    summaries = toolkit.read_summaries(path)
    assert len(summaries.items[0].stories) == 2
    assert [(one.input, one.reason) for one in summaries.rejected] == [(f"{path}, line 1, document 3", "no text")]


def test_folders_and_globs(written, tmp_path):
    written(ITEM, name="a.jsonl")
    written(ITEM | {"id": "more"}, name="b.jsonl.gz")
    (tmp_path / "README.md").write_text("Nothing to read.")
    for given in (tmp_path, str(tmp_path / "*")):
        assert [item.id for item in toolkit.read_summaries(given)] == ["cod", "more"]
        assert holds_summaries(given)


def test_nothing_to_read_is_said_so(written, tmp_path):
    with pytest.raises(toolkit.SourceError, match="no such file"):
        toolkit.read_summaries(tmp_path / "none.jsonl")
    with pytest.raises(toolkit.SourceError, match=r"none of 1 lines could be used: .*line 1: not JSON"):
        toolkit.read_summaries(written("{"))
    with pytest.raises(toolkit.EmptyCorpusError):
        toolkit.read_summaries(written("", " ", name="empty.jsonl"))
    with pytest.raises(toolkit.EmptyCorpusError):
        toolkit.read_summaries()


def test_the_format_is_given_by_its_documents(written, tmp_path):
    assert holds_summaries(written("{", "[]", ITEM, name="a.jsonl"))
    assert not holds_summaries(written({"text": "The quota was cut."}, name="b.jsonl"))
    assert not holds_summaries(written("The documents were lost.", name="c.txt"))
    assert not holds_summaries(tmp_path / "none.jsonl")
    assert not holds_summaries("-")
