"""``toolkit sentences``."""

from __future__ import annotations

import json

import pytest

TEXT = (
    "The quota for cod was cut by a tenth on Monday. Sign up to our newsletter for more news. "
    "The stock needs a long rest, ministers said."
)


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "page.jsonl"
    path.write_text(json.dumps({"story_id": "cod-1", "title": "Cod quota cut", "text": TEXT}), encoding="utf-8")
    return path


def test_each_sentence_stands_with_the_rule_against_it(run, page):
    lines = run("sentences", page, "--json", "--cleaning", "none").stdout.splitlines()
    rows = [json.loads(line) for line in lines]
    assert [row["text"] for row in rows] == [f"{text}." for text in TEXT[:-1].split(". ")]
    assert [row["not_quotable"] is None for row in rows] == [True, False, True]


def test_a_list_for_people(run, page):
    shown = run("sentences", page, "--cleaning", "none").stdout
    assert all(f"{text}." in shown for text in TEXT[:-1].split(". "))
