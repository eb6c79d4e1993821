"""What is queued of a report: a parcel a file, a reader and a message, each with a key of its own."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.policy import default

import feedparser
import pytest

from toolkit.archive.records import Edition, Entry
from toolkit.report.records import News
from toolkit.scheduled.config import Config
from toolkit.scheduled.parcels import parcels_of

AT = datetime(2031, 3, 3, 7, tzinfo=UTC)
EDITION = Edition("morning", "2031-03-03")


def config(**tables):
    return Config.model_validate({"sources": [{"at": "https://ardsund.example/feed"}], **tables})


def mail(*to, sender="Die Fähre <desk@Fähre.example>"):
    return {"server": "smtp.ardsund.example", "sender": sender, "to": to}


@pytest.fixture(scope="module")
def report(sample_report):
    return replace(sample_report, news=News(AT))


def test_every_channel_has_its_parcels_with_keys_of_their_own(report, tmp_path):
    found = config(
        files={"folder": str(tmp_path / "{edition}"), "formats": ("md", "csv")},
        atom={"file": tmp_path / "feed.xml", "link": "https://ardsund.example/"},
        mail=mail("anna@ardsund.example"),
        webhooks=(
            {"name": "json", "url": "https://a.example/1"},
            {"name": "discord", "url": "https://a.example/2", "format": "discord", "max_messages": 2},
        ),
    )
    parcels, entries = parcels_of(report, found, EDITION)
    keys = [one.key for one in parcels]
    assert len(set(keys)) == len(keys)
    assert all(key.startswith("morning/2031-03-03/") for key in keys)
    assert [(one.channel, one.name) for one in parcels] == [
        ("files", "digest.md"),
        *[("files", f"{name}.csv") for name in ("stories", "events", "quotes", "themes")],
        ("files", "feed.xml"),
        ("mail", "digest.eml"),
        ("webhook", "digest.json"),
        *[("webhook", "digest.json")] * 2,
    ]
    assert parcels[0].target == str(tmp_path / "2031-03-03")
    assert json.loads(parcels[7].content)["schema"] == json.loads(report.to_json())["schema"]
    assert len(entries) == min(50, sum(len(theme.events) for theme in report.themes))
    assert "more items. https://ardsund.example/" in json.loads(parcels[-1].content)["content"]


def test_letters_are_the_same_but_for_their_reader(report):
    parcels, _ = parcels_of(report, config(mail=mail("Jörg <joerg@Ardsund.example>", "anna@ardsund.example")), EDITION)
    letters = [message_from_bytes(one.content, policy=default) for one in parcels]
    assert [one.target for one in parcels] == ["joerg@ardsund.example", "anna@ardsund.example"]
    assert [one["To"] for one in letters] == ["Jörg <joerg@ardsund.example>", "anna@ardsund.example"]
    assert letters[0]["Message-ID"] == letters[1]["Message-ID"]
    assert letters[0]["Message-ID"].endswith("@xn--fhre-loa.example>")
    assert letters[0]["From"] == "Die Fähre <desk@xn--fhre-loa.example>"
    assert parcels[0].content.split(b"\r\n", 1)[1] == parcels[1].content.split(b"\r\n", 1)[1]
    assert all(one.content.isascii() and len(one.content) < 102_000 for one in parcels)


def test_an_address_that_is_named_twice_gets_one_letter(report):
    found = config(mail=mail("anna@ardsund.example", "Anna <anna@Ardsund.example>"))
    assert len(parcels_of(report, found, EDITION)[0]) == 1


def test_an_edition_of_a_moment_is_a_folder_on_every_system(report, tmp_path):
    found = config(files={"folder": str(tmp_path / "{edition}"), "formats": ("md",)})
    ((one,), _) = parcels_of(report, found, Edition("morning", "2031-03-03T07:00:00Z"))
    assert one.target == str(tmp_path / "2031-03-03T070000Z")


def test_the_feed_goes_on_from_what_the_archive_has_of_it(report, tmp_path):
    found = config(atom={"file": tmp_path / "feed.xml", "link": "https://ardsund.example/", "max_entries": 3})
    old = Entry("https://ardsund.example/#event-old", "Ferry", AT, AT, "https://a.example/", "<p>")
    other = replace(old, entry="https://other.example/#event-old", title="Train")
    ((feed,), new) = parcels_of(report, found, EDITION, (old, other))
    assert len(new) == 3
    assert len(feedparser.parse(feed.content).entries) == 3
    ((feed,), new) = parcels_of(replace(report, themes=(), digests=()), found, EDITION, (old, other))
    assert [one.title for one in feedparser.parse(feed.content).entries] == ["Ferry"]
    assert parcels_of(replace(report, themes=(), digests=()), found, EDITION, ())[0] == ()
