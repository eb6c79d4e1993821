"""``toolkit digest --archive``: what is new, every time that it runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.report.stream import DAYS, until
from toolkit import Archive

FIRST, SECOND, _ = DAYS


@pytest.fixture
def news(tmp_path: Path):
    """Return a function that writes what feeds hold at a moment, as a file."""

    def write(moment: str) -> Path:
        path = tmp_path / "news.jsonl"
        until(moment).to_json(path, orient="records", lines=True)
        return path

    return write


@pytest.fixture
def digest(run, news, tmp_path: Path):
    """Return a function that makes the digest of a moment."""

    def make(moment: str, *options: object, inputs: str | None = None):
        archive = ("--archive", tmp_path / "news.sqlite", "--no-map", "--now", moment)
        return run("digest", news(inputs or moment), *archive, *options)

    return make


def test_a_day_after_the_other(digest, tmp_path: Path) -> None:
    out = tmp_path / "out"
    first = digest(FIRST, "-o", out)
    assert (first.exit_code, len(first.stdout.split())) == (0, 3)
    assert "First digest" in first.stderr
    second = digest(SECOND, "-o", out)
    assert "New since 9 June, 20:00" in second.stderr
    found = json.loads((out / "digest.json").read_text(encoding="utf-8"))
    titles = {story["title"] for theme in found["themes"] for story in theme["stories"]}
    assert "Herring museum opens in autumn" in titles
    assert "Cod quota cut by a tenth" not in titles


def test_nothing_new_is_said_and_the_files_stay(digest, tmp_path: Path) -> None:
    out = tmp_path / "out"
    digest(FIRST, "-o", out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    again = digest("2025-06-09T21:00Z", "-o", out, inputs=FIRST)
    assert (again.exit_code, again.stdout) == (0, "")
    assert "Nothing new since 9 June, 20:00" in again.stderr
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_nothing_new_is_printed_as_a_digest_too(digest) -> None:
    digest(FIRST)
    assert "Nothing new since 9 June, 20:00" in digest("2025-06-09T21:00Z", inputs=FIRST).stdout
    assert json.loads(digest("2025-06-09T21:00Z", "--json", inputs=FIRST).stdout)["themes"] == []


def test_adopting_reports_nothing(digest, tmp_path: Path) -> None:
    adopted = digest(FIRST, "--adopt", "-o", tmp_path / "out")
    assert (adopted.exit_code, adopted.stdout) == (0, "")
    assert "5 stories read and marked as seen" in adopted.stderr
    assert not (tmp_path / "out").exists()
    assert "Cod quota cut by a tenth" not in digest(SECOND).stdout.replace("## ", "")


def test_an_empty_folder_is_nothing_new(run, digest, tmp_path: Path) -> None:
    digest(FIRST)
    (tmp_path / "empty").mkdir()
    done = run("digest", tmp_path / "empty", "--archive", tmp_path / "news.sqlite", "--now", SECOND)
    assert done.exit_code == 0
    assert "Nothing new since 9 June" in done.stderr


def test_what_an_interrupted_run_left_goes_first(digest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("toolkit.delivery.queue.write_files", killed)
        digest(FIRST, "-o", tmp_path / "out")
    assert not (tmp_path / "out").exists()
    done = digest("2025-06-09T21:00Z", "-o", tmp_path / "out", inputs=FIRST)
    assert "Nothing new" in done.stderr
    assert "Cod quota cut by a tenth" in (tmp_path / "out" / "digest.md").read_text(encoding="utf-8")


def test_the_environment_may_say_what_time_it_is(run, news, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1749499200")
    run("digest", news(FIRST), "--archive", tmp_path / "news.sqlite", "--no-map")
    with Archive(tmp_path / "news.sqlite") as archive:
        assert [f"{at}" for (at,) in archive.rows("SELECT at FROM runs")] == ["2025-06-09 20:00:00"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "noon")
    assert "found SOURCE_DATE_EPOCH=noon" in run("digest", news(FIRST)).stderr


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--adopt",), "found --adopt without --archive"),
        (("--keep", "90d", "--all"), "found --all and --keep without --archive"),
        (("--archive", "x.sqlite", "--adopt", "--all"), "found --adopt and --all"),
        (("--archive", "x.sqlite", "--keep", "long"), "found --keep='long'"),
        (("--archive", "x.sqlite", "--window", "2025-06-09"), "found --window 2025-06-09; wanted a span"),
    ],
)
def test_wrong_calls(run, news, options, message, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run("digest", news(FIRST), *options)
    assert (done.exit_code, message in done.stderr) == (2, True), done.stderr
    assert not Path("x.sqlite").exists()
