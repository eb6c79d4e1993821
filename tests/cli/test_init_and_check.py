"""A config is begun with `toolkit init`, and checked with `toolkit check`."""

from __future__ import annotations

import json
import shutil

import pytest

from tests.conftest import SAMPLE

NOW = ("--now", "2025-06-10T05:30Z")


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    """Stand in a folder with the sample."""
    shutil.copytree(SAMPLE, tmp_path / "data" / "sample")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_first_config_is_in_order(run, desk):
    begun = run("init")
    assert (begun.exit_code, begun.stdout) == (0, "digest.toml\n")
    assert "toolkit check digest.toml" in begun.stderr
    checked = run("check", "digest.toml", *NOW)
    assert (checked.exit_code, checked.stderr) == (0, "digest.toml is in order\n")
    assert "now 2025-06-10, the next from 2025-06-11 00:00 UTC on" in checked.stdout


@pytest.mark.parametrize("make", ["file", "folder", "link"])
def test_nothing_is_overwritten(run, desk, make):
    path = desk / "digest.toml"
    if make == "folder":
        path.mkdir()
    elif make == "link":
        path.symlink_to("elsewhere.toml")
    else:
        path.write_text("mine", encoding="utf-8")
    done = run("init")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "digest.toml, which is not overwritten" in done.stderr
    assert not (desk / "elsewhere.toml").exists()
    assert make != "file" or path.read_text(encoding="utf-8") == "mine"


def test_a_folder_that_is_not_there_is_named(run):
    done = run("init", "nowhere/digest.toml")
    assert (done.exit_code, done.stderr) == (
        2,
        "toolkit: cannot write nowhere/digest.toml: No such file or directory\n",
    )


def test_feeds_of_a_list_become_sources(run, desk):
    (desk / "feeds.opml").write_text(
        '<opml><body><outline xmlUrl="https://quay.example/feed"/><outline xmlUrl="https://me:tide@pier.example/f"/>'
        '<outline xmlUrl="https://wire.example/feed"/></body></opml>',
        encoding="utf-8",
    )
    done = run("init", "--opml", "feeds.opml", "-q")
    assert done.exit_code == 0
    assert done.stderr.startswith("left out https://pier.example/f: found a name or a password")
    found = json.loads(run("check", "digest.toml", "--json").stdout)
    assert found["sources"] == ["https://quay.example/feed", "https://wire.example/feed"]


@pytest.mark.parametrize("content", ["", "<rss/>", None])
def test_a_list_without_feeds_begins_nothing(run, desk, content):
    if content is not None:
        (desk / "feeds.opml").write_text(content, encoding="utf-8")
    done = run("init", "--opml", "feeds.opml")
    assert done.exit_code == 2
    assert "feeds.opml" in done.stderr
    assert not (desk / "digest.toml").exists()


FAULTY = 'timezone = "Berlin"\nsources = ["a.csv"]\nfiles = {foldr = "a"}\n'


@pytest.mark.parametrize("quiet", [(), ("-q",)])
def test_faults_stand_a_line_each_and_end_with_2(run, desk, quiet):
    (desk / "digest.toml").write_text(FAULTY, encoding="utf-8")
    done = run("check", "digest.toml", *quiet)
    assert (done.exit_code, done.stdout) == (2, "")
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [
        "toolkit",
        "  line 1, timezone",
        "  line 3, files.folder",
        "  line 3, files.foldr",
    ]


def test_faults_for_programs(run, desk):
    (desk / "digest.toml").write_text(FAULTY, encoding="utf-8")
    done = run("check", "digest.toml", "--json", "--log-format", "json")
    found = json.loads(done.stdout)
    assert (done.exit_code, found["is_valid"]) == (2, False)
    assert [(one["line"], one["key"]) for one in found["faults"]] == [
        (1, "timezone"),
        (3, "files.folder"),
        (3, "files.foldr"),
    ]
    (line,) = done.stderr.splitlines()
    assert json.loads(line)["level"] == "error"


def test_what_keeps_it_from_running_is_said_also_quietly(run, desk, monkeypatch):
    (desk / "digest.toml").write_text('sources = [{at_env = "SEA_FEED"}]\nfiles.folder = "out"\n', encoding="utf-8")
    assert run("check", "digest.toml", "-q").stderr == "SEA_FEED is not set in this environment\n"
    monkeypatch.setenv("SEA_FEED", "https://sea.example/feed")
    assert run("check", "digest.toml", "-q").stderr == ""


def test_nothing_is_made(run, desk):
    run("init")
    before = sorted(desk.rglob("*"))
    run("check", "digest.toml")
    assert sorted(desk.rglob("*")) == before
