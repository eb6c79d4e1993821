"""What a config means here and now: editions, sources, channels, and what keeps it from running."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.scheduled.config import Config
from toolkit.scheduled.editions import edition_at
from toolkit.scheduled.meaning import lines_of_meaning, meaning_of, next_edition

MORNING = datetime(2025, 6, 10, 5, 30, tzinfo=UTC)
ZONES = ["UTC", "Europe/Berlin", "America/St_Johns", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kathmandu"]
ZONES += ["America/Santiago", "America/Havana"]


@given(
    st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1)),
    st.sampled_from(ZONES),
    st.sampled_from(["hour", "day", "week"]),
)
def test_the_next_edition_is_another_one_and_the_first_after_this_one(at, zone, every):
    at = at.replace(tzinfo=UTC)
    config = Config.model_construct(name="tide", timezone=zone, every=every)
    following = next_edition(config, at)
    this, just_before, then = (
        edition_at(config, one) for one in (at, following - timedelta(microseconds=1), following)
    )
    assert following > at
    assert this == just_before
    assert then != this


def test_where_each_run_makes_one_there_is_no_next():
    assert next_edition(Config.model_construct(timezone="UTC", every="run"), MORNING) is None


@pytest.fixture
def meaning(tmp_path):
    """Return a function that says what a config means."""

    def say(environment=(), **given):
        given = {"sources": ["https://quay.example/feed"], **given}
        config = Config.model_validate(given, context={"folder": tmp_path})
        return meaning_of(config, MORNING, dict(environment))

    return say


def test_variables_that_are_not_set_are_named_each_once(meaning):
    mail = {"server": "smtp.quay.example", "sender": "a@quay.example", "to": ["b@quay.example"]}
    given = {
        "sources": [{"at_env": "SEA_FEED"}, {"at_env": "SEA_FEED", "name": "Sea"}],
        "mail": {**mail, "user_env": "SMTP_USER", "password_env": "SMTP_PASSWORD"},
        "webhooks": [{"url_env": "HOOK"}],
    }
    found = meaning({"SMTP_USER": "me", "HOOK": ""}, **given)
    assert found.missing == ("SEA_FEED", "SMTP_PASSWORD", "HOOK")
    assert [one.split()[0] for one in found.warnings] == ["SEA_FEED", "SMTP_PASSWORD", "HOOK"]
    assert found.sources == ("$SEA_FEED", "Sea")
    everything = {"SMTP_USER": "me", "HOOK": "https://x.example/tide", "SEA_FEED": "y", "SMTP_PASSWORD": "hunter2"}
    told = meaning(everything, **given)
    assert told.warnings == ()
    assert "hunter2" not in str(told)
    assert "tide" not in str(told)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "the digest goes nowhere"),
        ({"expect_archive": True, "files": {"folder": "out"}}, "is expected and is not there"),
        ({"sources": ["missing.csv"], "files": {"folder": "out"}}, "missing.csv is not there"),
        ({"sources": ["quay.example/feed"], "files": {"folder": "out"}}, "https://quay.example/feed?"),
    ],
)
def test_what_keeps_it_from_running_is_said(meaning, given, said):
    (warning,) = meaning(**given).warnings
    assert said in warning


@pytest.mark.parametrize("source", ["inbox/*.eml", "https://quay.example/feed", "there.csv"])
def test_what_does_not_is_not(meaning, tmp_path, source):
    (tmp_path / "there.csv").write_text("title\n", encoding="utf-8")
    assert meaning(sources=[source], files={"folder": "out"}).warnings == ()


def test_it_is_said_in_words(meaning, tmp_path):
    (tmp_path / "feeds.opml").write_text("<opml><outline xmlUrl='https://a.example/f'/></opml>", encoding="utf-8")
    given = {
        "name": "sea",
        "timezone": "Europe/Berlin",
        "sources": ["feeds.opml", {"at": "https://quay.example/feed", "name": "Quay"}],
        "files": {"folder": "out/{edition}", "formats": ["pdf"]},
        "atom": {"file": "a.atom", "link": "https://digest.example/"},
        "webhooks": [{"url": "https://chat.example/in"}],
    }
    assert lines_of_meaning(meaning(**given)).replace(str(tmp_path), "~").splitlines() == [
        "digest    sea, one a day, by the clock of Europe/Berlin; "
        "now 2025-06-10, the next from 2025-06-11 00:00 CEST on",
        "archive   ~/news.sqlite",
        "sources   2 sources",
        "            feeds.opml, 1 feed",
        "            Quay (https://quay.example/feed)",
        "channels  files in ~/out/{edition} (pdf)",
        "          Atom feed in ~/a.atom, for https://digest.example/",
        "          webhook webhook (json) at https://chat.example/in",
    ]


@pytest.mark.parametrize(
    ("every", "said"), [("run", "one each run"), ("hour", "one an hour"), ("day", "one a day"), ("week", "one a week")]
)
def test_how_often_is_said_in_english(meaning, every, said):
    assert f"digest    digest, {said}, by the clock of UTC" in lines_of_meaning(meaning(every=every))


def test_midnight_that_is_left_out_is_no_gap():
    config = Config.model_construct(name="tide", timezone="America/Santiago", every="day")
    before = datetime(2025, 9, 6, 12, tzinfo=ZoneInfo("America/Santiago"))
    following = next_edition(config, before)
    assert edition_at(config, following).key == "2025-09-07"
