"""Answers of services and exports: where the stories are in them, whatever wraps them."""

from __future__ import annotations

import json

import pandas as pd
import pytest

import toolkit
from toolkit.reading.formats.json_frames import rows_of_frame

COD, EEL = "The quota for cod was cut by a tenth on Monday.", "Eels are back in the river, the port of Hull said."
PAGE, TIME = "https://quay.example/cod", 1749542400
AT_EIGHT = pd.Timestamp("2025-06-10T08:00:00Z")


@pytest.fixture
def read(tmp_path):
    def read(document, name="a.json"):
        text = "\n".join(map(json.dumps, document)) if name.endswith("l") else json.dumps(document)
        (tmp_path / name).write_text(text, encoding="utf-8")
        return toolkit.read_stories(tmp_path / name)

    return read


ITEM = {
    **{"id": "tag:1", "title": "Cod quota cut", "published": TIME * 1000, "crawlTimeMsec": str(TIME * 1000 + 5)},
    **{"origin": {"streamId": "feed/1", "title": "Quay", "htmlUrl": "https://quay.example"}},
    **{"alternate": [{"href": PAGE, "type": "text/html"}], "summary": {"content": f"<p>{COD}</p>", "direction": "ltr"}},
}
SERVICES = {
    "a reader": {"id": "feed/1", "title": "All", "alternate": [{"href": "https://a.example"}], "items": [ITEM]},
    "a reader, microseconds": {"items": [ITEM | {"published": TIME * 1_000_000}]},
    "a reader, content": {"items": [{k: v for k, v in ITEM.items() if k != "summary"} | {"content": {"content": COD}}]},
    "a search": {
        "_type": "News",
        "value": [
            {"name": "Cod quota cut", "url": PAGE, "description": COD, "datePublished": "2025-06-10T08:00:00.0000000Z",
             "provider": [{"_type": "Organization", "name": "Quay"}]}
        ],
    },
    "a forum": {
        "kind": "Listing",
        "data": {"after": "t3_x", "children": [
            {"kind": "t3", "data": {"title": "Cod quota cut", "selftext": COD, "url": PAGE, "created_utc": TIME,
                                    "domain": "Quay", "thumbnail": "self"}}]},
    },
    "a wire": {"data": {"items": [{"meta": {"score": 1}, "item": {
        "headline": "Cod quota cut", "body_nitf": f"<p>{COD}</p>", "firstcreated": "2025-06-10T08:00:00Z",
        "link": PAGE, "provider": "Quay"}}]}},
    "a crawler": {"posts": [{"thread": {"url": PAGE, "site": "Quay"}, "title": "Cod quota cut",
                             "url": PAGE, "text": COD, "published": "2025-06-10T10:00:00.000+02:00"}]},
    "a graph": {"data": {"all": {"edges": [{"node": {"articleHeadline": "Cod quota cut", "articleBody": COD,
                "articleLink": PAGE, "articleDate": TIME, "articlePublisher": "Quay"}}]}}},
    "by ids": {"status": 1, "list": {
        "7": {"resolved_title": "Cod quota cut", "resolved_url": PAGE, "excerpt": COD, "time_added": str(TIME),
              "domain": "Quay"},
        "8": {"resolved_title": "Eels are back", "resolved_url": f"{PAGE}/8", "excerpt": EEL, "time_added": str(TIME),
              "domain": "Quay"}}},
    "linked data": {"@type": "NewsArticle", "headline": "Cod quota cut", "articleBody": COD,
                    "datePublished": "2025-06-10T08:00:00Z", "mainEntityOfPage": {"@type": "WebPage", "@id": PAGE},
                    "publisher": {"@type": "Organization", "name": "Quay", "logo": {"url": "https://a.example/b.png"}}},
}  # fmt: skip


@pytest.mark.parametrize("document", SERVICES.values(), ids=SERVICES)
@pytest.mark.parametrize("name", ["a.json", "pages.json", "a.jsonl"])
def test_stories_are_found_in_the_answers_of_services(read, document, name):
    """Also in a list of answers, and in one a line."""
    stories = read(document if name == "a.json" else [document], name)
    story = stories[stories["title"] == "Cod quota cut"].iloc[0]
    assert (story["text"].replace("<p>", "").replace("</p>", ""), story["url"]) == (COD, PAGE)
    assert (story["source"], story["published"]) == ("Quay", AT_EIGHT)
    assert len(stories) == (2 if "list" in document else 1)
    assert stories.attrs["rejected"] == []


HEADLINE = {"title": "Cod quota cut", "url": PAGE}
HEADLINES = {
    "hits": {"hits": [HEADLINE | {"objectID": "1", "story_text": None, "created_at_i": TIME}], "nbHits": 1},
    "an item": HEADLINE | {"by": "x", "kids": [9], "time": TIME, "type": "story"},
    "beside sources": {"articles": [HEADLINE], "sources": [{"name": "Quay", "description": "A paper."}]},
    "beside tags": HEADLINE | {"tags": [{"title": "Sea", "url": "https://quay.example/sea"}]},
    "nothing in it": {"articles": [HEADLINE | {"content": None, "description": ""}]},
    "wrapped": [{"data": HEADLINE}],
    "wrapped twice": {"feed": [{"post": {"uri": "at://1", "author": {"handle": "x"}, "record": HEADLINE}}]},
    "its source is no story": [HEADLINE | {"source": {"title": "Quay", "url": "https://quay.example"}}],
    "by its columns": {"title": {"0": "Cod quota cut"}, "url": {"0": PAGE}},
}


@pytest.mark.parametrize("document", HEADLINES.values(), ids=HEADLINES)
def test_a_headline_alone_is_a_story(read, document):
    stories = read(document)
    assert stories[["title", "text", "url"]].values.tolist() == [["Cod quota cut", "Cod quota cut", PAGE]]


@pytest.mark.parametrize(
    "document",
    [
        [{"label": "Cod quota cut", "url": PAGE}],
        [{"name": "Ann Berg", "email": "ann@quay.example"}],
        {"articles": [{"url": PAGE, "image": {"title": "A boat"}}]},
        [{"url": PAGE, "source": {"title": "Quay", "url": "https://quay.example"}}],
    ],
)
def test_what_has_no_headline_is_none(read, document):
    with pytest.raises(toolkit.SourceError, match="no text; found the keys: "):
        read(document)


def test_a_name_is_a_title_only_of_a_dated_page(read):
    review = {"name": "Ann Berg", "text": COD}
    assert read([review]).loc[0, "title"] == ""
    assert read([review | {"title": "Cod quota cut"}]).loc[0, "title"] == "Cod quota cut"


@pytest.mark.parametrize("gone", ["[Removed]", "[entfernt]", " [Supprimé] ", "【削除済み】", "[deleted by user]"])
@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_what_was_withdrawn_is_no_story(read, gone, name):
    kept = [HEADLINE | {"content": COD}, HEADLINE | {"content": gone, "title": "Why is cod cut?"}]
    stories = read([{"source": {"name": gone}, "title": gone, "description": gone, "content": gone}, *kept], name)
    assert dict(zip(stories["title"], stories["text"], strict=True)) == {
        "Cod quota cut": COD,
        "Why is cod cut?": "Why is cod cut?",
    }
    (refusal,) = stories.attrs["rejected"]
    assert refusal["reason"] == f"withdrawn, or never there: {gone.strip()}"


def test_what_begins_with_a_bracket_was_not_withdrawn(read):
    stories = read([{"title": "[Video] Cod quota cut", "text": f"[Hull] {COD} [Map]"}])
    assert stories[["title", "text"]].values.tolist() == [["[Video] Cod quota cut", f"[Hull] {COD} [Map]"]]


@pytest.mark.parametrize("orient", ["columns", "index", "records", "split", "table"])
def test_frames_come_back_as_pandas_writes_them(tmp_path, orient):
    frame = pd.DataFrame({"title": ["Cod quota cut", "Eels are back"], "body": [COD, EEL], "rank": [1, 2]})
    frame.to_json(tmp_path / "a.json", orient=orient)
    pd.testing.assert_frame_equal(toolkit.read_stories(tmp_path / "a.json"), toolkit.read_stories(frame))


def test_rows_beside_the_names_of_their_columns_are_no_cells(read):
    rows = [{"title": "Cod quota cut", "text": COD}, {"title": "Eels are back", "text": EEL}]
    assert sorted(read({"columns": ["title", "text"], "data": rows})["text"]) == sorted([COD, EEL])
    assert sorted(read({"title": "All", "content": rows})["text"]) == sorted([COD, EEL])


@pytest.mark.parametrize(
    "document",
    [
        {"list": {"7": {"title": "Cod"}}},
        {"title": {"0": "Cod"}, "status": 1},
        {"title": {"0": "Cod"}, "url": {"1": PAGE}},
        {"columns": ["title"], "data": None},
        {},
    ],
)
def test_objects_by_numbers_are_columns_only_where_all_are_and_one_is_needed(document):
    assert rows_of_frame(document) == []


def test_a_text_in_sections_or_cut_at_links_is_one_text(read):
    body = {"summary": [], "sections": [{"headline": [], "paragraphs": [COD, EEL]}]}
    assert read([{"title": "Cod", "body": body}]).loc[0, "text"] == f"{COD}\n\n{EEL}"
    for several in ([{"text": " ", "content": COD}, {"html": EEL}], [COD, EEL]):
        assert read([{"title": "Cod", "text": several}]).loc[0, "text"] == f"{COD}\n\n{EEL}"
    parts = ["The quota ", {"type": "link", "text": "for cod"}, " was cut by a tenth on Monday."]
    assert read({"name": "Quay", "messages": [{"id": 1, "text": parts}]}).loc[0, "text"] == COD


@pytest.mark.parametrize(
    ("authors", "source"),
    [([{"name": "Quay"}], "Quay"), ([], "quay.example"), ({"name": "Quay"}, "quay.example")],
)
def test_a_feed_without_a_title_is_its_authors(read, authors, source):
    item = {"id": "1", "title": "Cod quota cut", "content_text": COD}
    feed = {"version": "https://jsonfeed.org/version/1.1", "authors": authors, "home_page_url": "https://quay.example"}
    assert read(feed | {"items": [item]})["source"].tolist() == [source]


def test_what_only_has_titles_in_a_record_holds_no_stories(read):
    stories = read([HEADLINE | {"text": COD}, {"id": 2, "boats": [{"title": "Gull"}, {"title": "Tern"}]}])
    assert stories["title"].tolist() == ["Cod quota cut"]
    assert len(stories.attrs["rejected"]) == 1


def test_deep_and_odd_objects_end(read):
    deep: dict = {"title": "Cod"}
    for _ in range(200):
        deep = {"data": deep}
    with pytest.raises(toolkit.SourceError, match="no text; found the keys"):
        read([{"a": 1}, deep])
