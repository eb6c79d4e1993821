"""The README shows what its commands really print, and the sample report is current."""

from __future__ import annotations

import doctest
import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SAMPLE

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^\$ (.+)\n((?:(?!```|\$ ).*\n)*)", README, re.MULTILINE)


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """Stand in a folder that looks like a checkout, with `toolkit` as a command."""
    shutil.copytree(SAMPLE, tmp_path / "data" / "sample")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:/usr/bin:/bin")
    return tmp_path


def test_the_readme_shows_commands():
    assert len(SHOWN) >= 3


@pytest.mark.parametrize(("command", "output"), SHOWN, ids=[command for command, _ in SHOWN])
def test_a_command_prints_what_is_shown(checkout, run, command, output):
    lines = [line.rstrip() for line in printed(command, run).splitlines()]
    assert lines == [line.rstrip() for line in output.splitlines()]


def printed(command, run):
    """Return what a command prints; toolkit is called in this process, which is faster, where nothing is piped in."""
    *before, last = command.split(" && ")
    for one in before:
        own, _, file = one.partition(" > ")
        output = printed(own, run)
        if file:
            Path(file).write_text(output, encoding="utf-8")
    own, _, behind = last.partition(" | ")
    name, *arguments = shlex.split(own)
    if name != "toolkit":
        return subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True).stdout
    done = run(*(one for one in arguments if one != "2>&1"))
    shown = done.output if "2>&1" in arguments else done.stdout
    return subprocess.run(
        ["bash", "-c", behind or "cat"], input=shown, capture_output=True, text=True, check=True
    ).stdout


def test_the_python_examples_work(checkout):
    failed, tried = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert tried > 8
    assert failed == 0


def test_the_make_verbs_are_there():
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    contributing = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"^make ([\w-]+)$", README, re.MULTILINE))
    assert {"digest", "test"} <= named
    assert named | set(re.findall(r"`make ([\w-]+)`", README + contributing)) <= targets


def test_links_lead_somewhere():
    for page in ROOT.glob("*.md"):
        for link in re.findall(r"\]\((?!http)([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / link).exists(), f"{page.name}: {link}"


def rounded(value):
    """Round figures, so that another processor's last digit shows nowhere."""
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [rounded(inner) for inner in value]
    return round(value, 2) if isinstance(value, float) else value


def test_the_sample_report_is_current(whole_report):
    kept = ROOT / "reports" / "sample"
    as_kept = json.loads((kept / "digest.json").read_text(encoding="utf-8"))
    assert rounded(json.loads(whole_report.to_json())) == rounded(as_kept), "run: make sample-report"
    assert whole_report.to_markdown() == (kept / "digest.md").read_text(encoding="utf-8")
    assert whole_report.to_html() == (kept / "digest.html").read_text(encoding="utf-8")
