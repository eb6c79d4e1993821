"""What goes wrong with a source is said of it, ends nothing, and is known the next time."""

from __future__ import annotations

import pytest

from tests.reading.asking.asking import CRANE, DAY, FERRY, MORNING, ask, feed, item, new, outcomes
from tests.reading.fetching.loopback import ON_LOOPBACK, answer, html, in_small_parts, redirect
from toolkit.reading.fetching import http

pytestmark = ON_LOOPBACK


def cut(handler):
    """Promise more than is sent."""
    answer(handler, 200, feed(FERRY), {"Content-Length": "5000", "Content-Type": "text/xml", "ETag": '"a1"'})


def failing(status):
    return lambda handler: answer(handler, status)


@pytest.mark.parametrize(
    ("route", "said"),
    [
        (failing(500), "found 500 Internal Server Error; wanted 200"),
        (failing(503), "found 503 Service Unavailable; wanted 200"),
        (failing(404), "found 404 Not Found; wanted 200"),
        (failing(410), "found 410 Gone; wanted 200"),
        (failing(204), "found 204 No Content; wanted 200"),
        (("", "text/xml"), "empty answer"),
        ((" \r\n", "text/html"), "empty answer"),
        (cut, "cannot be fetched"),
        (("<rss version='2.0'><channel><item", "text/xml"), "without entries"),
        (("%PDF-1.4", "application/pdf"), "found application/pdf"),
        (("<html><body></body></html>", "text/html"), "no article in it"),
        ((feed(item("", "")), "text/xml"), "no text in the entry"),
        (redirect("http://10.0.0.1/feed"), "leads to http://10.0.0.1/feed: 10.0.0.1 is no public address"),
        (redirect("http://[::1]/feed"), "is no public address"),
        (redirect("file:///etc/passwd"), "found the scheme file"),
        (redirect("/feed"), "more than 5 redirects"),
    ],
)
def test_each_failure_is_said_and_known(public, archive, route, said):
    public.routes["/feed"] = route
    address = f"{public.public}/feed"
    for n_times in (1, 2):
        ((found, _),) = ask(archive, address, at=MORNING + n_times * DAY, allow_private=False)
        assert found.asked.outcome == "failed"
        assert said in found.asked.error
        assert address not in found.asked.error
        assert found.stories is None
        known = archive.inputs()[address]
        assert (known.n_failures_running, known.last_error) == (n_times, found.asked.error)
        assert known.last_failed == known.last_asked == MORNING + n_times * DAY
        assert (known.last_ok, known.etag) == (None, "")
    public.routes["/feed"] = (feed(FERRY), "text/xml")
    assert new(ask(archive, address, at=MORNING + 3 * DAY, allow_private=False)) == [1]
    assert archive.inputs()[address].n_failures_running == 0


def test_a_slow_server_is_given_up(site, archive, monkeypatch):
    monkeypatch.setattr(http, "SECONDS_IN_ALL", 0.5)
    site.routes |= {
        "/slow": in_small_parts(feed(FERRY).encode(), 0.05, {"Content-Type": "text/xml"}),
        "/feed": (feed(CRANE), "text/xml"),
    }
    answered = ask(archive, f"{site.url}/slow", f"{site.url}/feed")
    assert outcomes(answered) == ["failed", "answered"]
    assert "took longer than 0.5 seconds" in answered[0][0].asked.error


def test_a_feed_that_is_in_order_may_be_empty(site, archive):
    for name, content in {
        "rss": feed(),
        "atom": "<feed xmlns='http://www.w3.org/2005/Atom'><title>Quay</title></feed>",
        "json": "[]",
    }.items():
        site.routes[f"/{name}"] = (content, "application/json" if name == "json" else "text/xml")
        ((found, n_new),) = ask(archive, f"{site.url}/{name}")
        assert (found.asked.outcome, found.asked.error, found.stories, n_new) == ("answered", "", None, 0)
        assert archive.inputs()[f"{site.url}/{name}"].last_ok == MORNING


def test_one_dead_source_ends_nothing_and_the_order_is_that_of_the_config(site, archive, tmp_path):
    (tmp_path / "note.txt").write_text("Pier mended\n\nThe pier of Ardsund is mended since Monday.", encoding="utf-8")
    site.routes["/feed"] = (feed(FERRY), "text/xml")
    given = [f"{site.url}/gone", str(tmp_path / "note.txt"), str(tmp_path / "no.csv"), f"{site.url}/feed", "ftp://a/b"]
    answered = ask(archive, *given)
    assert [one.asked.input for one, _ in answered] == given
    assert outcomes(answered) == ["failed", "answered", "failed", "answered", "failed"]
    assert [one.n_failures_running for one in archive.inputs().values()].count(1) == 3


@pytest.mark.parametrize("given", ["", "no/such/*.csv", "a\0b", "x" * 5000, "-", "."])
def test_what_is_no_file_is_a_failure_of_that_source(archive, given, tmp_path, monkeypatch):
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path / "empty")
    ((found, _),) = ask(archive, given)
    assert found.asked.outcome == ("answered" if given == "." else "failed")
    assert bool(found.asked.error) == (given != ".")


def test_a_site_that_fails_is_left_alone_for_the_run(site, archive):
    addresses = [f"{site.url}/{n}" for n in range(6)]
    for n in range(6):
        site.routes[f"/{n}"] = failing(503)
    answered = ask(archive, *addresses)
    assert outcomes(answered) == ["failed"] * 6
    assert "failed 3 times running" in answered[3][0].asked.error
    assert len([path for path in site.paths() if path != "/robots.txt"]) == 3


def test_what_a_source_rejects_is_named(archive, tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.csv").write_text("title,text\nFerry,The ferry stays in port.\n,\n", encoding="utf-8")
    (folder / "b.pdf").write_bytes(b"%PDF-1.4")
    ((found, n_new),) = ask(archive, str(folder))
    assert (found.asked.outcome, n_new) == ("answered", 1)
    assert any("b.pdf" in one.input for one in found.rejected)


def test_a_page_in_place_of_a_feed_of_a_list_is_a_failure(site, archive, tmp_path):
    site.routes["/feed"] = (html(), "text/html")
    (tmp_path / "feeds.txt").write_text(f"{site.url}/feed\n", encoding="utf-8")
    answered = ask(archive, str(tmp_path / "feeds.txt"))
    assert outcomes(answered) == ["answered", "failed"]
    assert "found a web page; wanted a feed" in answered[1][0].asked.error


FOR_SALE = "The name of this site is for sale; whoever wants it writes to the broker, who answers within three days."
ENTRIES = {
    "rss": (feed(FERRY), "text/xml"),
    "as a page": (feed(FERRY), "text/html"),
    "none yet": (feed(), "text/xml"),
    "json": ('[{"title": "Ferry", "text": "The ferry stays in port."}]', "application/json"),
    "csv": ("title,text\nFerry,The ferry stays in port.\n", "text/csv"),
}


@pytest.mark.parametrize("before", ENTRIES)
@pytest.mark.parametrize("parked", [(html(), "text/html"), (html(), ""), (f"For sale\n\n{FOR_SALE}", "text/plain")])
def test_a_feed_that_turns_into_a_page_has_failed(site, archive, before, parked):
    site.routes["/feed"] = ENTRIES[before]
    assert outcomes(ask(archive, f"{site.url}/feed")) == ["answered"]
    site.routes["/feed"] = parked
    for n_times in (1, 2):
        ((found, n_new),) = ask(archive, f"{site.url}/feed", at=MORNING + n_times * DAY)
        assert (found.asked.outcome, n_new) == ("failed", 0)
        assert "found a page where entries were before" in found.asked.error
        assert archive.inputs()[f"{site.url}/feed"].n_failures_running == n_times
    site.routes["/feed"] = (feed(CRANE), "text/xml")
    assert new(ask(archive, f"{site.url}/feed", at=MORNING + 3 * DAY)) == [1]


def test_pages_stay_pages_and_may_become_feeds_and_feeds_tables(site, archive):
    told = [(html(), "text/html"), (html().replace("Monday", "Tuesday"), "text/html"), (feed(CRANE), "text/xml")]
    for day, route in enumerate([*told, ENTRIES["csv"], ENTRIES["json"], ENTRIES["rss"]]):
        site.routes["/feed"] = route
        assert outcomes(ask(archive, f"{site.url}/feed", at=MORNING + day * DAY)) == ["answered"]


def test_a_file_that_was_a_feed_fails_too_and_what_lies_in_a_folder_may_change(archive, tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    for day, content in enumerate([feed(FERRY), html()]):
        (tmp_path / "saved").write_text(content, encoding="utf-8")
        (folder / "saved.txt").write_text(content, encoding="utf-8")
        answered = ask(archive, str(tmp_path / "saved"), str(folder), at=MORNING + day * DAY)
        assert outcomes(answered) == [["answered", "failed"][day], "answered"]
