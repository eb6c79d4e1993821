"""``toolkit digest``."""

from __future__ import annotations

import json

import pytest

import toolkit
from tests.conftest import ENGLISH, SAMPLE_NOW

NAMES = ["digest.html", "digest.md", "digest.json"]


def test_the_report_is_written_and_its_files_are_printed(run, tmp_path, sample_report):
    done = run("digest", *ENGLISH, "--now", SAMPLE_NOW, "-o", tmp_path / "out")
    assert done.exit_code == 0
    assert done.stdout.split() == [str(tmp_path / "out" / name) for name in NAMES]
    assert "72 stories in 8 themes" in done.stderr
    assert (tmp_path / "out" / "digest.json").read_text(encoding="utf-8") == sample_report.to_json()


def test_without_a_folder_it_is_printed(called, stories):
    report = toolkit.build_report(toolkit.read_stories(stories), n_words=20)
    assert called("digest", "--n-words", 20).stdout == report.to_markdown()
    assert called("digest", "--n-words", 20, "--json").stdout == report.to_json()


def test_nothing_is_written_for_bad_input(run, tmp_path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    assert run("digest", tmp_path / "empty.txt", "-o", tmp_path / "out").exit_code == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("name", ["report.pdf", "2025.06", "v1.2"])
def test_folders_may_have_any_name(called, tmp_path, name):
    if name == "report.pdf":
        (tmp_path / name).mkdir()
    assert called("digest", "-o", tmp_path / name).exit_code == 0
    assert sorted(path.name for path in (tmp_path / name).iterdir()) == sorted(NAMES)


def test_a_ranker_of_sumy(called):
    done = json.loads(called("digest", "--json", "--ranker", "lex-rank", "--random-state", 3, "--n-words", 9).stdout)
    parameters = done["provenance"]["parameters"]
    assert (parameters["ranker"], parameters["n_words"]) == ("SumyRanker(name='lex-rank', random_state=3)", 9)
    assert "Sumy" not in called("digest", "--json").stdout
