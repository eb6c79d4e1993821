"""Lists of feeds: each feed is fetched as an address is, and one that is dead ends nothing."""

from __future__ import annotations

import json

import pytest

import toolkit
from tests.reading.fetching.loopback import FEED, ON_LOOPBACK, TEXT, html, read, refusal
from toolkit.reading import feeds as feeds_module

pytestmark = ON_LOOPBACK


@pytest.fixture
def listed(site, tmp_path):
    """Return a list of two feeds of a site, and of two that are dead."""
    other = FEED.replace("Sea", "Sky").replace("Cod", "Orbit").replace("/cod", "/orbit")
    site.routes |= {"/sea": (FEED, "application/rss+xml"), "/sky": (other, "text/html")}
    path = tmp_path / "a.opml"
    outlines = "".join(f'<outline text="a"><outline xmlUrl="{site.url}/{one}"/></outline>' for one in ("sea", "sky"))
    path.write_text(f"<opml><body>{outlines}<outline xmlUrl='{site.url}/gone'/></body></opml>", encoding="utf-8")
    return path


def test_every_feed_in_a_list_is_read_and_a_dead_one_named(site, listed):
    stories = read(feeds=[listed])
    assert sorted(stories["source"]) == ["Sea", "Sky"]
    (refusal,) = stories.attrs["rejected"]
    assert refusal["input"] == f"{site.url}/gone"
    assert "404" in refusal["reason"]
    assert site.paths().count("/robots.txt") == 1


def test_lists_of_every_kind_each_feed_once_beside_other_inputs(site, listed, tmp_path):
    (tmp_path / "b.txt").write_text(f"# Sea\nThe sea {site.url}/sea\n", encoding="utf-8")
    (tmp_path / "c.json").write_text(json.dumps([{"feed_url": f"{site.url}/sky"}]), encoding="utf-8")
    (tmp_path / "d.csv").write_text("title,text\nEel,Eels are back.\n", encoding="utf-8")
    stories = read(tmp_path / "d.csv", feeds=[listed, tmp_path / "b.txt", str(tmp_path / "c.json")])
    assert sorted(stories["source"]) == ["", "Sea", "Sky"]
    assert site.paths().count("/sea") == 1
    assert len(read(feeds=tmp_path / "b.txt")) == 1


def test_a_list_may_lie_at_an_address(site, listed):
    site.routes["/list"] = (listed.read_text(), "text/xml")
    assert len(read(feeds=[f"{site.url}/list"])) == 2
    assert "found a list of 3 feeds; to read these, use --feeds" in refusal(f"{site.url}/list")


def test_links_of_pages_are_not_followed(site, tmp_path):
    site.routes["/page"] = (
        html(f"<link rel='alternate' type='application/rss+xml' href='{site.url}/sea'>"),
        "text/html",
    )
    (tmp_path / "a.txt").write_text(f"{site.url}/page\n", encoding="utf-8")
    assert "/page: found a web page; wanted a feed" in refusal(feeds=[tmp_path / "a.txt"], allow_private=True)
    assert "/sea" not in site.paths()


def test_what_robots_and_private_networks_forbid_is_not_fetched(site, listed):
    site.routes["/robots.txt"] = ("User-agent: *\nDisallow: /sea", "text/plain")
    stories = read(feeds=[listed])
    assert stories["source"].tolist() == ["Sky"]
    assert any("robots.txt" in one["reason"] for one in stories.attrs["rejected"])
    assert "is no public address" in refusal(feeds=[listed], allow_private=False)


def test_a_list_in_a_list_is_named_not_read(site, listed, tmp_path):
    site.routes["/list"] = (listed.read_text(), "text/x-opml")
    (tmp_path / "a.txt").write_text(f"{site.url}/list\n{site.url}/sea\n", encoding="utf-8")
    stories = read(feeds=[tmp_path / "a.txt"])
    assert len(stories) == 1
    assert "found a list of 3 feeds" in stories.attrs["rejected"][0]["reason"]


def test_other_schemes_are_named(site, tmp_path):
    (tmp_path / "a.txt").write_text(f"{site.url}/sea\nftp://quay.example/a\nquay.example/feed\n", encoding="utf-8")
    site.routes["/sea"] = (FEED, "application/rss+xml")
    rejected = read(feeds=[tmp_path / "a.txt"]).attrs["rejected"]
    assert [one["input"] for one in rejected] == ["ftp://quay.example/a", "quay.example/feed"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("# nothing yet\n", "no address of a feed in it"),
        ("", "empty"),
        (FEED, "found a feed or a page; wanted a list of feeds; give this one as an input"),
        ('["https://a.example"', "not JSON"),
    ],
)
def test_a_list_that_is_none_is_named(tmp_path, content, said):
    (tmp_path / "a.txt").write_text(content, encoding="utf-8")
    assert said in refusal(feeds=[tmp_path / "a.txt"], allow_private=True)
    assert "no such file" in refusal(feeds=[tmp_path / "b.txt"], allow_private=True)


def test_too_many_feeds_are_none(listed, monkeypatch):
    monkeypatch.setattr(feeds_module, "MOST_FEEDS", 3)
    assert len(read(feeds=[listed])) == 2
    monkeypatch.setattr(feeds_module, "MOST_FEEDS", 2)
    assert "3 feeds in it; at most 2 are read" in refusal(feeds=[listed], allow_private=True)


def test_no_password_in_the_address_of_a_list_or_feed_is_shown(listed, tmp_path):
    (tmp_path / "a.txt").write_text("http://me:secret@quay.example/feed\n", encoding="utf-8")
    rejected = read(feeds=[listed, tmp_path / "a.txt", "http://me:secret@quay.example/list"]).attrs["rejected"]
    assert {one["input"] for one in rejected} >= {"http://quay.example/feed", "http://quay.example/list"}
    assert "secret" not in str(rejected)


def test_labels_are_read_of_feeds_too(listed):
    stories, labels = toolkit.read_labelled(feeds=[listed], allow_private=True)
    assert len(stories) == 2
    assert labels.isna().all()


@pytest.mark.parametrize("command", ["stories", "themes", "digest", "sentences", "evaluate themes"])
def test_every_command_that_reads_takes_feeds(run, listed, tmp_path, command):
    done = run(*command.split(), "--feeds", listed, "--allow-private")
    assert "/gone" in done.stderr
    assert done.exit_code == 0, done.stderr
    assert "Cod" in done.stdout or TEXT[:20] in done.stdout or "stories" in done.stdout


@pytest.mark.parametrize("command", ["stories", "themes", "digest", "sentences", "evaluate themes"])
def test_without_an_input_or_feeds_nothing_is_read(run, command):
    done = run(*command.split())
    assert done.exit_code == 2
    assert "or --feeds FILE; see toolkit" in done.stderr
