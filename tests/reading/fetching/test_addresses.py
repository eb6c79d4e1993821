"""Which addresses are asked, and which are refused before anything is: broken, private, with a name or password."""

from __future__ import annotations

import socket

import pandas as pd
import pytest

import toolkit
from tests.reading.fetching.loopback import ON_LOOPBACK, PUBLIC, TEXT, html, read, refusal
from toolkit.reading.fetching.addresses import is_address, is_public, parse_address, shown_address

pytestmark = ON_LOOPBACK


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0.0.0.0", "[::1]", "[::]"),
        *("[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[2002:7f00:1::]", "[64:ff9b::7f00:1]", "[fe80::1]", "[fd00::1]"),
        *("10.0.0.1", "172.16.0.1", "192.168.0.1", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255"),
        *("inside.test", "mixed.test", "mixed6.test", "localhost.", "LOCALHOST"),
    ],
)
def test_private_addresses_are_refused(site, names, host, monkeypatch):
    names |= {"localhost": ["127.0.0.1"], "localhost.": ["127.0.0.1"], "inside.test": ["10.0.0.1"]}
    names |= {"mixed.test": [PUBLIC, "127.0.0.1"], "mixed6.test": [PUBLIC, "::1"]}
    monkeypatch.setattr(socket.socket, "connect", lambda *_: pytest.fail("connected"))
    message = refusal(f"http://{host}:{site.port}/a", allow_private=False)
    assert "no public address; --allow-private, or allow_private=True, fetches it" in message


@pytest.mark.parametrize(
    ("number", "public"),
    [
        ("8.8.8.8", True),
        ("2001:4860:4860::8888", True),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::808:808", True),
        ("2002:808:808::1", True),
        ("64:ff9b::a00:1", False),
        ("64:ff9b:1::808:808", False),
        ("2001:db8::1", False),
        ("2001::7f00:1", False),
        ("::127.0.0.1", False),
        ("ff02::1", False),
        ("fec0::1", False),
        ("fe80::1%eth0", False),
        ("240.0.0.1", False),
        ("192.0.2.1", False),
        ("198.18.0.1", False),
    ],
)
def test_what_is_public(number, public):
    assert is_public(number) is public


@pytest.mark.parametrize(
    "given",
    [
        *(
            "http://",
            "http:///a",
            "http:a",
            "https:",
            "http://:80/",
            "http://example.org:99999/",
            "http://example.org:0/",
        ),
        *("http://example.org:abc/", "http://exa mple.org/", "http://example.org/\r\nX: y", "http://example.org\n/a"),
        *("http://[::1/", "http://[fe80::1%25eth0]/", "http://127.0.0.1%00.test/", "http://a\x00.test/"),
        "http://example.org/" + "a" * 9000,
    ],
)
def test_broken_addresses_are_refused(given):
    assert "found a broken address; wanted one such as https://example.org/news" in refusal(given)


@pytest.mark.parametrize("given", ["http://a..b.test/", "http://" + "a" * 300 + ".test/", "http://nowhere.test/"])
def test_hosts_that_are_not_there_are_errors(given):
    assert "cannot be looked up" in refusal(given)


@pytest.mark.parametrize("given", ["ftp://example.org/a", "file:///etc/passwd", "gopher:a", "FILE:a", "s3://bucket/a"])
def test_other_schemes_are_refused(given):
    assert "wanted http or https" in refusal(given)


@pytest.mark.parametrize(
    "given", ["https://me:secret@example.org/", "http://secret@example.org", "http:/\\secret@a.test"]
)
def test_credentials_are_refused_and_never_shown(given, caplog):
    stories = toolkit.read_stories(given, pd.DataFrame({"text": [TEXT]}))
    assert len(stories.attrs["rejected"]) == 1
    assert "secret" not in str(stories.attrs["rejected"]) + caplog.text


def test_credentials_behind_the_host_are_none():
    assert shown_address("https://example.org/@me/1") == "https://example.org/@me/1"
    assert parse_address("https://example.org/@me/1").target == "/@me/1"


def test_international_names_are_asked_for_in_their_ascii_form(site, names):
    names["xn--bcher-kva.test"] = ["127.0.0.1"]
    site.routes["/%C3%BC"] = (html(), "text/html")
    assert len(read(f"http://bücher.test:{site.port}/ü")) == 1
    assert site.asked[-1][1]["Host"] == f"xn--bcher-kva.test:{site.port}"


def test_an_address_may_be_of_ipv6():
    assert "cannot be fetched" in refusal("http://[::1]:9/a")
    assert parse_address("http://[::1]:9/a").authority == "[::1]:9"


def test_a_file_that_is_called_like_a_scheme_is_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data: June.txt").write_text(TEXT)
    assert not is_address("data: June.txt")
    assert len(toolkit.read_stories("data: June.txt")) == 1
