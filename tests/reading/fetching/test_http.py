"""Requests over HTTP: to whom they go, how far they are led, and where their answers are cut off."""

from __future__ import annotations

import contextlib
import gzip
import json
import socket
import ssl
import subprocess
import time
import tracemalloc
import zlib

import pytest

import toolkit
from tests.conftest import required
from tests.reading.fetching.loopback import (
    ON_LOOPBACK,
    PUBLIC,
    TEXT,
    answer,
    html,
    in_small_parts,
    read,
    redirect,
    refusal,
)
from toolkit.reading.fetching import http

pytestmark = ON_LOOPBACK


def test_the_request_says_who_asks_and_no_more(site):
    site.routes["/a?b=%C3%BC"] = (html(), "text/html")
    read(f"{site.url}/a?b=ü#c")
    assert dict(site.asked)["/a?b=%C3%BC"] == {
        "Host": f"127.0.0.1:{site.port}",
        "User-Agent": f"story-toolkit/{toolkit.__version__}",
        "Accept": "*/*",
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }


def test_proxies_of_the_environment_are_not_used(site, monkeypatch):
    site.routes["/a"] = (html(), "text/html")
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert len(read(f"{site.url}/a")) == 1


def test_a_public_address_is_fetched(public):
    public.routes["/a"] = (html(), "text/html")
    stories = toolkit.read_stories(f"{public.public}/a")
    assert stories["url"].tolist() == [f"{public.public}/a"]
    assert set(public.connected) == {PUBLIC}
    assert dict(public.asked)["/a"]["Host"] == f"news.test:{public.port}"


@pytest.mark.parametrize("target", ["http://127.0.0.1:{}/b", "//localhost:{}/b", "http://[::1]:{}/b", "http://0:{}/b"])
def test_a_redirect_from_public_to_private_is_refused(public, names, target):
    names["localhost"] = ["127.0.0.1"]
    public.routes |= {"/a": redirect(target.format(public.port)), "/b": (html(), "text/html")}
    assert "no public address" in refusal(f"{public.public}/a", allow_private=False)
    assert "/b" not in public.paths()
    assert set(public.connected) == {PUBLIC}


def test_a_name_is_looked_up_but_once_for_a_request(public, names):
    public.routes |= {"/a": (html(), "text/html"), "/robots.txt": ("", "text/plain")}
    names["rebound.test"] = [[PUBLIC], [PUBLIC], ["127.0.0.1"]]
    url = f"http://rebound.test:{public.port}/a"
    assert len(toolkit.read_stories(url)) == 1
    assert set(public.connected) == {PUBLIC}
    assert "resolves to 127.0.0.1" in refusal(url, allow_private=False)
    assert set(public.connected) == {PUBLIC}


def test_the_next_number_is_tried_where_one_does_not_answer(site, names):
    names["two.test"] = ["::1", "127.0.0.1"]
    site.routes["/a"] = (html(), "text/html")
    assert len(read(f"http://two.test:{site.port}/a")) == 1


def test_no_other_host_can_be_reached_from_tests():
    with socket.socket() as one, pytest.warns(match="allowed"), pytest.raises(RuntimeError, match="allowed"):
        one.connect((PUBLIC, 80))


def test_nothing_there_is_an_error(site):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert "refused" in refusal(f"http://127.0.0.1:{free.getsockname()[1]}/a")


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(html().encode())),
        ("deflate", zlib.compress(html().encode())),
        ("GZIP, deflate", zlib.compress(gzip.compress(html().encode()))),
        ("identity", html()),
    ],
)
def test_content_encodings_are_taken_off(site, encoding, packed):
    site.routes["/a"] = (packed, "text/html", {"Content-Encoding": encoding})
    assert "café" in read(f"{site.url}/a")["text"][0]


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(html().encode())),
        ("deflate", zlib.compress(html().encode())),
        ("gzip, gzip", gzip.compress(gzip.compress(html().encode()))),
        ("gzip", gzip.compress(html().encode()) * 2),
    ],
)
@pytest.mark.parametrize("length", [True, False])
def test_what_is_cut_off_inside_its_encoding_is_refused(site, encoding, packed, length):
    headers = {"Content-Encoding": encoding} | ({} if length else {"Content-Length": None})
    site.routes["/a"] = (packed[:-9], "text/html", headers)
    assert "cut off: the end of what was sent in" in refusal(f"{site.url}/a")


def test_what_lies_behind_gzip_is_passed_over(site):
    site.routes["/a"] = (gzip.compress(html().encode()) + b"\0\0<!-- -->", "text/html", {"Content-Encoding": "gzip"})
    assert len(read(f"{site.url}/a")) == 1


def test_content_encodings_are_few(site):
    site.routes["/a"] = (html(), "text/html", {"Content-Encoding": ", ".join(["gzip"] * 6)})
    assert "found 6 content encodings" in refusal(f"{site.url}/a")


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, br", "no-such"])
def test_other_content_encodings_are_refused(site, encoding):
    site.routes["/a"] = (html(), "text/html", {"Content-Encoding": encoding})
    assert "wanted gzip, deflate or none" in refusal(f"{site.url}/a")


def test_broken_encodings_are_errors(site):
    site.routes["/a"] = (b"no gzip", "text/html", {"Content-Encoding": "gzip"})
    assert "broken: no gzip, as its header says" in refusal(f"{site.url}/a")


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(http, "MOST_BYTES", 100_000)


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(http, "SECONDS_IN_ALL", 0.5)
    monkeypatch.setattr(http, "SECONDS_OF_SILENCE", 0.4)


def test_what_says_that_it_is_too_large_is_not_read(site, small):
    site.routes["/a"] = lambda handler: answer(handler, 200, b"", {"Content-Length": "100001"})
    assert "larger than 100,000 bytes" in refusal(f"{site.url}/a")


def test_what_is_too_large_and_does_not_say_so_is_cut_off(site, small):
    site.routes["/a"] = lambda handler: answer(handler, 200, b"a" * 1_000_000, {"Content-Length": None})
    assert "larger than 100,000 bytes" in refusal(f"{site.url}/a")


def test_a_body_of_the_largest_size_is_read(site, small):
    site.routes["/a"] = (html() + " " * (100_000 - len(html().encode())), "text/html")
    assert len(read(f"{site.url}/a")) == 1


@pytest.mark.parametrize("times", [1, 2])
def test_a_bomb_is_stopped_while_it_is_unzipped(site, times):
    bomb = gzip.compress(b"a" * 150_000_000, 1 if times == 1 else 9)
    bomb = gzip.compress(bomb) if times == 2 else bomb
    site.routes["/a"] = (bomb, "text/html", {"Content-Encoding": ", ".join(["gzip"] * times)})
    tracemalloc.start()
    assert "larger than 32,000,000 bytes" in refusal(f"{site.url}/a")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 120_000_000


def test_a_body_that_drips_is_cut_off(site, quick):
    body = in_small_parts(html().encode(), 0.05, {"Content-Type": "text/html"})
    site.routes["/a"] = body
    site.routes["/b"] = in_small_parts(html().encode(), 0.05, {"Content-Length": "1000"})
    site.routes["/c"] = in_small_parts(b"1\r\na\r\n" * 99, 0.05, {"Transfer-Encoding": "chunked"})
    for path in ("/a", "/b", "/c"):
        assert "took longer than 0.5 seconds" in refusal(site.url + path)


def test_headers_that_drip_are_cut_off(site, quick):
    def route(handler):
        with contextlib.suppress(OSError):
            for letter in b"HTTP/1.1 200 OK\r\nX-A: " + b"a" * 999:
                handler.wfile.write(bytes([letter]))
                time.sleep(0.05)

    site.routes["/a"] = route
    assert "took longer than 0.5 seconds" in refusal(f"{site.url}/a")


def test_a_look_up_that_takes_too_long_is_left(quick, monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: time.sleep(1) or [])
    assert "the host news.test cannot be looked up: timed out" in refusal("http://news.test/a")


def test_silence_is_cut_off(site, quick):
    site.routes["/a"] = lambda handler: time.sleep(0.8)
    assert "timed out" in refusal(f"{site.url}/a")


def test_a_body_that_ends_too_soon_is_an_error(site):
    site.routes["/a"] = lambda handler: answer(handler, 200, html(), {"Content-Length": "100000"})
    assert "cannot be fetched" in refusal(f"{site.url}/a")


@pytest.mark.parametrize(
    "said", [b"", b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 abc\r\n\r\n", b"\x00" * 99, b"HTTP/1.1 -5 A\r\n\r\n"]
)
def test_what_is_not_http_is_an_error(site, said):
    site.routes["/a"] = lambda handler: handler.wfile.write(said)
    assert f"{site.url}/a" in refusal(f"{site.url}/a")


def test_too_many_headers_are_an_error(site):
    site.routes["/a"] = lambda handler: answer(handler, 200, html(), {f"X-{n}": "a" for n in range(999)})
    assert "cannot be fetched" in refusal(f"{site.url}/a")


def test_broken_headers_are_no_reason_to_print_a_traceback(site, run):
    site.routes["/a"] = lambda handler: handler.wfile.write(f"HTTP/1.1 200 OK\r\nbroken\r\n: x\r\n\r\n{TEXT}".encode())
    done = run("stories", f"{site.url}/a", "--allow-private", "--quiet")
    assert json.loads(done.stdout)["text"] == TEXT
    assert done.stderr == ""


def test_five_redirects_are_followed_and_no_more(site):
    site.routes |= {f"/{n}": redirect(f"{n + 1}", status) for n, status in enumerate((301, 302, 303, 307, 308))}
    site.routes["/5"] = (html(), "text/html")
    assert len(read(f"{site.url}/0")) == 1
    site.routes |= {"/5": redirect("/6"), "/6": (html(), "text/html")}
    assert "more than 5 redirects" in refusal(f"{site.url}/0")


def test_a_circle_of_redirects_ends(site):
    site.routes |= {"/a": redirect("/b"), "/b": redirect("/a")}
    assert "more than 5 redirects" in refusal(f"{site.url}/a")
    assert len(site.asked) <= 8


@pytest.mark.parametrize(
    ("location", "said"),
    [
        ("file:///etc/passwd", "found the scheme file"),
        ("FTP://example.org/", "found the scheme ftp"),
        ("data:text/html,cod", "found the scheme data"),
        ("http://[::1", "broken address"),
        ("http://me:secret@news.test/", "a name or a password"),
        ("http://news.test:99999/", "broken address"),
        ("http://nowhere.test/", "cannot be looked up"),
        ("/a b", "broken address"),
        ("/" + "a" * 9000, "broken address"),
    ],
)
def test_redirects_lead_only_to_other_pages(site, location, said):
    site.routes["/a"] = redirect(location)
    message = refusal(f"{site.url}/a")
    assert said in message
    assert "leads " in message
    assert "secret" not in message


@pytest.fixture
def certificate(tmp_path):
    required("openssl")
    made = tmp_path / "certificate.pem"
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=news.test"
    names = ["-addext", "subjectAltName=DNS:news.test"]
    keys = ["-keyout", str(tmp_path / "key.pem"), "-out", str(made)]
    subprocess.run([*command.split(), *names, *keys], check=True, capture_output=True)
    return made, tmp_path / "key.pem"


@pytest.fixture
def secure(site, certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    site.server.socket = context.wrap_socket(site.server.socket, server_side=True, do_handshake_on_connect=False)
    site.routes["/a"] = (html(), "text/html")
    return site


def test_a_certificate_that_nobody_vouches_for_is_refused(secure, names):
    names["news.test"] = ["127.0.0.1"]
    assert "self-signed certificate" in refusal(f"https://news.test:{secure.port}/a")
    assert secure.asked == []


def test_a_certificate_is_checked_against_the_name_and_not_the_number(secure, names, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    names |= {"news.test": ["127.0.0.1"], "other.test": ["127.0.0.1"]}
    assert read(f"https://news.test:{secure.port}/a")["url"][0] == f"https://news.test:{secure.port}/a"
    assert "Hostname mismatch" in refusal(f"https://other.test:{secure.port}/a")
    assert "IP address mismatch" in refusal(f"https://127.0.0.1:{secure.port}/a")
