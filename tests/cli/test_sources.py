"""How each source is, as people, programs and feed readers are told."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest
from lxml import etree

import toolkit
from toolkit.archive.archive import Archive
from toolkit.reading.formats.opml import opml_feeds
from toolkit.rendering.inputs import opml_inputs
from toolkit.stories.inputs import Asked, InputHealth

MORNING = datetime(2025, 6, 9, 5, tzinfo=UTC)
DAY = timedelta(days=1)
FERRY, CRANE = "https://ardsund.example/feed", "https://norvik.example/feed"


@pytest.fixture
def archive(tmp_path):
    """Return an archive of a feed that answers, one that is dead, a folder, a list and one that is a secret."""
    path = tmp_path / "news.sqlite"
    told = toolkit.read_stories(pd.DataFrame({"text": ["The ferry stays in port.", "The pier is mended."]}))
    with Archive(path) as opened:
        opened.add(told, MORNING, Asked(FERRY, "Ardsund Courier", "answered", not_before=MORNING + DAY / 2))
        opened.add(None, MORNING, Asked(CRANE, "Norvik\x1b[31m 新聞 Post\u202e", "answered"))
        opened.add(None, MORNING, Asked("inbox", "inbox", "failed", "no such file or folder"))
        opened.add(None, MORNING, Asked("feeds.opml", "feeds.opml", "answered", is_list=True))
        opened.add(None, MORNING, Asked("$SEA_FEED", "Sea", "answered"))
        for n in (1, 2):
            opened.add(None, MORNING + n * DAY, Asked(CRANE, "Norvik 新聞 Post", "failed", "found 500 <b>; wanted 200"))
        opened.add(None, MORNING + DAY, Asked("inbox", "inbox", "answered"))
    return path


def config(tmp_path, *lines):
    path = tmp_path / "digest.toml"
    given = [f'sources = ["{FERRY}", {{at_env = "LAKE_FEED", name = "Lake"}}]', 'files.folder = "digests"', *lines]
    path.write_text("\n".join(given), encoding="utf-8")
    return path


def test_a_row_a_source(run, archive):
    done = run("sources", "--archive", archive)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "source            last answer       last new          new a day  failures  next ask          last error\n"
        "Sea               2025-06-09 05:00  -                       0.0         0  -                 -\n"
        "feeds.opml        2025-06-09 05:00  (a list)                  -         0  -                 -\n"
        "Ardsund Courier   2025-06-09 05:00  2025-06-09 05:00        2.0         0  2025-06-09 17:00  -\n"
        "Norvik 新聞 Post  2025-06-09 05:00  -                       0.0         2  -                 "
        "found 500 <b>; wanted 200\n"
        "inbox             2025-06-10 05:00  -                       0.0         0  -                 "
        "(2025-06-09 05:00: no such file or folder)\n"
        "\n"
        "Times in UTC; failures are those since the last answer.\n"
    )


def test_programs_are_told_all_of_it(run, archive):
    told = json.loads(run("sources", "--archive", archive, "--json").stdout)["sources"]
    assert [one["input"] for one in told] == ["$SEA_FEED", "feeds.opml", FERRY, CRANE, "inbox"]
    assert told[2]["not_before"] == "2025-06-09T17:00:00Z"
    assert (told[3]["n_failures_running"], told[3]["last_error"]) == (2, "found 500 <b>; wanted 200")


def test_feed_readers_are_told_the_addresses(run, archive):
    done = run("sources", "--archive", archive, "--opml")
    assert opml_feeds(done.stdout.encode()) == [(FERRY, "Ardsund Courier"), (CRANE, "Norvik 新聞 Post")]


def test_a_secret_is_no_address_for_others_and_what_has_moved_is_told_below_the_table(run, archive):
    shown = "https://lake.example/feed?token=…"
    with Archive(archive) as opened:
        opened.add(None, MORNING, Asked(shown, shown, "answered"))
        opened.add(
            None, MORNING, Asked("https://pier.example/f", "Pier", "answered", moved_to="https://pier.example/g")
        )
    assert b"lake.example" not in run("sources", "--archive", archive, "--opml").stdout.encode()
    told = run("sources", "--archive", archive).stdout.splitlines()
    assert told[-2:] == [
        "Pier has moved for good to https://pier.example/g",
        "Times in UTC; failures are those since the last answer.",
    ]


def test_what_opml_cannot_hold_is_left_out_of_it():
    written = opml_inputs([InputHealth("https://a.example/\ufffe", "A \x00\ud800\uffff<b>&")], "\x01")
    (outline,) = etree.fromstring(written).iter("outline")
    assert (outline.get("text"), outline.get("xmlUrl")) == ("A \ufffd<b>&", "https://a.example/")


def test_a_config_names_its_sources_first_asked_before_or_not(run, archive, tmp_path):
    path = config(tmp_path, 'timezone = "Europe/Berlin"')
    done = run("sources", "--config", path)
    rows = done.stdout.splitlines()
    assert rows[1].startswith("Ardsund Courier   2025-06-09 07:00")
    assert rows[2].split() == ["Lake", "never", "-", "-", "0", "-", "-"]
    assert len(rows) == 9
    assert "Times in Europe/Berlin" in rows[-1]
    archive.unlink()
    assert [one["input"] for one in json.loads(run("sources", "--config", path, "--json").stdout)["sources"]] == [
        FERRY,
        "$LAKE_FEED",
    ]
    assert not archive.exists()


@pytest.mark.parametrize("given", [["--json", "--opml"], ["--config", "digest.toml"], []])
def test_what_contradicts_itself_is_refused(run, archive, tmp_path, given):
    config(tmp_path)
    chosen = [] if not given else ["--archive", archive]
    done = run("sources", *chosen, *given)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "wanted one of them" in done.stderr


def test_an_archive_that_is_not_there_is_said_so_and_not_made(run, tmp_path):
    done = run("sources", "--archive", tmp_path / "no.sqlite")
    assert done.exit_code == 2
    assert not (tmp_path / "no.sqlite").exists()
