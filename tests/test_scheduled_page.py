"""The page on scheduled digests shows what its commands print, in its order; the units beside it can be used."""

from __future__ import annotations

import configparser
import doctest
import os
import re
import shlex
import shutil
import subprocess
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
    program.write_text('#!/bin/sh\necho "$@" "$SMTP_PASSWORD" >> called\n', encoding="utf-8")
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
        subprocess.run(["/bin/sh", "-c", command], env={"HOME": str(home), "PATH": "/usr/bin:/bin"}, check=True)
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


def test_the_workflow_keeps_the_archive_from_run_to_run(workflow, tmp_path, home):
    steps = [step["run"] for job in workflow["jobs"].values() for step in job["steps"] if "run" in step]
    program = home / "news" / ".venv" / "bin" / "toolkit"
    program.write_text('#!/bin/sh\n[ "$1" = send ] || date +%N >> state/news.sqlite\n', encoding="utf-8")
    git = required("git")

    def run_git(*words, folder=tmp_path):
        return subprocess.run([git, *words], cwd=folder, capture_output=True, text=True, check=True).stdout

    run_git("init", "--bare", "origin")
    identity = ("-c", "user.name=desk", "-c", "user.email=desk@localhost")
    run_git("clone", "origin", "first")
    run_git(*identity, "commit", "--allow-empty", "-m", "A desk", folder=tmp_path / "first")
    run_git("push", "origin", "HEAD", folder=tmp_path / "first")
    for number in (1, 2, 3):
        run_git("clone", "--single-branch", "origin", f"run{number}")
        for step in steps[1:]:  # but the installation
            environment = {**os.environ, "PATH": f"{program.parent}:{os.environ['PATH']}"}
            subprocess.run(["bash", "-e", "-c", step], cwd=tmp_path / f"run{number}", env=environment, check=True)
        kept = run_git("show", "archive:news.sqlite", folder=tmp_path / "origin")
        assert len(kept.splitlines()) == number
        assert run_git("rev-list", "--count", "archive", folder=tmp_path / "origin") == "1\n"
        assert run_git("status", "--porcelain", folder=tmp_path / f"run{number}") == "?? state/\n"
