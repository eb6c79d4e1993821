"""``--edits`` of the commands that group stories, and the key of the same name in the config of scheduled digests."""

from __future__ import annotations

import json

import pytest

import toolkit
from tests.report.stream import DAYS, until


@pytest.fixture
def label(stories):
    return toolkit.build_report(toolkit.read_stories(stories), map=False).themes[0].label


@pytest.fixture
def edits(tmp_path, label):
    path = tmp_path / "edits.toml"
    path.write_text(f'[[rename]]\ntheme = "{label}"\nto = "First of all"\n[[drop]]\ntheme = "Horoscopes"\n')
    return path


@pytest.mark.parametrize("command", ["themes", "digest"])
def test_themes_are_edited_and_what_is_missed_is_said(called, edits, label, command):
    done = called(command, "--edits", edits, "--json")
    assert '"label": "First of all"' in done.stdout
    assert f'"label": "{label}"' not in done.stdout
    assert 'the edit changed nothing: drop "Horoscopes"' in done.stderr


def test_a_story_is_explained_in_its_edited_theme(run, stories, edits, label):
    themes = toolkit.build_report(toolkit.read_stories(stories), map=False).themes
    (theme,) = [one for one in themes if one.label == label]
    done = run("explain", theme.stories[0].story_id, stories, "--edits", edits)
    assert "First of all" in done.stdout


def test_faults_are_named_before_stories_are_read(run, tmp_path):
    path = tmp_path / "edits.toml"
    path.write_text('[[rename]]\ntheme = "Cod"\n')
    done = run("digest", tmp_path / "missing.csv", "--edits", path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "line 1, rename[0].to: missing" in done.stderr
    assert "missing.csv" not in done.stderr


def test_a_scheduled_digest_finds_its_edits_beside_its_config(run, tmp_path):
    moment = next(iter(DAYS))
    stories = until(moment)
    stories.to_json(tmp_path / "news.jsonl", orient="records", lines=True)
    label = toolkit.build_report(toolkit.read_stories(tmp_path / "news.jsonl"), map=False).themes[0].label
    config = tmp_path / "digest.toml"
    config.write_text(
        'sources = ["news.jsonl"]\n[report]\nedits = "edits.toml"\n[files]\nfolder = "out"\nformats = ["json"]\n'
    )
    (tmp_path / "edits.toml").write_text('[[rename]]\ntheme = "Cod"\nt = 1\n')
    refused = run("check", config)
    assert refused.exit_code == 2
    assert "line 3, report.edits" in refused.stderr + refused.stdout
    (tmp_path / "edits.toml").write_text(f'[[rename]]\ntheme = "{label}"\nto = "First of all"\n')
    assert run("check", config).exit_code == 0
    done = run("digest", "--config", config, "--now", moment)
    assert done.exit_code == 0, done.stderr
    content = json.loads((tmp_path / "out" / "digest.json").read_text())
    assert "First of all" in [theme["label"] for theme in content["themes"]]
