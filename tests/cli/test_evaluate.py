"""``toolkit evaluate themes`` and ``toolkit evaluate digests``."""

from __future__ import annotations

import json

import pytest


def test_themes_are_read_as_by_the_other_commands(run, tmp_path):
    table = tmp_path / "table.csv"
    rows = [f"{number},Cod quota {number} cut,sea" for number in range(4)]
    rows += [f"{number},Rocket {number} in orbit,sky" for number in range(4, 8)]
    table.write_text("\n".join(["nr,leader,desk", *rows]), encoding="utf-8")
    named = ("--columns", "text=leader", "--label-column", "desk", "--cleaning", "none", "--jobs", "2")
    done = run("evaluate", "themes", table, *named, "--json")
    assert done.exit_code == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["n_gold"], found["agreement"]["ari"]) == (8, 1.0)
    refused = run("evaluate", "themes", table, "--columns", "text=nothing")
    assert refused.exit_code == 2
    assert "nothing" in refused.stderr


@pytest.mark.parametrize("by_language", [True, False])
def test_languages_are_grouped_together_where_asked(called, by_language):
    found = json.loads(called("evaluate themes", "--json", "--by-language" if by_language else "--together").stdout)
    assert found["provenance"]["parameters"]["by_language"] is by_language


def test_the_themes_of_a_file(called, tmp_path):
    file = tmp_path / "themes.toml"
    file.write_text('[themes.Sea]\nterms = ["cod", "herring"]\n', encoding="utf-8")
    found = json.loads(called("evaluate themes", "--themes-file", file, "--json").stdout)
    assert "Sea" in [theme["label"] for theme in found["themes"]]


def test_digests_are_made_as_asked(called):
    done = called("evaluate digests", "--n-words", 7, "--ranker", "luhn", "--random-state", 3, "--json")
    found = json.loads(done.stdout)
    assert found["provenance"]["parameters"] == {"n_words": 7, "ranker": "SumyRanker(name='luhn', random_state=3)"}
    assert "summaries of 1 of 1 items\n" in done.stderr


@pytest.mark.parametrize(
    ("command", "other", "found"),
    [
        ("themes", "digests", "found summaries, not stories"),
        ("digests", "themes", "found no documents with summaries"),
    ],
)
def test_what_is_of_the_other_command_is_refused_by_its_name(run, stories, summaries, command, other, found):
    given = summaries if command == "themes" else stories
    done = run("evaluate", command, given, "--json")
    assert (done.exit_code, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"toolkit: {given}: {found}")
    assert line.endswith(f"toolkit evaluate {other}")
