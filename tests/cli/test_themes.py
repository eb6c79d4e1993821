"""``toolkit themes``, and ``toolkit assign`` with the model that it saves."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest

import toolkit


def test_a_table_and_json(called, stories):
    themes = toolkit.build_report(toolkit.read_stories(stories)).themes
    head, *rows = called("themes").stdout.splitlines()
    assert head.split()[:3] == ["theme", "n_stories", "label"]
    assert [row.split()[:2] for row in rows] == [[theme.id, str(theme.n_stories)] for theme in themes]
    assert all(theme.label in row for theme, row in zip(themes, rows, strict=True))
    content = json.loads(called("themes", "--json").stdout)
    assert [row["label"] for row in content] == [theme.label for theme in themes]


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_number_of_themes(called, number):
    assert len(json.loads(called("themes", "--json", "--n-themes", number).stdout)) == number


def test_themes_that_no_story_matches_are_named(called, tmp_path):
    file = tmp_path / "themes.toml"
    file.write_text('[themes.Sea]\nterms = ["cod", "herring"]\n[themes.Chess]\nterms = ["chess"]\n', encoding="utf-8")
    for command in ("themes", "digest"):
        done = called(command, "--themes-file", file, "--json")
        assert "no story matches: Chess\n" in done.stderr
        assert '"label": "Sea"' in done.stdout


def test_a_saved_model_gives_the_stories_their_themes_again(called, tmp_path):
    table = called("themes", "--save-model", tmp_path / "saved", "--n-themes", 2)
    assert table.stdout == called("themes", "--n-themes", 2).stdout
    assert toolkit.load_model(tmp_path / "saved").themes
    themes = json.loads(called("themes", "--n-themes", 2, "--json").stdout)
    rows = [json.loads(line) for line in called("assign", "--json").stdout.splitlines()]
    assert {row["story_id"]: row["theme_id"] for row in rows} == {
        story["story_id"]: theme["id"] for theme in themes for story in theme["stories"]
    }


def test_assigned_stories_are_printed_as_csv(called):
    table = pd.read_csv(io.StringIO(called("assign").stdout))
    assert list(table) == ["story_id", "theme_id", "label", "score", "nearest_other"]
    rows = [json.loads(line) for line in called("assign", "--json").stdout.splitlines()]
    assert table["label"].tolist() == [row["label"] for row in rows]


def test_what_is_no_model_is_refused_before_stories_are_read(run, tmp_path):
    (tmp_path / "model").mkdir()
    done = run("assign", tmp_path / "model", tmp_path / "missing.txt")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "missing.txt" not in done.stderr


def test_subjects_stand_before_labels(called):
    content = json.loads(called("themes", "--json", "--subjects").stdout)
    plain = json.loads(called("themes", "--json").stdout)
    assert [row["subject"] for row in plain] == [None] * len(plain)
    known = [(row, before) for row, before in zip(content, plain, strict=True) if row["subject"]]
    assert all(row["subject"]["code"].startswith("medtop:") for row, _ in known)
    assert all(row["label"].endswith(f" · {before['label']}") for row, before in known)
    digest = json.loads(called("digest", "--json", "--subjects").stdout)
    assert [theme["subject"] for theme in digest["themes"]] == [row["subject"] for row in content]
