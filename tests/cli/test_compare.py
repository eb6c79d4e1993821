"""``toolkit compare``: two saved reports, as a table or as JSON."""

from __future__ import annotations

import json

import pytest

from tests.rendering.test_comparison import AFTER, BEFORE


@pytest.fixture
def saved(tmp_path):
    """Return a folder and a file with a report each."""
    BEFORE.save(tmp_path / "monday", ["json"])
    AFTER.save(tmp_path / "tuesday.json")
    return tmp_path / "monday", tmp_path / "tuesday.json"


def test_a_table_and_json_are_printed(run, saved):
    done = run("compare", *saved)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == BEFORE.compare(AFTER).to_text()
    assert run("compare", *saved, "--json").stdout == BEFORE.compare(AFTER).to_json()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "found no file"),
        ("{", "found JSON that ends early"),
        (json.dumps({"schema": 7, "themes": []}), "install the version that wrote it"),
        (json.dumps({"schema": 1, "themes": [3]}), "at themes[0]: found 3; wanted an object"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_line(run, saved, tmp_path, content, said):
    other = tmp_path / "other.json"
    if content is not None:
        other.write_text(content, encoding="utf-8")
    done = run("compare", saved[0], other)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith("toolkit: ")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
