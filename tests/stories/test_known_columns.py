"""What exporters and services give, as they give it: every story with its title, time, source and address."""

from __future__ import annotations

import json
from datetime import UTC, datetime, time

import pandas as pd
import pytest

import toolkit
from toolkit.stories.raw_records import make_row

TEXT = "The quota for cod was cut by a tenth in Bergen on Monday."
EIGHT = "2025-06-10T08:00:00Z"
PAGE = "https://quay.example/cod"
RECORDS = {
    "news-please": {
        **{"date_download": "2025-06-11 00:00:00", "date_publish": "2025-06-10 08:00:00", "description": "Short."},
        **{"maintext": TEXT, "source_domain": "Quay", "title": "Cod", "url": PAGE, "image_url": "https://a/b.png"},
    },
    "trafilatura": {
        **{"title": "Cod", "hostname": "quay.example", "date": EIGHT, "id": None, "raw_text": TEXT, "text": TEXT},
        **{"source": PAGE, "source-hostname": "Quay", "excerpt": "Short.", "language": None},
    },
    "WordPress": {
        **{"id": 5, "date": "2025-06-10T10:00:00", "date_gmt": "2025-06-10T08:00:00", "link": PAGE},
        **{"modified": "2025-06-12T10:00:00", "title": {"rendered": "Cod"}, "content": {"rendered": TEXT}},
        **{"excerpt": {"rendered": "Short."}, "site": "Quay"},
    },
    "Event Registry": {
        **{"uri": "87", "lang": "eng", "date": "2025-06-10", "time": "08:00:00", "dateTime": EIGHT, "url": PAGE},
        **{"title": "Cod", "body": TEXT, "source": {"uri": "quay.example", "dataType": "news", "title": "Quay"}},
    },
    "New York Times": {
        **{"abstract": "Short.", "web_url": PAGE, "snippet": "Sh…", "lead_paragraph": TEXT, "source": "Quay"},
        **{"headline": {"main": "Cod", "kicker": None, "name": None}, "pub_date": "2025-06-10T08:00:00+0000"},
    },
    "Guardian": {
        **{"id": "sea/cod", "webTitle": "Cod", "webPublicationDate": EIGHT, "webUrl": PAGE, "sectionName": "Sea"},
        **{"fields": {"bodyText": TEXT, "body": "<p>More.</p>", "trailText": "Short.", "publication": "Quay"}},
    },
    "NewsAPI, no content": {
        **{"source": {"id": None, "name": "Quay"}, "title": "Cod", "description": TEXT, "content": None, "url": PAGE},
        **{"publishedAt": EIGHT},
    },
    "a database": {
        **{"_id": {"$oid": "ab1"}, "created_at": {"$date": EIGHT}, "text": TEXT, "headline": "Cod"},
        **{"site_name": "Quay", "permalink": PAGE},
    },
    "a frame of JSON": {"title.rendered": "Cod", "content.rendered": TEXT, "source.name": "Quay", "date": EIGHT,
                        "link": PAGE},
}  # fmt: skip


@pytest.fixture
def read(tmp_path):
    def read(document, **how):
        (tmp_path / "a.json").write_text(json.dumps(document), encoding="utf-8")
        return toolkit.read_stories(tmp_path / "a.json", **how)

    return read


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_exports_are_known(read, record):
    (story,) = read([record]).to_dict("records")
    assert (story["title"], story["text"], story["url"]) == ("Cod", TEXT, PAGE)
    assert story["published"] == pd.Timestamp(EIGHT)
    assert story["source"] == ("" if "fields" in record else "Quay")


@pytest.mark.parametrize(
    ("record", "source", "url"),
    [
        ({"source": PAGE}, "quay.example", PAGE),
        ({"source": "https://www.quay.example/", "hostname": "Quay"}, "Quay", ""),
        ({"source_url": "https://www.quay.example", "link": PAGE}, "quay.example", PAGE),
        ({"domain": "quay.example"}, "quay.example", ""),
    ],
)
def test_an_address_is_no_name_of_a_source(record, source, url):
    story = make_row({"text": TEXT} | record)
    assert (story["source"], story["url"]) == (source, url)


def test_of_several_columns_each_row_takes_the_first_that_has_a_value():
    rows = [
        {"content": None, "description": TEXT, "title": "", "headline": "Cod", "date": "soon", "updated": EIGHT},
        {"content": TEXT, "description": "Short.", "title": "Cod", "headline": "No", "date": EIGHT, "updated": "soon"},
    ]
    stories = [make_row(row) for row in rows]
    assert [(story["title"], story["text"]) for story in stories] == [("Cod", TEXT)] * 2
    assert {story["published"] for story in stories} == {datetime(2025, 6, 10, 8, tzinfo=UTC)}


@pytest.mark.parametrize(
    ("name", "value"),
    [("source", {"a": [1]}), ("title", True), ("url", ["a", 1]), ("title", b"Cod"), ("language", pd.Interval(0, 1))],
)
def test_what_cannot_be_used_is_left_empty_and_counted(caplog, name, value):
    stories = toolkit.read_stories(pd.DataFrame([{"text": TEXT, name: value}, {"text": f"{TEXT} Twice.", name: None}]))
    assert len(stories) == 2
    assert stories.attrs["n_left_empty"] == 1
    assert f"left 1 facts of stories empty that are no words: {name} as {type(value).__name__}" in caplog.text


def test_periods_are_times_and_times_of_day_are_none():
    published = [pd.Period("2025-06-10", "D"), time(8, 30), pd.NaT]
    stories = toolkit.read_stories(pd.DataFrame({"text": [f"{TEXT} {n}" for n in range(3)], "published": published}))
    assert stories["published"].notna().tolist() == [True, False, False]
    assert stories.attrs["n_unread_times"] == 1


def test_named_levels_of_an_index_are_columns_and_whole_numbers_ids():
    index = pd.MultiIndex.from_tuples([(1.0, "2025-06-10")], names=["story_id", "date"])
    stories = toolkit.read_stories(pd.DataFrame({"text": [TEXT]}, index=index))
    assert stories.loc[0, "story_id"] == "1"
    assert stories.loc[0, "published"] == pd.Timestamp("2025-06-10", tz="UTC")
    own = pd.DataFrame({"text": [TEXT], "story_id": ["7"]}, index=pd.Index(["8"], name="story_id"))
    assert toolkit.read_stories(own).loc[0, "story_id"] == "7"


STORY = {"title": "Cod", "text": TEXT}
NESTED = {
    "Guardian": {"response": {"status": "ok", "results": [RECORDS["Guardian"]]}},
    "Event Registry": {"articles": {"page": 1, "results": [RECORDS["Event Registry"]]}},
    "New York Times": {"response": {"docs": [RECORDS["New York Times"]], "meta": {"hits": 1}}},
    "Elasticsearch": {"hits": {"total": {"value": 1}, "hits": [{"_id": "a", "_source": STORY}]}},
    "beside sources": {"articles": [STORY], "sources": [{"name": "Quay", "description": "A paper."}]},
    "a page of content": {"content": [STORY], "totalPages": 1},
    "described": {"description": "All the news.", "items": [STORY]},
}  # fmt: skip


@pytest.mark.parametrize("document", NESTED.values(), ids=NESTED)
def test_the_one_list_of_stories_is_found_in_an_answer(read, document):
    stories = read(document)
    assert (stories["title"].tolist(), stories["text"].tolist()) == (["Cod"], [TEXT])
    assert stories.loc[0, "story_id"] == "a" or "hits" not in document


@pytest.mark.parametrize(
    "story",
    [
        {"text": TEXT, "comments": [{"text": "No."}]},
        {"text": None, "description": TEXT, "images": [{"description": "A boat.", "title": "Boat"}]},
        {"content": {"rendered": TEXT}, "tags": [{"title": "Sea", "description": "All of it."}]},
        {"paragraphs": 1, "body": [TEXT], "related": [{"title": "Eel", "text": "No."}]},
    ],
)
def test_a_story_with_lists_in_it_is_one_story(read, story):
    assert read({"title": "Cod"} | story)["text"].tolist() == [TEXT]


def test_several_lists_of_stories_are_named(read):
    with pytest.raises(toolkit.SourceError, match=r"several lists of objects \(a\.b, a\.c\) under the keys: a; wanted"):
        read({"a": {"b": [{"text": TEXT}], "c": [{"text": TEXT}]}})


def test_a_path_names_a_key_in_an_object(read):
    document = {"hits": [{"fields": {"lead": {"words": TEXT}}, "text": "No."}]}
    assert read(document, columns={"text": "fields.lead.words"})["text"].tolist() == [TEXT]
    with pytest.raises(toolkit.StorySchemaError, match=r"no fields\.body; found the keys: fields, text, fields\.lead"):
        read([{"fields": {"lead": TEXT}, "text": "No."}], columns={"text": "fields.body"})


def test_json_lines_may_be_named_json(tmp_path):
    lines = [json.dumps({"headline": "Cod", "short_description": f"{TEXT} {number}"}) for number in range(2)]
    (tmp_path / "a.json").write_text("\n".join([*lines, "{"]), encoding="utf-8")
    stories = toolkit.read_stories(tmp_path / "a.json")
    assert len(stories) == 2
    assert stories.attrs["rejected"][0]["input"].endswith("a.json, line 3")


def test_a_json_feed_describes_its_items(read):
    items = [
        {"id": "1", "url": PAGE, "title": "Cod", "summary": TEXT},
        {"id": "2", "title": "Eels are back"},
        {"id": "3", "content_text": "Hake.", "source": "Wire"},
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Quay", "description": "All the news."}
    stories = read(feed | {"items": items}).set_index("story_id")
    assert stories["text"].to_dict() == {"1": TEXT, "2": "Eels are back", "3": "Hake."}
    assert stories["source"].to_dict() == {"1": "Quay", "2": "Quay", "3": "Wire"}
    unnamed = {"version": feed["version"], "authors": [{"name": "Jo"}], "items": items[:1]}
    assert read(unnamed).loc[0, "source"] == "Jo"
