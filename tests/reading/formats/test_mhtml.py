"""Web pages that a browser saved whole."""

from __future__ import annotations

import quopri

import pytest

import toolkit
from toolkit.errors import SourceError
from toolkit.reading.formats.mhtml import read_mhtml
from toolkit.reading.sources.source import Source

SAID = "The quota for cod was cut by a tenth on Monday, the crews’ speaker said in Büsum after a night of talks. "
ARTICLE = f"<article><p>{SAID * 3}</p></article>"
HTML = f"<html><head><title>Cod quota cut</title></head><body>{ARTICLE}</body></html>"


def saved(html: bytes, content_type: str = "text/html", head: str = "") -> bytes:
    part = f"--cod\r\nContent-Type: {content_type}\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    part += "Content-Location: https://example.org/cod\r\n\r\n"
    top = f"From: <Saved by Blink>\r\n{head}Subject: Other\r\nMIME-Version: 1.0\r\n"
    top += 'Content-Type: multipart/related; type="text/html"; boundary="cod"\r\n\r\n'
    picture = b"\r\n--cod\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
    return top.encode() + part.encode() + quopri.encodestring(html) + picture + b"--cod--\r\n"


@pytest.mark.parametrize(
    ("html", "content_type"),
    [
        (HTML.encode(), "text/html"),
        (HTML.encode("cp1252"), 'text/html; charset="windows-1252"'),
        (HTML.replace("<head>", "<head><meta charset=iso-8859-1>").encode("cp1252"), "text/html"),
    ],
)
@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a", "a.eml"])
def test_the_page_in_it_is_read(tmp_path, html, content_type, name):
    (tmp_path / name).write_bytes(saved(html, content_type))
    story = toolkit.read_stories(tmp_path / name).iloc[0]
    assert (story["title"], story["url"]) == ("Cod quota cut", "https://example.org/cod")
    assert story["text"].startswith(SAID.strip())


def test_the_address_is_that_of_the_whole():
    head = "Snapshot-Content-Location: https://example.org/news/cod\r\n"
    ((_, story),) = read_mhtml(Source("a.mhtml", content=saved(HTML.encode(), head=head)))
    assert story["url"] == "https://example.org/news/cod"


FRAME = b"--cod\r\nContent-ID: <ad>\r\nContent-Type: text/html\r\n\r\n<html><p>Buy cod, and haddock.</p></html>\r\n"


@pytest.mark.parametrize("is_named", [True, False])
def test_the_page_is_not_one_of_its_frames(is_named):
    content = saved(HTML.encode()).replace(b"\r\n--cod", b"\r\n" + FRAME + b"--cod", 1)
    content = content.replace(b"Content-Location", b"Content-ID: <cod@page>\r\nContent-Location", 1)
    if is_named:
        content = content.replace(b'boundary="cod"', b'start="<cod@page>"; boundary="cod"')
    else:
        content = b"Snapshot-Content-Location: https://example.org/cod\r\n" + content
    ((_, story),) = read_mhtml(Source("a.mhtml", content=content))
    assert story["text"].startswith(SAID.strip())


def test_a_page_may_be_xhtml():
    ((_, story),) = read_mhtml(Source("a.mhtml", content=saved(HTML.encode(), "application/xhtml+xml")))
    assert story["text"].startswith(SAID.strip())


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf\n", b"<!DOCTYPE html>"])
def test_html_under_the_name_of_mhtml_is_read(before):
    ((_, story),) = read_mhtml(Source("a.mht", content=before + HTML.encode()))
    assert story["text"].startswith(SAID.strip())


@pytest.mark.parametrize("content", [saved(b"cod", "text/plain"), b"\x00\x01", b"boundary=" * 99])
def test_what_has_no_page_is_refused(content):
    with pytest.raises(SourceError, match=r"a\.mhtml: "):
        list(read_mhtml(Source("a.mhtml", content=content)))
