"""The page on scheduled digests shows what its commands print, in its order; the units beside it can be used."""

from __future__ import annotations

import configparser
import doctest
import os
import re
import shlex
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import COMMANDS, options_of
from tests.conftest import SAMPLE, required

DOCS = Path(__file__).parent.parent / "docs"
UNITS = DOCS / "scheduled"
PAGE = (DOCS / "scheduled.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(toml|console|sh)\n(.+?)^```", PAGE, re.MULTILINE | re.DOTALL)
OPML = '<opml><body><outline xmlUrl="https://a.example/f"/><outline xmlUrl="https://b.example/f"/></body></opml>'


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Stand in a folder with the sample and a list of feeds."""
    shutil.copytree(SAMPLE, tmp_path / "data" / "sample")
    (tmp_path / "feeds.opml").write_text(OPML, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_commands_of_the_page_print_what_it_shows(desk, run):
    shown = [(kind, text) for kind, text in BLOCKS if kind != "sh"]
    assert [kind for kind, _ in shown].count("toml") == 4
    for kind, text in shown:
        if kind == "toml":
            (desk / "digest.toml").write_text(text, encoding="utf-8")
            continue
        for line, output in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE):
            command, _, remark = line.partition("  # ends with ")
            name, *arguments = shlex.split(command)
            done = run(*(one for one in arguments if one != "2>&1"))
            printed = done.stderr + done.stdout if "check" not in arguments else done.stdout + done.stderr
            printed = printed if "2>&1" in arguments else done.stdout
            assert (name, done.exit_code) == ("toolkit", int(remark or 0)), f"{command}\n{done.output}"
            flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
            assert doctest.OutputChecker().check_output(output, printed, flags), f"{command}\n{printed}"


def calls(text):
    """Return the calls of the toolkit in a shell script, each as its words."""
    lines = re.findall(r"(?:^|[\s/=])toolkit ((?:digest|send|check|sources|init)\b[^\n&;|]*)", text)
    return [shlex.split(re.sub(r" 2>.*", "", line), comments=True) for line in lines]


@pytest.mark.parametrize(
    "text",
    [*(text for kind, text in BLOCKS if kind == "sh"), *(one.read_text("utf-8") for one in sorted(UNITS.iterdir()))],
)
def test_commands_that_are_not_run_here_have_the_options_that_they_are_called_with(text):
    for command, *arguments in calls(text):
        assert command in COMMANDS
        assert {one for one in arguments if one.startswith("--")} <= options_of(command)


def test_each_unit_calls_the_digest_and_is_named_on_the_page():
    units = sorted(UNITS.iterdir())
    assert [unit.name for unit in units] == ["crontab", "digest.service", "digest.timer", "digest.yml"]
    for unit in units:
        assert f"(scheduled/{unit.name})" in PAGE
        assert unit.suffix == ".timer" or calls(unit.read_text("utf-8"))[0][0] == "digest"


def test_what_the_page_links_to_is_there():
    for link in re.findall(r"\]\((?!http)([^)#]+)\)", PAGE):
        assert (DOCS / link).exists(), link


def test_every_script_of_the_page_is_a_script():
    for kind, text in BLOCKS:
        if kind == "sh":
            subprocess.run(["bash", "-n"], input=text, text=True, check=True)


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
        *(one for one in sorted(DOCS.rglob("*")) if one.is_file()),
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
