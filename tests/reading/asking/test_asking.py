"""Files, globs and mailboxes as sources; whatever they hold, each source has an outcome."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.asking.asking import CRANE, DAY, FERRY, MORNING, ask, feed, item, new, outcomes
from tests.reading.fetching.loopback import ON_LOOPBACK, answer
from toolkit.archive.archive import Archive
from toolkit.errors import SourceError
from toolkit.reading.asking.ask import ask_sources
from toolkit.reading.asking.records import Fetching, SourceToAsk

pytestmark = ON_LOOPBACK

LETTER = """From desk@ardsund.example Mon Mar  3 05:00:00 2031
From: Ardsund Courier <desk@ardsund.example>
Subject: {0}
Date: Mon, 3 Mar 2031 05:00:00 +0000
Message-ID: <{0}@ardsund.example>

{0}: the harbour office says that boats sail again from Tuesday on, if the storm is over by then.

"""


def test_files_globs_folders_and_mailboxes_are_asked_each_run(archive, tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.csv").write_text("title,text\nFerry,The ferry stays in port.\n", encoding="utf-8")
    (folder / "b.csv").write_text("title,text\nPier,The pier is mended.\n", encoding="utf-8")
    (tmp_path / "letters.mbox").write_text(LETTER.format("Ferry") + LETTER.format("Pier"), encoding="utf-8")
    sources = [str(folder / "*.csv"), str(folder), str(tmp_path / "letters.mbox")]
    assert new(ask(archive, *sources)) == [2, 0, 2]
    (folder / "c.csv").write_text("title,text\nGate,The gate is shut.\n", encoding="utf-8")
    with (tmp_path / "letters.mbox").open("a", encoding="utf-8") as letters:
        letters.write(LETTER.format("Gate"))
    assert new(ask(archive, *sources)) == [1, 0, 1]
    assert outcomes(ask(archive, *sources)) == ["answered"] * 3
    assert all(one.not_before is None for one in archive.inputs().values())


def test_ages_are_counted_from_the_run(archive, tmp_path):
    (tmp_path / "a.csv").write_text("title,text,published\nFerry,It stays.,20 minutes ago\n", encoding="utf-8")
    ask(archive, str(tmp_path / "a.csv"))
    assert archive.rows("SELECT published FROM stories") == [("2031-03-03 06:40:00",)]


def test_of_many_stories_the_newest_are_taken_and_the_others_never_come(site, archive):
    entries = [item(f"Pier {n}", f"Pier {n} is mended.", day=day) for n, day in enumerate([1, 9, 5, 7, 3])]
    site.routes["/feed"] = (
        feed(*entries, item("Gate", "The gate is shut.").replace("<pubDate>", "<when>")),
        "text/xml",
    )
    source = SourceToAsk(f"{site.url}/feed", max_stories=3)
    assert new(ask(archive, source)) == [3]
    assert new(ask(archive, source, at=MORNING + DAY)) == [0]
    assert sorted(archive.rows("SELECT title FROM stories")) == [("Pier 1",), ("Pier 2",), ("Pier 3",)]


def test_each_source_is_remembered_before_the_next_is_read(site, archive):
    site.routes |= {"/a": (feed(FERRY), "text/xml"), "/b": lambda handler: answer(handler, 500)}
    sources = [SourceToAsk(f"{site.url}/{name}") for name in "ab"]
    how = Fetching(allow_private=True)
    asked = ask_sources(sources, {}, MORNING, pages_known=archive.pages_known, fetching=how)
    first = next(asked)
    archive.add(first.stories, MORNING, first.asked)
    asked.close()
    assert list(archive.inputs()) == [f"{site.url}/a"]


@pytest.mark.parametrize("contact", ["a\nX-Evil: 1", "café", "me)(", "\x00"])
def test_a_contact_that_is_none_is_refused_before_anything_is_asked(contact):
    with pytest.raises(SourceError, match="found the contact"):
        ask_sources([], {}, MORNING, pages_known=dict, fetching=Fetching(contact=contact))


@settings(max_examples=25)
@given(
    content=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode), st.just(feed(CRANE).encode())),
    kind=st.sampled_from(["text/xml", "text/html", "text/plain", "application/json", "text/x-opml", "", "\xff/;;"]),
    status=st.sampled_from([200, 200, 200, 204, 304, 404, 429, 503, 599]),
    headers=st.dictionaries(
        st.sampled_from(["ETag", "Last-Modified", "Retry-After", "Content-Encoding", "Location"]),
        st.text(st.characters(min_codepoint=32, max_codepoint=255), max_size=40),
    ),
)
def test_whatever_a_server_answers_the_source_has_an_outcome(site, tmp_path_factory, content, kind, status, headers):
    site.routes["/feed"] = lambda handler: answer(handler, status, content, {"Content-Type": kind, **headers})
    source = SourceToAsk(f"{site.url}/feed", follow=True)
    with Archive(tmp_path_factory.mktemp("law") / "news.sqlite") as archive:
        for day in range(2):
            answered = ask(archive, source, at=MORNING + day * DAY, max_pages=0)
            assert answered[0][0].asked.outcome in ("answered", "unchanged", "failed", "waits")
            assert bool(answered[0][0].asked.error) == (answered[0][0].asked.outcome in ("failed", "waits"))
