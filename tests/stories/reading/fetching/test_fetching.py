"""What is fetched, from a server that the tests start on loopback, and what is refused; no name is ever looked up."""

from __future__ import annotations

import contextlib
import functools
import gzip
import io
import json
import shutil
import socket
import ssl
import subprocess
import threading
import time
import tracemalloc
import zipfile
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pandas as pd
import pytest

import toolkit
from toolkit.errors import SourceError
from toolkit.stories.reading.fetching import http
from toolkit.stories.reading.fetching.addresses import is_address, is_public, parse_address, shown_address

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "::1"])

PUBLIC = "8.8.8.8"  # never reached: what connects to it is led to the server on loopback
TEXT = "The quota for cod was cut by a tenth on Monday, the ministry said after talks in the capital."
MORE = "Fishermen on the west coast had asked for a smaller cut, and say that boats will stay in port this winter."
PAGE = (
    "<html lang='en'><head><title>Cod quota cut</title><link rel='canonical' href='{canonical}'></head><body><article>"
    f"<h1>Cod quota cut</h1><p>{TEXT}</p><p>{MORE} Le café était fermé.</p></article></body></html>"
)
ITEM = f"<item><title>Cod</title><link>/cod</link><description>{TEXT} Café.</description></item>"
FEED = f"<rss version='2.0'><channel><title>Sea</title>{ITEM}</channel></rss>"
ROW = json.dumps({"title": "Cod quota cut", "text": TEXT})


def html(canonical=""):
    return PAGE.replace("<link rel='canonical' href='{canonical}'>", canonical)


class Site:
    """A server whose routes are functions of the handler, or (content, content type, more headers)."""

    def __init__(self):
        self.routes, self.asked = {}, []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append((self.path, dict(self.headers)))
                route = site.routes.get(self.path)
                if callable(route):
                    route(self)
                elif route is None:
                    self.send_error(404)
                else:
                    content, content_type, *more = route
                    answer(self, 200, content, {"Content-Type": content_type} | dict(*more))

            def log_message(self, *_):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None
        self.port = self.server.server_port
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def paths(self):
        return [path for path, _ in self.asked]


def answer(handler, status, content=b"", headers=()):
    content = content.encode() if isinstance(content, str) else content
    handler.send_response(status)
    for name, value in {"Content-Length": str(len(content)), **dict(headers)}.items():
        if value is not None:
            handler.send_header(name, value)
    handler.end_headers()
    with contextlib.suppress(OSError):
        handler.wfile.write(content)


def redirect(location, status=302):
    return lambda handler: answer(handler, status, headers={"Location": location})


def in_small_parts(content, seconds, headers):
    """Answer with one byte at a time."""

    def route(handler):
        handler.send_response(200)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        with contextlib.suppress(OSError):
            for number in range(len(content)):
                handler.wfile.write(content[number : number + 1])
                time.sleep(seconds)

    return route


@pytest.fixture(autouse=True)
def names(monkeypatch):
    """The names there are, each with its numbers; a list of lists is answered one after another."""
    known, really = {}, socket.getaddrinfo

    def look_up(host, *rest, **named):
        if host in known:
            numbers = known[host].pop(0) if isinstance(known[host][0], list) else known[host]
            return [one for number in numbers for one in really(number, *rest, **named)]
        try:
            assert ":" in host or socket.inet_aton(host)
        except OSError:
            host.encode("idna")
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known") from None
        return really(host, *rest, **named)

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return known


@pytest.fixture
def site():
    site = Site()
    yield site
    site.server.shutdown()
    site.server.server_close()


@pytest.fixture
def public(site, names, monkeypatch):
    """The site under a public name: what connects to its number is led to loopback. What was connected to is kept."""
    names["news.test"] = [PUBLIC]
    really, connected = socket.socket.connect, []

    def connect(one, address):
        connected.append(address[0])
        return really(one, ("127.0.0.1", address[1]) if address[0] == PUBLIC else address)

    monkeypatch.setattr(socket.socket, "connect", connect)
    site.public, site.connected = f"http://news.test:{site.port}", connected
    return site


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(http, "SECONDS_IN_ALL", 0.5)
    monkeypatch.setattr(http, "SECONDS_OF_SILENCE", 0.4)


read = functools.partial(toolkit.read_stories, allow_private=True)


def refusal(*given, **named):
    with pytest.raises(SourceError) as caught:
        (toolkit.read_stories if named else read)(*given, **named)
    return str(caught.value)


# Formats


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
def test_a_page_keeps_the_address_it_tells_of_itself(site, canonical, path):
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
        ("/", html(), ""),
    ],
)
def test_the_format_is_told_by_header_or_path_or_beginning(site, path, content, content_type):
    site.routes[path] = (content, content_type)
    stories = read(site.url + path)
    assert len(stories) == 1
    assert "The quota for cod" in stories["text"][0]
    assert stories.attrs["rejected"] == ()


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


@pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, br", "no-such"])
def test_other_content_encodings_are_refused(site, encoding):
    site.routes["/a"] = (html(), "text/html", {"Content-Encoding": encoding})
    assert "wanted gzip, deflate or none" in refusal(f"{site.url}/a")


def test_broken_encodings_are_errors(site):
    site.routes["/a"] = (b"no gzip", "text/html", {"Content-Encoding": "gzip"})
    site.routes["/b.csv.gz"] = (gzip.compress(ROW.encode())[:-9], "application/gzip")
    assert "cannot be fetched" in refusal(f"{site.url}/a")
    assert "broken or cut off" in refusal(f"{site.url}/b.csv.gz")


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


# Bounds


@pytest.fixture
def small(monkeypatch):
    monkeypatch.setattr(http, "MOST_BYTES", 100_000)


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
    bomb = gzip.compress(b"a" * 300_000_000, 1 if times == 1 else 9)
    bomb = gzip.compress(bomb) if times == 2 else bomb
    site.routes["/a"] = (bomb, "text/html", {"Content-Encoding": ", ".join(["gzip"] * times)})
    tracemalloc.start()
    assert "larger than 32,000,000 bytes" in refusal(f"{site.url}/a")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 120_000_000


def test_a_bomb_that_is_a_file_is_stopped(site):
    site.routes["/a.jsonl.gz"] = (gzip.compress(b"a" * 60_000_000), "application/gzip")
    assert "more than 50,000,000 bytes" in refusal(f"{site.url}/a.jsonl.gz")


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


# Statuses and redirects


@pytest.mark.parametrize(
    ("status", "said"), [(404, "404 Not Found"), (500, "500"), (206, "206"), (999, "999"), (304, "304")]
)
def test_only_a_success_is_read(site, status, said):
    site.routes["/a"] = lambda handler: answer(handler, status, html())
    assert f"found {said}" in refusal(f"{site.url}/a")


def test_a_redirect_to_nowhere_is_no_success(site):
    site.routes["/a"] = lambda handler: answer(handler, 301, html())
    assert "found 301 Moved Permanently; wanted 200" in refusal(f"{site.url}/a")


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


# Private addresses


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


# Addresses


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


def test_an_address_may_be_of_ipv6(names):
    if not socket.has_ipv6:
        pytest.skip("no IPv6 here")
    assert "cannot be fetched" in refusal("http://[::1]:9/a")
    assert parse_address("http://[::1]:9/a").authority == "[::1]:9"


def test_nothing_there_is_an_error(site):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert "refused" in refusal(f"http://127.0.0.1:{free.getsockname()[1]}/a")


def test_a_file_that_is_called_like_a_scheme_is_a_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data: June.txt").write_text(TEXT)
    assert not is_address("data: June.txt")
    assert len(toolkit.read_stories("data: June.txt")) == 1


def test_an_address_that_fails_ends_no_run(site):
    site.routes["/a"] = (html(), "text/html")
    stories = read(f"{site.url}/none", f"{site.url}/a", "gopher://example.org/")
    assert len(stories) == 1
    assert [(one.input, one.reason.partition(";")[0]) for one in stories.attrs["rejected"]] == [
        ("gopher://example.org/", "found the scheme gopher"),
        (f"{site.url}/none", "found 404 Not Found"),
    ]


# robots.txt


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /\nAllow: /a", "/a", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: Story-Toolkit\nAllow: /", "/a", True),
        ("User-agent: story-toolkit\nDisallow: /a\n\nUser-agent: *\nAllow: /", "/a", False),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: *\nDisallow: /*.html$", "/a.html", False),
        ("User-agent: *\nDisallow: /*.html$", "/a.html?b", True),
        ("User-agent: *\nDisallow: /*?print=", "/a?print=1", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("\ufeffUser-agent: *\r\nDisallow: /a # not this\r\n", "/a", False),
        ("User-agent: *\nDisallow: /" + "*a" * 50 + "b", "/" + "a" * 2000, True),
        ("<html>no rules</html>", "/a", True),
        ("", "/a", True),
    ],
)
def test_robots_are_heeded(site, rules, path, allowed):
    site.routes |= {"/robots.txt": (rules, "text/plain"), path: (html(), "text/html")}
    if allowed:
        assert len(read(site.url + path)) == 1
    else:
        assert "robots.txt of 127.0.0.1 asks not to fetch it" in refusal(site.url + path)
        assert site.paths() == ["/robots.txt"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 429])
def test_a_site_without_robots_asks_nothing(site, status):
    site.routes |= {"/robots.txt": lambda handler: answer(handler, status), "/a": (html(), "text/html")}
    assert len(read(f"{site.url}/a")) == 1


@pytest.mark.parametrize("status", [500, 503, 204, 300])
def test_of_a_site_whose_robots_cannot_be_read_nothing_is_fetched(site, status):
    site.routes |= {"/robots.txt": lambda handler: answer(handler, status), "/a": (html(), "text/html")}
    assert "robots.txt of 127.0.0.1 cannot be read" in refusal(f"{site.url}/a")
    assert site.paths() == ["/robots.txt"]


def test_robots_are_fetched_but_once_for_a_site(site, names):
    site.routes |= {"/robots.txt": redirect("/r.txt"), "/r.txt": ("User-agent: *\nDisallow: /b", "text/plain")}
    site.routes |= {"/a": (html(), "text/html"), "/b": (html(), "text/html"), "/c": redirect("/b")}
    stories = read(f"{site.url}/a", f"{site.url}/b", f"{site.url}/c")
    assert len(stories.attrs["rejected"]) == 2
    assert site.paths() == ["/robots.txt", "/r.txt", "/a", "/c"]
    read(f"{site.url}/a")
    assert site.paths()[4:] == ["/robots.txt", "/r.txt", "/a"]


def test_robots_of_the_site_it_leads_to_are_heeded(public, names):
    names["other.test"] = [PUBLIC]
    other = f"http://other.test:{public.port}"

    def robots(handler):
        is_other = handler.headers["Host"].startswith("other")
        answer(handler, 200, "User-agent: *\nDisallow: /" if is_other else "")

    public.routes |= {"/robots.txt": robots, "/a": redirect(f"{other}/b"), "/b": (html(), "text/html")}
    assert "robots.txt of other.test asks not to fetch it" in refusal(f"{public.public}/a", allow_private=False)
    assert "/b" not in public.paths()


def test_robots_that_lead_into_a_private_network_are_not_followed(public):
    public.routes |= {"/robots.txt": redirect(f"http://127.0.0.1:{public.port}/b"), "/a": (html(), "text/html")}
    assert "cannot be read" in refusal(f"{public.public}/a", allow_private=False)
    assert public.paths() == ["/robots.txt"]


# TLS


@pytest.fixture
def certificate(tmp_path):
    if shutil.which("openssl") is None:
        pytest.skip("no openssl to make a certificate with")
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


def test_a_certificate_is_held_against_the_name_and_not_the_number(secure, names, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[0]))
    names |= {"news.test": ["127.0.0.1"], "other.test": ["127.0.0.1"]}
    assert read(f"https://news.test:{secure.port}/a")["url"][0] == f"https://news.test:{secure.port}/a"
    assert "Hostname mismatch" in refusal(f"https://other.test:{secure.port}/a")
    assert "IP address mismatch" in refusal(f"https://127.0.0.1:{secure.port}/a")


# The command line


def test_a_command_fetches_only_where_it_may(site, run):
    site.routes["/page.html"] = (html(), "text/html")
    done = run("stories", f"{site.url}/page.html", "--allow-private", "--quiet")
    assert done.exit_code == 0
    assert json.loads(done.stdout)["url"] == f"{site.url}/page.html"
    refused = run("stories", f"{site.url}/page.html")
    assert refused.exit_code == 2
    assert "127.0.0.1 is no public address; --allow-private" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_broken_headers_are_no_reason_to_print_a_traceback(site, run):
    site.routes["/a"] = lambda handler: handler.wfile.write(f"HTTP/1.1 200 OK\r\nbroken\r\n: x\r\n\r\n{TEXT}".encode())
    done = run("stories", f"{site.url}/a", "--allow-private", "--quiet")
    assert json.loads(done.stdout)["text"] == TEXT
    assert done.stderr == ""


@pytest.mark.parametrize("command", [["digest"], ["themes"], ["explain", "wire-024"]])
def test_every_command_that_reads_stories_takes_addresses(site, run, command, sample):
    rows = sample[["story_id", "title", "text"]].to_json(orient="records", lines=True)
    site.routes["/rows"] = (rows, "application/x-ndjson")
    done = run(*command, f"{site.url}/rows", "--allow-private")
    assert done.exit_code == 0
    assert f"fetched {site.url}/rows: {len(rows.encode()):,} bytes" in done.stderr
