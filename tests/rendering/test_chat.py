"""Messages for chats: whole items, within the limits, nothing in them that acts."""

from __future__ import annotations

import json
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import toolkit
from toolkit.rendering.chat import chat_messages, packed, size_of

LIMITS = {"text": 4_000, "slack": 3_000, "discord": 2_000}
EVIL = "<!channel> @everyone *Ferry* [stops](http://evil.example) `now` & <b>then</b> \N{FISH}"


def texts(messages, flavour):
    if flavour == "text":
        return [one.decode() for one in messages]
    key = {"slack": "text", "discord": "content"}[flavour]
    return [json.loads(one)[key] for one in messages]


def report_of(*rows):
    return toolkit.build_report(pd.DataFrame(rows, columns=["title", "text", "url", "source"]), map=False)


@pytest.fixture(scope="module")
def evil():
    link = "https://ardsund.example/a|b?c=(d)"
    return report_of((EVIL, "The ferry stops on Monday, the harbour office said.", link, "<@U123> Courier"))


@pytest.mark.parametrize("flavour", LIMITS)
def test_messages_keep_to_the_limit_and_to_their_number(sample_report, flavour):
    every = texts(chat_messages(sample_report, flavour, 99), flavour)
    assert all(size_of(one) <= LIMITS[flavour] for one in every)
    assert len(every) > 2
    few = texts(chat_messages(sample_report, flavour, 2, "https://ardsund.example/digest"), flavour)
    assert len(few) == 2
    assert all(size_of(one) <= LIMITS[flavour] for one in few)
    assert few[0] == every[0]
    last = few[1].split("\n\n")[-1]
    n_left = (
        len([block for one in every for block in one.split("\n\n")]) - sum(len(one.split("\n\n")) for one in few) + 1
    )
    assert last == f"And {n_left} more items. https://ardsund.example/digest"


def test_every_event_of_the_report_is_an_item(sample_report):
    whole = "\n".join(texts(chat_messages(sample_report, "text", 99), "text"))
    for theme in sample_report.themes:
        for event in theme.events:
            assert event.title in whole


def test_in_slack_nothing_calls_anybody(evil):
    (said,) = texts(chat_messages(evil, "slack", 5), "slack")
    assert "<!channel>" not in said
    assert "<@U123>" not in said
    assert "&lt;!channel&gt;" in said
    assert "<https://ardsund.example/a%7Cb?c=(d)|" in said
    assert json.loads(chat_messages(evil, "slack", 5)[0])["unfurl_links"] is False


def test_in_discord_nothing_calls_anybody_and_nothing_is_markup(evil):
    (raw,) = chat_messages(evil, "discord", 5)
    assert json.loads(raw)["allowed_mentions"] == {"parse": []}
    (said,) = texts([raw], "discord")
    assert r"\*Ferry\* \[stops\]" in said
    assert r"\<@U123\>" in said
    assert "](<https://ardsund.example/a|b?c=(d)>)" in said


def test_a_link_of_another_kind_is_none(evil):
    report = report_of(("Ferry", "The ferry stops on Monday.", "javascript:alert(1)", "Courier"))
    for flavour in LIMITS:
        assert "javascript" not in chat_messages(report, flavour, 5)[0].decode()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("渡" * 5_000, "渡船は月曜日に運休する。" * 40),
        ("&<>*" * 900, "The ferry stops. " * 200),
        ("\N{FISH}" * 3_000, "The ferry stops."),
    ],
)
def test_long_headlines_fit(title, text):
    report = report_of((title, text, "https://ardsund.example/" + "a" * 3_000, "Courier" * 200))
    for flavour, limit in LIMITS.items():
        assert all(size_of(one) <= limit for one in texts(chat_messages(report, flavour, 3), flavour))


def test_a_report_of_nothing_is_its_head(sample_report):
    nothing = replace(sample_report, themes=(), digests=(), unthemed=())
    assert len(chat_messages(nothing, "text", 5)) == 1


@given(st.lists(st.text("ab", min_size=1, max_size=30), min_size=1, max_size=40), st.integers(1, 6))
def test_blocks_are_packed_in_order_and_counted(blocks, most):
    messages = packed(blocks, 60, most, "{} left".format)
    assert 1 <= len(messages) <= most
    assert all(size_of(one) <= 60 for one in messages)
    told = [block for one in messages for block in one.split("\n\n")]
    n_left = int(told.pop().split()[0]) if told[-1].endswith(" left") else 0
    assert told == blocks[: len(told)]
    assert len(told) + n_left == len(blocks)
