"""Lists of links in feeds, JSON and tables: no text of a story, and stories of their own."""

from __future__ import annotations

import json

import pandas as pd
import pytest

import toolkit

TITLE, URL = "Cod quota is cut again", "https://quay.example/cod"
COD = "The quota for cod was cut by a tenth on Monday."
LIST = (
    f"<ol><li><a href='{URL}'>{TITLE}</a>&nbsp;<font>Quay</font></li>"
    "<li><a href='https://wire.example/1'>Crews in Hull protest</a>&nbsp;<font>Evening Wire</font></li></ol>"
)
FORUM = f"<p>{COD}</p><p><a href='{URL}'>Read full topic</a></p>"
LINKS = f"<a href='{URL}/comments'>12 comments</a>"


def _feed(markup):
    escaped = markup.replace("&", "&amp;").replace("<", "&lt;")
    item = f"<title>{TITLE} - Quay</title><link>{URL}</link><description>{escaped}</description>"
    return f"<rss><channel><title>All</title><item>{item}</item></channel></rss>"


def _record(markup):
    return {"title": f"{TITLE} - Quay", "url": URL, "description": markup, "content": None}


WRITERS = {
    "a.xml": lambda path, markup: path.write_text(_feed(markup), encoding="utf-8"),
    "a.json": lambda path, markup: path.write_text(json.dumps({"items": [_record(markup)]}), encoding="utf-8"),
    "a.jsonl": lambda path, markup: path.write_text(json.dumps(_record(markup)), encoding="utf-8"),
    "a.csv": lambda path, markup: pd.DataFrame([_record(markup)]).to_csv(path, index=False),
    "a.parquet": lambda path, markup: pd.DataFrame([_record(markup)]).to_parquet(path),
}


@pytest.mark.parametrize("name", WRITERS)
def test_in_every_format_the_headlines_listed_are_stories(tmp_path, name):
    WRITERS[name](tmp_path / name, LIST)
    stories = toolkit.read_stories(tmp_path / name).set_index("title")
    assert stories["text"].to_dict() == {TITLE: TITLE, "Crews in Hull protest": "Crews in Hull protest"}
    assert stories["source"].to_dict() == {TITLE: "Quay", "Crews in Hull protest": "Evening Wire"}
    assert stories["url"].to_dict() == {TITLE: URL, "Crews in Hull protest": "https://wire.example/1"}


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize(
    ("markup", "text"),
    [(FORUM, COD), (LINKS, TITLE), (LINKS.replace("a href", "A HREF"), TITLE), (f"<p>{COD}</p>", COD)],
)
def test_in_every_format_links_and_labels_are_no_text(tmp_path, name, markup, text):
    WRITERS[name](tmp_path / name, markup)
    (story,) = toolkit.read_stories(tmp_path / name).to_dict("records")
    assert story["text"].removesuffix(" - Quay") == text


def test_an_empty_title_beside_another_is_none():
    record = {"title": " ", "headline": f"{TITLE} - Quay", "url": "", "text": LIST}
    assert sorted(toolkit.read_stories(pd.DataFrame([record]))["text"]) == [TITLE, "Crews in Hull protest"]


def test_in_frames_too():
    stories = toolkit.read_stories(pd.DataFrame([_record(LIST)]))
    assert sorted(stories["title"]) == ["Cod quota is cut again", "Crews in Hull protest"]


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("end", ["…", "..."])
def test_a_headline_that_its_list_cuts_off_is_whole(tmp_path, name, end):
    first = "Cod quota is cut again"
    assert first in LIST
    WRITERS[name](tmp_path / name, LIST.replace(first, f"Cod quota is{end}", 1))
    stories = toolkit.read_stories(tmp_path / name)
    assert TITLE.removesuffix(" - Quay") in {text.removesuffix(" - Quay") for text in stories["text"]}
    assert not stories["text"].str.endswith(end).any()
