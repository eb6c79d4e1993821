"""``toolkit digest --config``: once an edition, whatever triggers it; loud if all sources are ill; a rehearsal."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.report.stream import DAYS, until
from toolkit import Archive

FIRST, SECOND, THIRD = DAYS
CONFIG = """
name = "morning"
timezone = "Europe/Berlin"
sources = ["news.jsonl"]
[files]
folder = "out/{edition}"
formats = ["json"]
"""


@pytest.fixture
def digest(run, tmp_path: Path):
    """Return a function that makes the digest of a moment by a config."""
    path = tmp_path / "digest.toml"

    def make(moment: str, *options: object, more: str = "", config: str = CONFIG):
        path.write_text(more + config, encoding="utf-8")
        until(moment).to_json(tmp_path / "news.jsonl", orient="records", lines=True)
        return run("digest", "--config", path, "--now", moment, *options)

    return make


def editions(folder: Path) -> list[str]:
    return sorted(path.parent.name for path in folder.glob("out/*/digest.json"))


def titles(path: Path) -> set[str]:
    found = json.loads(path.read_text(encoding="utf-8"))
    return {story["title"] for theme in found["themes"] for story in theme["stories"]}


def test_one_edition_a_day_whatever_triggers_it(digest, tmp_path: Path) -> None:
    first = digest(FIRST)
    assert first.exit_code == 0
    assert [Path(line).name for line in first.stdout.split()] == ["digest.json"]
    assert "sources: 1 answered; read" in first.stderr
    again = digest("2025-06-09T21:00:00Z")
    assert (again.exit_code, again.stdout) == (0, "")
    assert "the digest morning of 2025-06-09 was made already, 2025-06-09 22:00 CEST" in again.stderr
    assert digest(SECOND).exit_code == 0
    assert editions(tmp_path) == ["2025-06-09", "2025-06-10"]
    told = [titles(tmp_path / "out" / day / "digest.json") for day in editions(tmp_path)]
    assert told[0].isdisjoint(told[1])
    assert "Herring museum opens in autumn" in told[1]


def test_after_three_days_asleep_one_edition_tells_all_that_was_missed(digest, tmp_path: Path) -> None:
    digest(FIRST)
    assert digest("2025-06-13T05:00:00Z").exit_code == 0
    assert editions(tmp_path) == ["2025-06-09", "2025-06-13"]


def test_nothing_new_is_an_edition_too(digest, tmp_path: Path) -> None:
    digest(THIRD)
    quiet = digest("2025-06-13T05:00:00Z")
    assert quiet.exit_code == 0
    assert "Nothing new" in quiet.stderr
    assert len(editions(tmp_path)) == 1
    assert "was made already" in digest("2025-06-13T05:30:00Z").stderr


def test_if_no_source_answers_the_edition_is_made_once_one_does(run, digest, tmp_path: Path) -> None:
    digest(FIRST)
    (tmp_path / "news.jsonl").unlink()
    gone = run("digest", "--config", tmp_path / "digest.toml", "--now", SECOND, "-q")
    assert gone.exit_code == 1
    assert "no source answered" in gone.stderr
    later = digest("2025-06-10T21:30:00Z")
    assert later.exit_code == 0
    assert editions(tmp_path) == ["2025-06-09", "2025-06-10"]


def test_a_rehearsal_prints_what_would_be_made_and_changes_nothing(digest, tmp_path: Path) -> None:
    digest(FIRST)
    before = (tmp_path / "news.sqlite").read_bytes()
    tried = digest(SECOND, "--dry-run")
    assert tried.exit_code == 0
    assert "Herring museum opens in autumn" in tried.stdout
    assert (tmp_path / "news.sqlite").read_bytes() == before
    assert editions(tmp_path) == ["2025-06-09"]
    assert digest(SECOND, "--dry-run", "--json").stdout.startswith("{")
    assert digest(SECOND).exit_code == 0
    assert "Herring museum opens in autumn" in digest("2025-06-10T20:30:00Z", "--dry-run").stderr + tried.stdout


def test_a_first_run_may_only_mark_what_is_there_as_seen(digest, tmp_path: Path) -> None:
    first = digest(FIRST, more='first_run = "adopt"\n')
    assert "marked as seen, none reported" in first.stderr
    assert editions(tmp_path) == []
    assert digest(SECOND, more='first_run = "adopt"\n').exit_code == 0
    assert "Cod quota cut by a tenth" not in titles(tmp_path / "out" / "2025-06-10" / "digest.json")


def test_an_archive_that_is_expected_and_gone_is_an_error(digest, tmp_path: Path) -> None:
    assert "is a new archive" in digest(FIRST, "-q").stderr
    (tmp_path / "news.sqlite").rename(tmp_path / "elsewhere.sqlite")
    lost = digest(SECOND, more="expect_archive = true\n")
    assert lost.exit_code == 2
    assert "the config expects one" in lost.stderr
    assert not (tmp_path / "news.sqlite").exists()
    (tmp_path / "elsewhere.sqlite").rename(tmp_path / "news.sqlite")
    assert digest(SECOND, more="expect_archive = true\n").exit_code == 0


def test_times_are_of_the_zone_of_the_config(digest, tmp_path: Path) -> None:
    digest("2025-06-09T22:30:00Z")
    assert editions(tmp_path) == ["2025-06-10"]
    with Archive(tmp_path / "news.sqlite") as archive:
        assert archive.rows("SELECT digest, edition FROM editions") == [("morning", "2025-06-10")]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--n-words", "60"], "found --n-words beside --config"),
        (["more.jsonl"], "found inputs beside --config"),
        (["--archive", "other.sqlite", "-o", "out"], "found --archive, --output beside --config"),
        (["--dry-run", "--send"], "found --dry-run and --send"),
    ],
)
def test_what_is_in_the_config_is_not_asked_for_beside_it(digest, tmp_path: Path, options, message) -> None:
    found = digest(FIRST, *options)
    assert found.exit_code == 2
    assert message in found.stderr
    assert not (tmp_path / "news.sqlite").exists()


@pytest.mark.parametrize("option", ["--dry-run", "--send"])
def test_options_of_a_config_need_one(run, tmp_path: Path, option) -> None:
    found = run("digest", tmp_path, option)
    assert found.exit_code == 2
    assert f"found {option} without --config" in found.stderr


def test_the_log_may_be_json_with_the_figures_of_the_run(digest) -> None:
    said = [json.loads(line) for line in digest(FIRST, "--log-format", "json").stderr.splitlines()]
    (figures,) = [line for line in said if "read" in line or "facts" in line]
    facts = figures.get("facts", figures)
    assert facts["sources"] == {"answered": 1}
    assert facts["new"] == facts["read"] > 0
    assert facts["queued"] == facts["sent"] == 1


def test_an_empty_file_is_no_archive_that_is_expected(digest, tmp_path: Path) -> None:
    (tmp_path / "news.sqlite").touch()
    assert digest(FIRST, more="expect_archive = true\n").exit_code == 2
    assert not (tmp_path / "news.sqlite").stat().st_size


def test_an_ill_source_is_named_at_every_call_from_the_threshold_on(digest, tmp_path: Path) -> None:
    more = 'alarms.failures = 2\nsources = ["news.jsonl", "gone.jsonl"]\n'
    config = CONFIG.replace('sources = ["news.jsonl"]\n', "")
    first, again, second, later = (
        digest(moment, "-q" if is_quiet else "--wait", *([] if is_quiet else ["5"]), more=more, config=config)
        for moment, is_quiet in (
            (FIRST, False),
            ("2025-06-09T21:00Z", True),
            (SECOND, True),
            ("2025-06-10T21:00Z", True),
        )
    )
    assert (first.exit_code, again.exit_code) == (0, 0)
    assert "the source gone.jsonl: " in first.stderr
    assert again.stderr == ""
    for call in (second, later):
        assert call.exit_code == 1
        assert "2 times running" in call.stderr
    foot = json.loads((tmp_path / "out" / "2025-06-10" / "digest.json").read_text(encoding="utf-8"))["rejected"]
    assert [one["input"] for one in foot] == ["gone.jsonl"]
