"""Web pages: the article whole and alone, what the page says about it, other articles by themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fromstring

import toolkit
from tests.reading.pages.markup import HULL, SAID, TEASERS, article, page, paragraphs, read
from toolkit.cleaning.markup import is_endless, plain_text
from toolkit.errors import SourceError
from toolkit.reading.formats.html import read_html
from toolkit.reading.pages.missing_paragraphs import with_missing_paragraphs
from toolkit.reading.sources.source import Source
from toolkit.stories.records import Rejected


def test_an_article_comes_with_what_the_page_says_about_it():
    (story,) = read(page(f"<nav><a href='/'>Home</a></nav>{article(SAID)}<footer>All rights reserved.</footer>"))
    assert story["text"].split("\n\n") == SAID
    assert story["title"] == "Cod quota cut by a tenth"
    assert story["source"] == "Harbour Dispatch"
    assert story["url"] == "https://dispatch.example/cod-quota"
    assert story["published"] == "2025-06-10T22:15:00+02:00"
    assert story["language"] == "en"


def test_related_stories_do_not_leak_into_the_article():
    inside = f"<p><a href='/3'>READ MORE: Trawlers of Bergen sold for scrap</a></p>{paragraphs(SAID[2:])}"
    body = f"<article><h1>Cod quota cut by a tenth</h1>{paragraphs(SAID[:2])}{inside}</article>{TEASERS}"
    (story,) = read(page(body))
    assert story["text"].split("\n\n") == SAID


def test_a_related_story_that_stands_there_whole_is_a_story():
    other = "<article><h2><a href='/hull'>Port of Hull closed</a></h2><time datetime='2025-06-11'></time>{}</article>"
    first, second = read(page(article(SAID) + other.format(paragraphs(HULL))))
    assert first["text"].split("\n\n") == SAID
    assert second["title"] == "Port of Hull closed"
    assert second["text"].split("\n\n") == HULL
    assert (second["url"], second["published"]) == ("https://dispatch.example/hull", "2025-06-11")
    assert len(read(page(article(SAID) + other.format(paragraphs(HULL[:1]))))) == 1


def test_an_article_cut_up_by_adverts_is_put_together():
    parts = "".join(
        f"<div class='body'><div class='text'>{paragraphs([one])}</div></div><div class='ad'>x</div>" for one in SAID
    )
    (story,) = read(page(f"<main><h1>Cod quota cut by a tenth</h1>{parts}</main>"))
    assert story["text"].split("\n\n") == SAID


def test_a_time_in_linked_data_is_found():
    linked_data = '<script type="application/ld+json">{"@graph": [{"datePublished": "2025-06-10T08:00:00Z"}]}</script>'
    (story,) = read(page(article(SAID), f"<title>Cod</title>{linked_data}"))
    assert story["published"] == "2025-06-10T08:00:00Z"


@pytest.mark.parametrize(("tag", "language"), [("swe", "sv"), ("est", "et"), ("en-GB", "en"), ("", "")])
def test_the_language_of_a_page_is_that_of_its_tag(tag, language):
    said = "12.5 % 7 8 9. " * 9
    (story,) = read(page(article(said)).replace(b'lang="en-GB"', f'lang="{tag}"'.encode()))
    assert story["language"] == language


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16"])
def test_other_encodings_are_read(encoding):
    said = [*SAID, "Die Fischer in Büsum fürchten, dass für sie nichts übrig bleibt, sagte die Ministerin am Dienstag."]
    head = f'<meta charset="{encoding}"><title>Cod</title>'
    content = page(article(said), head).decode().encode(encoding)
    (story,) = read(content)
    assert "Büsum" in story["text"]


def test_files_are_read_and_what_is_no_page_is_rejected(tmp_path):
    (tmp_path / "cod.html").write_bytes(page(article(SAID)))
    (tmp_path / "none.htm").write_bytes(b"\x00\x01\x02")
    (tmp_path / "empty.html").write_bytes(page("<p></p>"))
    stories = toolkit.read_stories(tmp_path)
    assert list(stories["title"]) == ["Cod quota cut by a tenth"]
    assert stories["published"][0].isoformat() == "2025-06-10T20:15:00+00:00"
    rejected = {one["input"].rsplit("/", 1)[-1]: one["reason"] for one in stories.attrs["rejected"]}
    assert set(rejected) == {"none.htm", "empty.html"}
    assert rejected["empty.html"] == "no article in it"


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 10_000 + SAID[0] + "</div>" * 10_000,
        "<p>" * 15_000,
        "<b>" * 20_000 + SAID[0],
        "<table><tr><td>" * 3_000 + SAID[0],
        "&amp;" * 100_000,
        "<script>alert(1)</script>" * 5_000,
        "<a href='x'>" * 10_000,
        "\u202e\u2066\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace") * 1_000,
    ],
    ids=["deep", "paragraphs", "bold", "tables", "entities", "scripts", "links", "controls"],
)
def test_hostile_pages_end(body):
    try:
        stories = read(page(body))
    except SourceError:
        return
    assert all("<script" not in str(story["text"]) for story in stories)


@given(st.lists(st.sampled_from(["<p>", "</p>", "<article>", "<h2>", "<a href='/'>", "<li>", "<div>", *SAID, "\x00"])))
def test_any_page_is_read_or_refused(parts):
    source = Source("page.html", content="".join(parts).encode() or b" ")
    try:
        found = list(read_html(source))
    except SourceError:
        return
    assert all(isinstance(one, Rejected) or one[1]["text"] for one in found)


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_read_or_refused(content):
    try:
        found = list(read_html(Source("page.html", content=content)))
    except SourceError:
        return
    assert all(one[1]["text"] for one in found)


def test_an_address_that_is_none_loses_no_article():
    base = "<link rel='canonical' href='https://example.org/a'>"
    long = "".join(f"<p>{text}</p>" for text in SAID * 9)
    other = f"<article><h2>Port closed</h2><a href='http://[cod'>Port</a>{long}</article>"
    stories = [story for _, story in read_html(Source("a.html", content=page(article(SAID * 3) + other, base)))]
    assert "http://[cod" in [story["url"] for story in stories]


def test_an_article_of_very_many_paragraphs_is_as_it_was_found():
    page = fromstring("".join(f"<p>{number} {SAID[0]}</p>" for number in range(5001)))
    assert with_missing_paragraphs(page, ["Cod."]) == ["Cod."]


@pytest.mark.parametrize("tag", ["<p " + "a=b " * 40_000, "<p " + "a='>' " * 40_000, "<p " + 'a=">"' * 40_000])
def test_a_tag_of_very_many_attributes_is_endless(tag):
    assert is_endless(f"{tag}>".encode())
    assert plain_text(f"{tag}>Cod.") == ""
    with pytest.raises(SourceError, match="more tags, or attributes"):
        read(f"{tag}>Cod.".encode())


def test_a_long_picture_in_a_tag_is_not():
    assert not is_endless(b"<img src='data:image/png;base64," + b"abc/" * 500_000 + b"'>")


def test_a_tag_of_quotation_marks_alone_is_no_work():
    assert not is_endless(b"<a " + b"'" * 9_000_000)


def test_a_link_that_holds_what_no_markup_may_loses_no_saved_page():
    saved = b"<!-- saved from url=(0023)https://example.org/cod -->"
    body = article(SAID) + "<a href='/port&#1;hull'>Port</a>"
    (story,) = read(page(body).replace(b"<html", saved + b"<html"))
    assert story["text"].split("\n\n") == SAID
