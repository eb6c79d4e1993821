"""Parquet and Arrow files in, frames of polars and tables of pyarrow: the same stories as from pandas."""

from __future__ import annotations

import sys
from datetime import UTC, datetime

import pandas as pd
import polars
import pyarrow
import pytest
from pyarrow import feather, ipc, parquet

import toolkit
from toolkit.events.content import content_and_days
from toolkit.stories.frame import as_stories

ROWS = [
    {
        "id": number,
        "headline": f"Cod quota cut {number}",
        "body": f"The quota for cod was cut {number} times.",
        "date": datetime(2025, 6, 10, 21, 40, number % 60, tzinfo=UTC) if number % 3 else None,
        "outlet": None if number % 2 else "Quay Gazette",
        "pixels": [number] * 3,
        "topic": "sea" if number % 2 else "land",
    }
    for number in range(600)
]
TABLE = pyarrow.Table.from_pylist(ROWS)


@pytest.fixture(scope="module")
def expected():
    return toolkit.read_stories(pd.DataFrame(ROWS))


def write_stream(table, path):
    with ipc.new_stream(path, table.schema) as stream:
        stream.write_table(table)


WRITERS = {
    "a.parquet": lambda path: parquet.write_table(TABLE, path, row_group_size=70),
    "pandas.parquet": lambda path: pd.DataFrame(ROWS).to_parquet(path),
    "polars.PARQUET": lambda path: polars.DataFrame(ROWS).write_parquet(path),
    "a.feather": lambda path: feather.write_feather(TABLE, path),
    "a.arrow": lambda path: polars.DataFrame(ROWS).write_ipc(path),
    "stream.arrow": lambda path: write_stream(TABLE, path),
}


@pytest.mark.parametrize("name", WRITERS)
def test_files_give_the_same_stories(tmp_path, expected, name):
    WRITERS[name](tmp_path / name)
    stories = toolkit.read_stories(tmp_path)
    pd.testing.assert_frame_equal(stories, expected)
    assert stories.attrs["rejected"] == []


TABLES = {
    "polars": polars.DataFrame(ROWS),
    "pyarrow": TABLE,
    "record batch": TABLE.combine_chunks().to_batches()[0],
}


@pytest.mark.parametrize("name", TABLES)
def test_frames_of_others_are_taken_like_those_of_pandas(expected, name):
    pd.testing.assert_frame_equal(toolkit.read_stories(TABLES[name]), expected)
    pandas = pd.DataFrame(ROWS)
    pd.testing.assert_frame_equal(as_stories(TABLES[name]), as_stories(pandas))
    pd.testing.assert_frame_equal(content_and_days(TABLES[name]), content_and_days(pandas))


def test_the_front_doors_take_them(sample, sample_report):
    table = polars.from_pandas(sample)
    assert toolkit.build_report(table).to_json() == sample_report.to_json()
    few = sample.head(6)
    assert toolkit.digest_stories(polars.from_pandas(few)) == toolkit.digest_stories(few)
    assert toolkit.digest_stories(few, known=pyarrow.table(polars.from_pandas(few))).quotes


def test_lists_of_texts_of_others_are_still_lists():
    texts = ["Cod is cut.", "Herring is not."]
    for given in (polars.Series(texts), pd.Series(texts)):
        pd.testing.assert_frame_equal(as_stories(given), as_stories(texts))


def test_labels_are_read_of_any_table(tmp_path):
    WRITERS["a.parquet"](tmp_path / "a.parquet")
    expected = toolkit.read_labelled(pd.DataFrame(ROWS))[1]
    for given in (tmp_path / "a.parquet", polars.DataFrame(ROWS)):
        pd.testing.assert_series_equal(toolkit.read_labelled(given)[1], expected)


def test_a_lazy_frame_is_refused_with_what_to_do():
    lazy = polars.LazyFrame(ROWS)
    with pytest.raises(toolkit.StorySchemaError, match=r"found a LazyFrame, which gives no rows .*; collect it first"):
        as_stories(lazy)
    with pytest.raises(toolkit.SourceError, match="frame 0: found a LazyFrame"):
        toolkit.read_stories(lazy)


@pytest.mark.parametrize("table", [polars.DataFrame({"label": ["a"]}), pyarrow.table({"label": ["a"]})])
def test_a_table_without_text_is_refused(table):
    with pytest.raises(toolkit.StorySchemaError, match="no text column; found: label; wanted one of: text, body"):
        as_stories(table)


class Broken:
    schema = "none"

    def __arrow_c_stream__(self, requested_schema=None):
        raise TypeError("no stream")


def test_a_table_that_cannot_be_read_is_refused():
    with pytest.raises(toolkit.StorySchemaError, match="the stories frame: found a Broken that cannot be read: no str"):
        as_stories(Broken())


@pytest.mark.parametrize("ending", [".parquet", ".feather", ".arrow"])
@pytest.mark.parametrize("content", [b"", b"text", bytes(range(256)) * 40, b"PAR1" * 100, b"ARROW1\0\0" * 100])
def test_bad_files_are_named(tmp_path, ending, content):
    path = tmp_path / f"a{ending}"
    path.write_bytes(content)
    with pytest.raises(toolkit.SourceError, match=rf"a\{ending}: "):
        toolkit.read_stories(path)


@pytest.mark.parametrize("name", ["a.parquet", "a.feather", "stream.arrow"])
def test_cut_and_spoilt_files_lose_nothing_else(tmp_path, name):
    WRITERS[name](tmp_path / name)
    whole = (tmp_path / name).read_bytes()
    good = pd.DataFrame(ROWS[:2])
    for step in range(1, 12, 3):
        place = len(whole) * step // 12
        for content in (whole[:place], whole[:place] + b"\xff\xff\xff\xff" + whole[place + 4 :]):
            (tmp_path / name).write_bytes(content)
            assert len(toolkit.read_stories(tmp_path / name, good)) >= 2


def test_a_text_that_is_no_string_is_rejected(tmp_path):
    pd.DataFrame({"text": [[1], [2]]}).to_parquet(tmp_path / "a.parquet")
    with pytest.raises(toolkit.SourceError, match="row 1: found text as list; wanted a string"):
        toolkit.read_stories(tmp_path / "a.parquet")


@pytest.fixture
def no_pyarrow(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)


@pytest.mark.usefixtures("no_pyarrow")
def test_without_pyarrow_the_remedy_is_named(tmp_path):
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    for given in (tmp_path / "a.parquet", TABLES["polars"]):
        with pytest.raises(toolkit.MissingExtraError, match=r'pip install "story-toolkit\[parquet\]"'):
            toolkit.read_stories(given)
    with pytest.raises(toolkit.MissingExtraError, match="pyarrow is not installed"):
        as_stories(TABLES["polars"])
    stories = toolkit.read_stories(tmp_path, pd.DataFrame(ROWS[:2]))
    assert len(stories) == 2
    assert "pip install" in stories.attrs["rejected"][0]["reason"]
