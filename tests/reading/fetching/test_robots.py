"""What a site asks of programs in its robots.txt is heeded, also where it cannot be read."""

from __future__ import annotations

import gzip

import pytest

from tests.reading.fetching.loopback import ON_LOOPBACK, PUBLIC, answer, html, read, redirect, refusal

pytestmark = ON_LOOPBACK


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


@pytest.mark.parametrize("packed", [False, True])
def test_of_long_robots_half_a_megabyte_is_heeded_in_whole_lines(site, packed):
    rules = (
        "User-agent: *\nDisallow: /b\n" + "# cod and hake\n" * 34_131 + "Disallow: /a\n" + "Disallow: /c\n" * 3_000_000
    )
    content = gzip.compress(rules.encode(), 1) if packed else rules
    site.routes |= {path: (html(), "text/html") for path in ("/a", "/b")}
    site.routes["/robots.txt"] = (content, "text/plain", {"Content-Encoding": "gzip"} if packed else {})
    assert rules.index("Disallow: /a") < 512_000 < rules.index("Disallow: /a") + 13
    assert len(read(f"{site.url}/a")) == 1
    assert "asks not to fetch it" in refusal(f"{site.url}/b")


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
