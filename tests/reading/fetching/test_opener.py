"""What lies at an address is read as a file would be: its format and encoding by header, path or content."""

from __future__ import annotations

import gzip
import io
import json
import zipfile

import pytest

from tests.reading.fetching.loopback import FEED, ON_LOOPBACK, ROW, TEXT, answer, html, read, redirect, refusal

pytestmark = ON_LOOPBACK


def test_a_page_is_read_with_its_address(site):
    site.routes["/page?a=1"] = (html(), "text/html; charset=utf-8")
    stories = read(f"{site.url}/page?a=1#part")
    assert stories["title"].tolist() == ["Cod quota cut"]
    assert stories["url"].tolist() == [f"{site.url}/page?a=1"]
    assert "café était" in stories["text"][0]


@pytest.mark.parametrize(
    ("canonical", "path"),
    [("/cod", "/cod"), ("cod", "/2025/cod"), ("https://example.org/cod", None)],
)
def test_a_page_keeps_the_address_it_declares(site, canonical, path):
    site.routes["/2025/page"] = (html(f"<link rel='canonical' href='{canonical}'>"), "text/html")
    url = read(f"{site.url}/2025/page")["url"][0]
    assert url == (canonical if path is None else site.url + path)


def test_the_address_of_a_page_is_the_one_it_was_found_at_in_the_end(site):
    site.routes |= {"/a": redirect("/b?c"), "/b?c": (html(), "text/html")}
    assert read(f"{site.url}/a")["url"][0] == f"{site.url}/b?c"


def test_a_feed_is_read_whose_items_keep_their_links(site):
    site.routes["/feed"] = (FEED, "application/rss+xml")
    assert read(f"{site.url}/feed")["url"].tolist() == [f"{site.url}/cod"]
    site.routes["/feed"] = (FEED.replace("/cod", "https://example.org/cod"), "application/rss+xml")
    assert read(f"{site.url}/feed")["url"].tolist() == ["https://example.org/cod"]
    site.routes["/feed"] = (FEED.replace("<link>/cod</link>", ""), "application/rss+xml")
    assert read(f"{site.url}/feed")["url"].tolist() == [""]


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (f"Cod quota cut\n\n{TEXT}", "text/plain"),
        (f"# Cod\n\n{TEXT}", "text/markdown"),
        (ROW, "application/json"),
        (f"[{ROW}]", "application/json"),
    ],
)
def test_a_story_that_is_alone_has_the_address_it_was_found_at(site, content, content_type):
    site.routes |= {"/a": redirect("/b?c"), "/b?c": (content, content_type)}
    story = read(f"{site.url}/a").iloc[0]
    assert (story["url"], story["source"]) == (f"{site.url}/b?c", f"127.0.0.1:{site.port}")


@pytest.mark.parametrize(
    ("content", "content_type", "urls"),
    [
        ('[{"text": "Cod.", "link": "https://example.org/cod"}]', "application/json", ["https://example.org/cod"]),
        ('[{"text": "Cod.", "source": "https://example.org/cod"}]', "application/json", ["https://example.org/cod"]),
        (f"[{ROW}, {ROW.replace('cut', 'raised')}]", "application/json", ["", ""]),
        (ROW, "application/x-ndjson", [""]),
        ("text\nCod.", "text/csv", [""]),
        (f"---\nurl: https://example.org/cod\n---\n{TEXT}", "text/markdown", ["https://example.org/cod"]),
    ],
)
def test_others_keep_the_address_they_declare(site, content, content_type, urls):
    site.routes["/a"] = (content, content_type)
    assert read(f"{site.url}/a")["url"].tolist() == urls


def zipped():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("deep/cod.jsonl", ROW)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("path", "content", "content_type"),
    [
        ("/feed", FEED, "text/xml"),
        ("/feed.php", FEED, "application/octet-stream"),
        ("/rows", f"[{ROW}]", "application/json"),
        ("/rows.php?format=csv", f"[{ROW}]", "text/plain"),
        ("/rows", ROW, "application/x-ndjson; charset=utf-8"),
        ("/raw/rows.jsonl", ROW, "text/plain"),
        ("/raw/rows.jsonl.gz?raw=1", gzip.compress(ROW.encode()), "application/gzip"),
        ("/rows", gzip.compress(ROW.encode()), "application/octet-stream"),
        ("/rows", f"title,text\nCod,{TEXT!r}".replace("'", '"'), "text/csv"),
        ("/note", f"# Cod\n\n{TEXT}", "text/markdown"),
        ("/note.md", f"# Cod\n\n{TEXT}", "text/plain"),
        ("/June.zip", zipped(), "application/octet-stream"),
        ("/download?id=7", zipped(), "application/zip"),
        ("/download?id=8", zipped(), "application/octet-stream"),
        ("/rows", f"title,text\nCod,{TEXT!r}".replace("'", '"'), "text/plain"),
        ("/news.org", html(), "text/html"),
        ("/feed.php", FEED, "text/html; charset=utf-8"),
        ("/feed.html", f"\ufeff<?xml version='1.0'?>\n<!-- made -->{FEED}", "text/html"),
        ("/rows", f"[{ROW}]", "text/html"),
        ("/rows", ROW, "text/html"),
        ("/page", f"<?xml version='1.0'?>{html()}", "text/html"),
        ("/page", f"[Photo] {html()}", "text/html"),
        ("/", html(), ""),
    ],
)
def test_the_format_is_given_by_header_or_path_or_content(site, path, content, content_type):
    site.routes[path] = (content, content_type)
    stories = read(site.url + path)
    assert len(stories) == 1
    assert "The quota for cod" in stories["text"][0]
    assert stories.attrs["rejected"] == []


@pytest.mark.parametrize("content_type", ["image/png", "application/pdf", "video/mp4; a=b", "text/css"])
def test_what_holds_no_stories_is_refused_by_its_header(site, content_type):
    site.routes["/a"] = ("cod", content_type)
    assert f"found {content_type.split(';')[0]}; wanted a page" in refusal(f"{site.url}/a")


@pytest.mark.parametrize(
    ("content", "content_type"),
    [
        (html(), "text/html; charset={}"),
        (html("<meta charset='utf-8'>"), "text/html; charset={}"),
        (f"<?xml version='1.0' encoding='utf-8'?>{FEED}", "application/rss+xml; charset={}"),
        (f"{TEXT} Café.", "text/plain; charset={}"),
        (f"title,text\nCod,{TEXT.replace(',', '')} Café", 'text/csv; charset="{}"'),
    ],
)
@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-8"])
def test_the_charset_of_the_header_counts(site, content, content_type, charset):
    site.routes["/a"] = (content.encode(charset), content_type.format(charset))
    assert "afé" in read(f"{site.url}/a")["text"][0]


@pytest.mark.parametrize("charset", ["punycode", "idna", "utf-7", "rot13", "no-such", "unicode_escape"])
def test_a_charset_that_is_none_is_passed_over(site, charset):
    site.routes["/a"] = (html(), f"text/html; charset={charset}")
    assert "café" in read(f"{site.url}/a")["text"][0]


def test_a_zipped_file_that_is_cut_off_is_an_error(site):
    site.routes["/a.csv.gz"] = (gzip.compress(ROW.encode())[:-9], "application/gzip")
    assert "broken or cut off" in refusal(f"{site.url}/a.csv.gz")


def test_a_bomb_that_is_a_file_is_stopped(site):
    site.routes["/a.jsonl.gz"] = (gzip.compress(b"a" * 60_000_000), "application/gzip")
    assert "packed more than 200 to 1" in refusal(f"{site.url}/a.jsonl.gz")


@pytest.mark.parametrize(
    ("status", "said"), [(404, "404 Not Found"), (500, "500"), (206, "206"), (999, "999"), (304, "304")]
)
def test_only_a_success_is_read(site, status, said):
    site.routes["/a"] = lambda handler: answer(handler, status, html())
    assert f"found {said}" in refusal(f"{site.url}/a")


def test_a_redirect_to_nowhere_is_no_success(site):
    site.routes["/a"] = lambda handler: answer(handler, 301, html())
    assert "found 301 Moved Permanently; wanted 200" in refusal(f"{site.url}/a")


def test_an_address_that_fails_ends_no_run(site):
    site.routes["/a"] = (html(), "text/html")
    stories = read(f"{site.url}/none", f"{site.url}/a", "gopher://example.org/")
    assert len(stories) == 1
    assert [(one["input"], one["reason"].partition(";")[0]) for one in stories.attrs["rejected"]] == [
        ("gopher://example.org/", "found the scheme gopher"),
        (f"{site.url}/none", "found 404 Not Found"),
    ]


def test_a_command_fetches_only_where_it_may(site, run):
    site.routes["/page.html"] = (html(), "text/html")
    done = run("stories", f"{site.url}/page.html", "--allow-private", "--quiet")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["url"] == f"{site.url}/page.html"
    refused = run("stories", f"{site.url}/page.html")
    assert refused.exit_code == 2
    assert "127.0.0.1 is no public address; --allow-private" in refused.stderr
    assert "Traceback" not in refused.stderr


@pytest.mark.parametrize("command", [["digest"], ["themes"], ["explain", "wire-024"]])
def test_every_command_that_reads_stories_takes_addresses(site, run, command, sample):
    few = sample[sample["story_id"].isin(["wire-024", *sample["story_id"][:11]])]
    rows = few[["story_id", "title", "text"]].to_json(orient="records", lines=True)
    site.routes["/rows"] = (rows, "application/x-ndjson")
    done = run(*command, f"{site.url}/rows", "--allow-private")
    assert done.exit_code == 0
    assert f"fetched {site.url}/rows: {len(rows.encode()):,} bytes" in done.stderr
