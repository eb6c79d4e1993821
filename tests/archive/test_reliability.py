"""Killed, run twice at once, without room or right to write: a short run of `experiments/reliability`."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "experiments" / "reliability" / "run.py"


@pytest.fixture(scope="module")
def found():
    done = subprocess.run([sys.executable, SCRIPT, "--short"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_what_is_killed_and_run_again_loses_and_repeats_nothing(found):
    assert found["killed"]["faults"] == []
    assert found["killed"]["at work"] > 0


def test_the_same_day_twice_is_that_day_once(found):
    assert found["the day twice"]["is the same"]


def test_two_at_once_wait_for_each_other(found):
    assert found["two at once"]["errors"] == found["two at once"]["faults"] == []
    assert found["two at once"]["without waiting"].startswith("ArchiveBusyError: FOLDER/news.sqlite: process PID has")


def test_without_room_nothing_is_damaged(found):
    assert found["full disk"]["refused"] > 0
    assert found["full disk"]["faults"] == []
    assert all(said.startswith(("ArchiveError: ", "SourceError: ")) for said in found["full disk"]["said"])


@pytest.mark.parametrize("what", ["folder", "file", "new, folder"])
def test_without_the_right_to_write_it_says_so(found, what):
    assert found["not to be written"][what].startswith("ArchiveError: FOLDER/")
    assert found["not to be written"]["is as it was"]
    assert found["not to be written"]["folder, to read"] == ""


def test_a_clock_that_jumps_costs_nothing(found):
    assert {name: found["clock that jumps"][name] for name in ("lost", "shown twice", "texts lost")} == {
        "lost": 0,
        "shown twice": 0,
        "texts lost": 0,
    }


@pytest.mark.parametrize("what", ["later version", "another program", "text", "damaged"])
def test_files_of_others_are_left_alone(found, what):
    assert found["files of others"][what].startswith("ArchiveError: FOLDER/")
    assert found["files of others"][f"{what}, is as it was"]
