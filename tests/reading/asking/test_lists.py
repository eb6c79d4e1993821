"""Lists of feeds: each feed is an input of its own."""

from __future__ import annotations

import pytest

from tests.reading.asking.asking import CRANE, DAY, FERRY, MORNING, ask, feed, new, outcomes
from tests.reading.fetching.loopback import ON_LOOPBACK, answer
from toolkit.reading.asking.records import SourceToAsk

pytestmark = ON_LOOPBACK


def opml(site, *names):
    outlines = "".join(f'<outline text="Quay {one}" xmlUrl="{site.url}/{one}"/>' for one in names)
    return f"<?xml version='1.0'?><opml version='2.0'><body><outline text='Sea'>{outlines}</outline></body></opml>"


@pytest.fixture
def sea(site):
    site.routes |= {"/ferry": (feed(FERRY), "text/xml"), "/crane": (feed(CRANE, title="Norvik Post"), "text/xml")}
    return site


@pytest.mark.parametrize("kind", ["opml", "xml", "txt"])
@pytest.mark.parametrize("where", ["file", "address"])
def test_a_list_becomes_an_input_a_feed(sea, archive, tmp_path, kind, where):
    text = opml(sea, "ferry", "crane") if kind != "txt" else f"# Sea\n{sea.url}/ferry\n{sea.url}/crane\n"
    (tmp_path / f"feeds.{kind}").write_text(text, encoding="utf-8")
    sea.routes["/feeds"] = (text, "text/plain" if kind == "txt" else "text/xml", {"ETag": '"l1"'})
    given = str(tmp_path / f"feeds.{kind}") if where == "file" else f"{sea.url}/feeds"
    answered = ask(archive, SourceToAsk(given, follow=False, max_stories=5))
    assert [one.asked.input for one, _ in answered] == [given, f"{sea.url}/ferry", f"{sea.url}/crane"]
    assert new(answered) == [0, 1, 1]
    assert [one.asked.is_list for one, _ in answered] == [True, False, False]
    assert [one.asked.of_list for one, _ in answered] == ["", given, given]
    if kind != "txt":
        assert [one.asked.name for one, _ in answered][1:] == ["Quay ferry", "Quay crane"]
    health = archive.inputs()
    assert (health[given].is_list, health[given].etag) == (True, "")
    assert health[f"{sea.url}/crane"].last_new == MORNING
    again = ask(archive, given)
    assert outcomes(again) == ["answered" if where == "file" else "waits", "waits", "waits"]
    assert [one.asked.is_answer for one, _ in again] == [False, True, True]
    assert outcomes(ask(archive, given, at=MORNING + DAY)) == ["answered"] * 3


def test_what_is_given_twice_is_asked_once_where_it_stands_first(sea, archive, tmp_path):
    (tmp_path / "feeds.opml").write_text(opml(sea, "crane", "ferry"), encoding="utf-8")
    given = [f"{sea.url}/ferry", str(tmp_path / "feeds.opml"), f"{sea.url}/crane", str(tmp_path / "feeds.opml")]
    answered = ask(archive, *given)
    assert [one.asked.input for one, _ in answered] == [given[0], given[1], given[2]]
    assert sea.paths().count("/ferry") == 1


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<opml><body/></opml>", "no address of a feed in it"),
        ("<opml", "no address of a feed in it"),
        ("", "empty"),
    ],
)
def test_a_list_that_is_none_fails_and_ends_nothing(sea, archive, tmp_path, content, said):
    (tmp_path / "feeds.opml").write_text(content, encoding="utf-8")
    answered = ask(archive, str(tmp_path / "feeds.opml"), f"{sea.url}/ferry")
    assert outcomes(answered) == ["failed", "answered"]
    assert said in answered[0][0].asked.error
    assert archive.inputs()[str(tmp_path / "feeds.opml")].n_failures_running == 1


def test_a_dead_feed_of_a_list_is_known_as_that(sea, archive, tmp_path):
    sea.routes["/crane"] = lambda handler: answer(handler, 500)
    (tmp_path / "feeds.opml").write_text(opml(sea, "ferry", "crane", "gone"), encoding="utf-8")
    assert outcomes(ask(archive, str(tmp_path / "feeds.opml"))) == ["answered", "answered", "failed", "failed"]
    assert {one.name: one.n_failures_running for one in archive.inputs().values() if not one.is_list} == {
        "Quay ferry": 0,
        "Quay crane": 1,
        "Quay gone": 1,
    }


def test_a_list_never_leads_to_files_of_this_machine_nor_to_further_lists(sea, archive, tmp_path):
    (tmp_path / "own.csv").write_text("title,text\nOwn,What is mine is mine.\n", encoding="utf-8")
    sea.routes["/more"] = (opml(sea, "ferry"), "text/xml")
    listed = opml(sea, "more").replace("<body>", f"<body><outline text='a' xmlUrl='{tmp_path / 'own.csv'}'/>")
    sea.routes["/feeds"] = (listed, "text/xml")
    answered = ask(archive, f"{sea.url}/feeds")
    assert outcomes(answered) == ["answered", "failed", "failed"]
    assert [one.asked.error[:17] for one, _ in answered[1:]] == ["found the scheme ", "no story could be"]
    assert "/ferry" not in sea.paths()


def test_what_a_list_says_of_its_feeds_holds_for_each(sea, archive, tmp_path):
    sea.routes["/ferry"] = (feed(FERRY, CRANE), "text/xml", {"ETag": '"f"', "Last-Modified": "then"})
    (tmp_path / "feeds.opml").write_text(opml(sea, "ferry"), encoding="utf-8")
    source = SourceToAsk(str(tmp_path / "feeds.opml"), max_stories=1, interval=DAY, ignore=("etag",))
    assert new(ask(archive, source)) == [0, 1]
    assert outcomes(ask(archive, source, at=MORNING + DAY / 2)) == ["answered", "waits"]
    ask(archive, source, at=MORNING + DAY)
    headers = [headers for path, headers in sea.asked if path == "/ferry"][1]
    assert (headers.get("If-None-Match"), headers.get("If-Modified-Since")) == (None, "then")


BROKEN = {"dead": None, "page": "<html><body><article><p>This name is for sale.</p></article></body></html>", "": ""}


@pytest.mark.parametrize("how", BROKEN)
@pytest.mark.parametrize("where", ["file", "address"])
def test_feeds_of_a_list_that_cannot_be_read_are_asked_all_the_same(sea, archive, tmp_path, how, where):
    path = tmp_path / "feeds"
    given = str(path) if where == "file" else f"{sea.url}/feeds"

    def serve(content):
        path.write_text(content, encoding="utf-8")
        sea.routes["/feeds"] = (content, "text/html" if "<html" in content else "text/xml")

    serve(opml(sea, "ferry", "crane", "gone"))
    ask(archive, given)
    serve(opml(sea, "crane", "ferry"))
    assert outcomes(ask(archive, given, at=MORNING + DAY)) == ["answered"] * 3
    sea.routes["/crane"] = lambda handler: answer(handler, 500)
    if BROKEN[how] is None:
        path.unlink()
        sea.routes["/feeds"] = lambda handler: answer(handler, 503, headers={"Retry-After": "90000"})
    else:
        serve(BROKEN[how])
    for n in (1, 2):
        answered = ask(archive, given, at=MORNING + (n + 1) * DAY)
        assert [one.asked.input for one, _ in answered] == [given, f"{sea.url}/crane", f"{sea.url}/ferry"]
        assert outcomes(answered) == ["failed", "failed", "answered"]
        assert archive.inputs()[f"{sea.url}/crane"].n_failures_running == n
        assert (archive.inputs()[given].is_list, archive.inputs()[given].n_failures_running) == (True, n)
        assert [one.asked.name for one, _ in answered][1:] == ["Quay crane", "Quay ferry"]
    serve(opml(sea, "ferry"))
    assert outcomes(ask(archive, given, at=MORNING + 9 * DAY)) == ["answered", "answered"]
    assert archive.inputs()[given].n_failures_running == 0
