"""Pages of web archives: each a source of its own, with the address and the time of its record."""

from __future__ import annotations

import gzip
import io
import json
import sys
import zlib

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import toolkit
from toolkit.reading.formats.text import read_text
from toolkit.reading.formats.warc import RECORD_READERS, read_warc
from toolkit.reading.sources.source import Source
from toolkit.stories.frame import rejected_records
from toolkit.stories.records import Rejected

TEXT = "The quota for cod was cut by a tenth on Monday."
PAGE = f"Cod quota cut\n{TEXT}\n"
RELATED = f"{PAGE}Related Articles\nQuay Gazette\n20 minutes ago\n- Quay Gazette\nRocket in orbit\n{TEXT} It flew.\n"
FETCHED = "2025-06-10T22:00:00Z"
URL = "https://example.org/cod"


def record(payload, kind="response", content_type="application/http; msgtype=response", url=URL, length=None):
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Date: {FETCHED}\r\nWARC-Target-URI: {url}\r\n"
    head += f"Content-Type: {content_type}\r\nContent-Length: {len(payload) if length is None else length}\r\n\r\n"
    return head.encode() + payload + b"\r\n\r\n"


def response(body=PAGE, content_type="text/plain; charset=utf-8", status="200 OK", **headers):
    content = body if isinstance(body, bytes) else body.encode()
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return record(f"HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n{more}\r\n".encode() + content)


INFO = record(b"software: cod\r\n", "warcinfo", "application/warc-fields")


def found_in(content, name="a.warc", readers=RECORD_READERS):
    """Return the stories, and the reasons of the rejected."""
    stories, reasons = [], []
    try:
        for one in read_warc(Source(name, content=content), readers):
            (reasons if isinstance(one, Rejected) else stories).append(one)
    except toolkit.SourceError as error:
        reasons.append(str(error))
    return stories, reasons


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz", "a.wet.gz", "each.warc.gz"])
def test_a_page_has_the_address_and_time_of_its_record(tmp_path, name):
    records = [INFO, response()]
    content = b"".join(records)
    if name.endswith(".gz"):
        content = b"".join(map(gzip.compress, records)) if name.startswith("each") else gzip.compress(content)
    (tmp_path / name).write_bytes(content)
    stories = toolkit.read_stories(tmp_path)
    assert stories[["title", "text", "url"]].to_numpy().tolist() == [["Cod quota cut", TEXT, URL]]
    assert stories.loc[0, "published"] == pd.Timestamp(FETCHED)
    assert stories.attrs["rejected"] == []


def test_ages_are_relative_to_the_time_of_the_record():
    stories, _ = found_in(response(RELATED))
    times = {story["title"]: story["published"] for _, story in stories}
    assert times["Rocket in orbit"] == pd.Timestamp("2025-06-10T21:40Z")
    assert times["Cod quota cut"] == pd.Timestamp(FETCHED)


def test_only_pages_fetched_with_success_are_taken():
    others = [
        response(status="404 Not Found"),
        response(status="301 Moved"),
        response(b"\x89PNG", "image/png"),
        record(b"GET / HTTP/1.1\r\n\r\n", "request", "application/http; msgtype=request"),
        record(b"", "revisit"),
        record(b"20250610220000\nexample.org", "response", "text/dns", url="dns:example.org"),
        record(b"", "response"),
    ]
    stories, rejected = found_in(b"".join([INFO, *others, response()]))
    assert [name for name, _ in stories] == [f"a.warc, record 9 ({URL})"]
    assert rejected == []
    (refusal,) = found_in(b"".join([INFO, *others]))[1]
    assert refusal.startswith("a.warc: found 8 records; wanted pages of status 200 in text/plain, text/html, ")


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (f"<rss version='2.0'><channel><item><description>{TEXT}</description></item></channel></rss>", "text/xml"),
        (json.dumps([{"text": TEXT}]), "application/json"),
        (gzip.compress(f"{TEXT}".encode("utf-16-le")), "text/plain; charset=utf-16"),
    ],
)
def test_feeds_and_json_are_read_and_what_is_packed_is_decoded(content, content_type):
    stories, rejected = found_in(response(content, content_type))
    assert ([story["text"] for _, story in stories], rejected) == ([TEXT], [])


def test_texts_that_were_taken_from_pages_are_read():
    stories, _ = found_in(
        record(PAGE.encode(), "conversion", "text/plain") + record(TEXT.encode(), "resource", "text/plain")
    )
    assert [story["text"] for _, story in stories] == [TEXT, TEXT]


def test_web_pages_go_to_the_reader_that_is_given():
    page = response("<p>Cod</p>", "text/html; charset=utf-8")
    stories, rejected = found_in(page, readers={"text/html": read_text})
    assert (stories[0][1]["text"], rejected) == ("<p>Cod</p>", [])


def test_web_pages_are_read_as_such():
    page = f"<html><body><article><h1>Cod quota cut</h1><p>{TEXT} {TEXT} {TEXT}</p></article></body></html>"
    stories, rejected = found_in(response(page, "text/html; charset=utf-8") + response("<html></html>", "text/html"))
    ((name, story),) = stories
    assert (name, story["title"], story["url"]) == (f"a.warc, record 1 ({URL})", "Cod quota cut", URL)
    assert TEXT in story["text"]
    assert len(rejected) == 1


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(PAGE.encode()), {"Content_Encoding": "gzip"}),
        (PAGE, {"Content_Encoding": "gzip"}),
        (zlib.compress(PAGE.encode()), {"Content_Encoding": "deflate"}),
        (zlib.compress(PAGE.encode(), wbits=-15), {"Content_Encoding": "deflate"}),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE.encode()), {"Transfer_Encoding": "chunked"}),
        (PAGE, {"Transfer_Encoding": "chunked"}),
        (PAGE.encode("utf-16"), {"content_type": "text/plain; charset=UTF-16"}),
    ],
)
def test_encodings_are_taken_off(body, headers):
    stories, rejected = found_in(response(body, **headers))
    assert (stories[0][1]["text"], rejected) == (TEXT, [])


def test_other_alphabets_of_bytes_are_read_by_their_name():
    for charset in ("latin-1", "windows-1252", "ISO-8859-15"):
        stories, _ = found_in(response("Über die Brücke".encode(charset), f'text/plain; charset="{charset}"'))
        assert stories[0][1]["text"] == "Über die Brücke"
    assert "not valid UTF-8" in found_in(response("Über".encode("latin-1"), "text/plain; charset=idna"))[1][0].reason


def test_what_cannot_be_used_loses_no_other():
    bad = [
        response(b"\x1b\x80", Content_Encoding="br"),
        response(b"\x00\x01"),
        response(""),
        response(gzip.compress(bytes(50_000_000)), Content_Encoding="gzip"),
        response(zlib.compress(bytes(50_000_000)), Content_Encoding="deflate"),
        response(b"cod " * 3_000_000),
    ]
    stories, rejected = found_in(b"".join([*bad, response()]))
    assert len(stories) == 1
    reasons = [one.reason for one in rejected]
    assert reasons[:3] == ["found the content encoding br; wanted gzip or none", "not text (a NUL at byte 1)", "empty"]
    assert reasons[3] == "packed more than 200 to 1, as only what is made to fill a memory is"
    assert reasons[4:] == ["larger than 10,000,000 bytes, too much to read as one; split it"] * 2
    assert rejected[0].input == f"a.warc, record 1 ({URL})"


@pytest.mark.parametrize(
    ("rest", "reason"),
    [
        (response()[:-30], "cut off: the last record is not whole"),
        (response()[:60], "broken"),
        (b"cod and hake\r\n", "broken: Invalid WARC record, first line: cod and hake"),
        (b"WARC/1.0\r\nWARC-Type: response\r\n\r\n", "broken: a record without a Content-Length"),
        (b"WARC/1.0\r\n" + b"a" * 2_000_000, "broken: a header of more than 1,000,000 bytes"),
        (b"WARC/1.0\r\n" + b"a: b\r\n" * 400_000, "broken: a header of more than 1,000,000 bytes"),
        (b"\r\n" * 1_000_000, "broken: a header of more than 1,000,000 bytes"),
        (record(b"x", length=10**18), "cut off: the last record is not whole"),
        (record(b"x", length=-5), "broken"),
    ],
)
def test_what_stands_before_the_damage_is_read(rest, reason):
    stories, rejected = found_in(INFO + response() + rest)
    assert len(stories) == 1
    assert reason in str(rejected[-1])


def test_a_zipped_file_cut_off_keeps_what_stands_before():
    content = gzip.compress(response()) + gzip.compress(response(RELATED))[:-40]
    stories, rejected = found_in(content, "a.warc.gz")
    assert len(stories) == 1
    assert "cannot be read" in rejected[0]


def test_without_warcio_the_remedy_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "warcio", None)
    (tmp_path / "a.warc").write_bytes(response())
    (tmp_path / "good.txt").write_text(PAGE)
    stories = toolkit.read_stories(tmp_path)
    (refusal,) = rejected_records(stories)
    assert refusal.reason == 'warcio is not installed; run: pip install "story-toolkit[warc]"'


@pytest.mark.filterwarnings("ignore::ResourceWarning")  # warcio leaves its buffer open
def test_what_warcio_writes_is_read():
    import warcio

    packed = io.BytesIO()
    writer = warcio.WARCWriter(packed, gzip=True)
    writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "cod"}))
    http = warcio.StatusAndHeaders("200 OK", [("Content-Type", "text/plain")], protocol="HTTP/1.1")
    writer.write_record(
        writer.create_warc_record(URL, "response", payload=io.BytesIO(PAGE.encode()), http_headers=http)
    )
    stories, rejected = found_in(packed.getvalue(), "a.warc.gz")
    assert (stories[0][1]["text"], rejected) == (TEXT, [])


@settings(max_examples=60)
@given(st.binary(max_size=300), st.sampled_from([b"", INFO, b"WARC/1.0\r\n", response()[:-50]]))
def test_any_bytes_end_in_stories_or_reasons(content, before):
    found_in(before + content)
