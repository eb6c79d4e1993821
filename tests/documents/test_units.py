"""The units beside the page on scheduled digests can be used as they are."""

from __future__ import annotations

import configparser
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
from contextlib import closing

import pytest
import yaml

from tests.cli.conftest import COMMANDS, options_of
from tests.conftest import required
from tests.documents.pages import DOCS
from tests.documents.test_pages import toolkit_calls

UNITS = DOCS / "scheduled"
PAGE = (DOCS / "scheduled.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [one.read_text("utf-8") for one in sorted(UNITS.iterdir())],
)
def test_units_call_commands_that_are_there_with_options_that_they_have(text):
    for command, *arguments in toolkit_calls(text):
        assert command in COMMANDS
        assert {one for one in arguments if one.startswith("--")} <= options_of(command)


def test_each_unit_calls_the_digest_and_is_named_on_the_page():
    units = sorted(UNITS.iterdir())
    assert [unit.name for unit in units] == ["crontab", "digest.service", "digest.timer", "digest.yml"]
    for unit in units:
        assert f"(scheduled/{unit.name})" in PAGE
        assert unit.suffix == ".timer" or toolkit_calls(unit.read_text("utf-8"))[0][0] == "digest"


@pytest.fixture
def home(tmp_path):
    """Return a home with a toolkit that says how it was called, and with which password."""
    program = tmp_path / "home" / "news" / ".venv" / "bin" / "toolkit"
    program.parent.mkdir(parents=True)
    program.write_text(
        '#!/bin/sh\necho "$@" "$SMTP_PASSWORD" >> called\necho a path\necho a fault >&2\n', encoding="utf-8"
    )
    program.chmod(0o755)
    return tmp_path / "home"


def test_systemd_takes_its_units(home):
    folder = home / ".config" / "systemd" / "user"
    shutil.copytree(UNITS, folder)
    verify = [required("systemd-analyze"), "verify", "--user", "digest.service", "digest.timer"]
    environment = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home)}
    done = subprocess.run(verify, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if str(folder) in line or "digest" in line] == []
    assert done.returncode == 0


def test_the_timer_catches_up_and_calls_each_half_hour_from_seven_on():
    timer = configparser.ConfigParser(interpolation=None)
    timer.read_string((UNITS / "digest.timer").read_text("utf-8"))
    assert timer["Timer"]["Persistent"] == "true"
    when = [timer["Timer"]["OnCalendar"], "--base-time=2025-06-10 00:00 UTC", "--iterations=2"]
    command, environment = [required("systemd-analyze"), "calendar", *when], {**os.environ, "TZ": "UTC", "LC_ALL": "C"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert re.findall(r"2025-06-10 (\S+) UTC", done.stdout) == ["05:00:00", "05:30:00"]  # seven in summer


def test_cron_calls_it_with_the_secrets(home):
    (home / "news" / "secrets.env").write_text("SMTP_PASSWORD='tide and time'\n", encoding="utf-8")
    lines = [line for line in (UNITS / "crontab").read_text("utf-8").splitlines() if line and not line.startswith("#")]
    setting, job = lines
    assert re.fullmatch(r"\w+=\S+", setting)
    *times, command = job.split(maxsplit=5)
    assert all(re.fullmatch(r"[\d,*/-]+", one) for one in times)
    assert "%" not in command  # which is a line end to cron
    for _ in range(2):
        environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
        done = subprocess.run(["/bin/sh", "-c", command], env=environment, capture_output=True, text=True, check=True)
        assert (done.stdout, done.stderr) == ("", "a fault\n")  # both of which cron mails
        (home / "news" / "secrets.env").unlink(missing_ok=True)
    called = (home / "news" / "called").read_text("utf-8").splitlines()
    assert called == [f"digest --config digest.toml --send --quiet {secret}" for secret in ("tide and time", "")]


@pytest.fixture
def workflow():
    """Return the workflow of GitHub Actions; YAML takes its "on" for a truth."""
    found = yaml.safe_load((UNITS / "digest.yml").read_text("utf-8"))
    return {("on" if key is True else key): value for key, value in found.items()}


def test_the_workflow_has_what_it_needs(workflow):
    assert workflow["permissions"] == {"contents": "write"}
    assert workflow["concurrency"]["cancel-in-progress"] is False
    assert all(re.fullmatch(r"[\d,*/ -]+", one["cron"]) for one in workflow["on"]["schedule"])
    (job,) = workflow["jobs"].values()
    assert all(("run" in step) != ("uses" in step) for step in job["steps"])
    assert all(re.fullmatch(r"actions/[\w-]+@v\d", step["uses"]) for step in job["steps"] if "uses" in step)


TOOLKIT = """#!/usr/bin/env python3
import os, sqlite3, sys
if sys.argv[1] == "digest":
    archive = sqlite3.connect("state/news.sqlite", isolation_level=None)
    archive.execute("PRAGMA journal_mode = WAL")
    archive.execute("CREATE TABLE IF NOT EXISTS runs (number INTEGER PRIMARY KEY)")
    archive.execute("INSERT INTO runs DEFAULT VALUES")
else:
    open("sent", "a").write("x")
os._exit(0)  # as a process that is killed, which leaves what it wrote in news.sqlite-wal
"""
IDENTITY = ("-c", "user.name=desk", "-c", "user.email=desk@localhost")


def run_git(*words, folder):
    return subprocess.run([required("git"), *words], cwd=folder, capture_output=True, text=True, check=True).stdout


@pytest.fixture
def job(workflow, tmp_path, home):
    """Return a function that does a job in a new clone, its steps as GitHub does them; it returns what came of each."""
    (home / "news" / ".venv" / "bin" / "toolkit").write_text(TOOLKIT, encoding="utf-8")
    run_git("init", "--bare", "origin", folder=tmp_path)
    run_git("clone", "origin", "first", folder=tmp_path)
    run_git(*IDENTITY, "commit", "--allow-empty", "-m", "A desk", folder=tmp_path / "first")
    run_git("push", "origin", "HEAD", folder=tmp_path / "first")
    (steps,) = [one["steps"] for one in workflow["jobs"].values()]

    def do(name, path=""):
        run_git("clone", "--single-branch", "origin", name, folder=tmp_path)
        ways = [path, home / "news" / ".venv" / "bin", os.environ["PATH"]]
        environment = {**os.environ, "PATH": ":".join(str(one) for one in ways if one)}
        came = {}
        for step in [one for one in steps if "run" in one and one["name"] != "Install"]:
            condition = step.get("if", "success()")
            is_due = "failure" not in came.values() if "success()" in condition else True
            if is_due and all(
                came[one] == "success" for one in re.findall(r"steps\.(\w+)\.outcome == 'success'", condition)
            ):
                command = ["bash", "-e", "-o", "pipefail", "-c", step["run"]]
                done = subprocess.run(command, cwd=tmp_path / name, env=environment, capture_output=True, check=False)
                came[step.get("id", step["name"])] = "failure" if done.returncode else "success"
            else:
                came[step.get("id", step["name"])] = "skipped"
        return came

    return do


def runs_kept(tmp_path):
    content = subprocess.run(
        [required("git"), "show", "archive:news.sqlite"], cwd=tmp_path / "origin", capture_output=True, check=True
    ).stdout
    (tmp_path / "kept.sqlite").write_bytes(content)
    with closing(sqlite3.connect(tmp_path / "kept.sqlite")) as kept:
        return kept.execute("SELECT count(*) FROM runs").fetchone()[0]


def test_the_workflow_keeps_the_archive_from_run_to_run_with_all_that_is_in_it(job, tmp_path):
    run_git("push", "origin", "HEAD:refs/heads/desk/archive", folder=tmp_path / "first")  # another branch, of its end
    for number in (1, 2, 3):
        assert set(job(f"run{number}").values()) == {"success"}
        assert runs_kept(tmp_path) == number
        assert run_git("rev-list", "--count", "archive", folder=tmp_path / "origin") == "1\n"
        assert run_git("status", "--porcelain", folder=tmp_path / f"run{number}") == "?? sent\n?? state/\n"


@pytest.mark.parametrize("broken", ["ls-remote", "fetch", "show"])
def test_an_archive_that_cannot_be_fetched_is_no_new_beginning(job, tmp_path, broken):
    job("run1")
    git = tmp_path / "bin" / "git"
    git.parent.mkdir()
    git.write_text(f'#!/bin/sh\n[ "$1" != {broken} ] || exit 128\nexec {required("git")} "$@"\n', encoding="utf-8")
    git.chmod(0o755)
    came = job("run2", git.parent)
    assert came.pop("fetch") == "failure"
    assert set(came.values()) == {"skipped"}
    assert not (tmp_path / "run2" / "sent").exists()
    assert runs_kept(tmp_path) == 1
    assert set(job("run3").values()) == {"success"}
    assert runs_kept(tmp_path) == 2


INSTALLS = re.compile(r"pip3? +install\b[^\n]*")


@pytest.mark.parametrize(
    "path",
    [
        DOCS.parent / "README.md",
        DOCS.parent / "CONTRIBUTING.md",
        *(one for one in sorted(DOCS.rglob("*")) if one.is_file() and one.suffix != ".png"),
    ],
)
def test_the_toolkit_is_never_installed_by_its_name_alone_which_is_that_of_another_package(path):
    text = path.read_text("utf-8")
    assert [one for one in INSTALLS.findall(text) if re.search(r"""[\s"']story-toolkit\b""", one)] == []


def test_the_workflow_installs_what_its_reader_has_named(workflow):
    (job,) = workflow["jobs"].values()
    (install,) = [step["run"] for step in job["steps"] if step.get("name") == "Install"]
    address = shlex.split(install)[-1]
    assert re.fullmatch(
        r"git\+https://github\.com/<[A-Z]+>/<[A-Z]+>@<[A-Z]+>", address
    )  # no name that anybody can have
