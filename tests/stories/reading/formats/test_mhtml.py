"""Web pages that a browser saved whole."""

from __future__ import annotations

import quopri

import pytest

import toolkit
from toolkit.errors import SourceError
from toolkit.stories.reading.formats.mhtml import read_mhtml
from toolkit.stories.reading.sources.source import Source

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
@pytest.mark.parametrize("name", ["a.mhtml", "a.mht", "a"])
def test_the_page_in_it_is_read(tmp_path, html, content_type, name):
    (tmp_path / name).write_bytes(saved(html, content_type))
    story = toolkit.read_stories(tmp_path / name).iloc[0]
    assert (story["title"], story["url"]) == ("Cod quota cut", "https://example.org/cod")
    assert story["text"].startswith(SAID.strip())


def test_the_address_is_that_of_the_whole():
    head = "Snapshot-Content-Location: https://example.org/news/cod\r\n"
    ((_, story),) = read_mhtml(Source("a.mhtml", content=saved(HTML.encode(), head=head)))
    assert story["url"] == "https://example.org/news/cod"


@pytest.mark.parametrize("content", [saved(b"cod", "text/plain"), b"\x00\x01", b"boundary=" * 99])
def test_what_has_no_page_is_refused(content):
    with pytest.raises(SourceError, match=r"a\.mhtml: "):
        list(read_mhtml(Source("a.mhtml", content=content)))
