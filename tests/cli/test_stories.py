"""``toolkit stories``."""

from __future__ import annotations

import io

import pandas as pd
import pytest

from tests.conftest import ENGLISH, SAMPLE_NOW


@pytest.mark.parametrize("arguments", [(), ("--csv",)])
def test_stories_can_be_piped(run, sample, arguments):
    out = run("stories", *ENGLISH, "--now", SAMPLE_NOW, *arguments).stdout
    frame = pd.read_csv(io.StringIO(out)) if arguments else pd.read_json(io.StringIO(out), lines=True)
    assert frame["story_id"].tolist() == sample["story_id"].tolist()


@pytest.mark.parametrize("name", ["a.parquet", "a.jsonl", "a.CSV"])
def test_stories_to_a_file(called, run, tmp_path, name):
    done = called("stories", "-o", tmp_path / name)
    assert (done.exit_code, done.stdout) == (0, f"{tmp_path / name}\n")
    assert run("stories", tmp_path / name).stdout == called("stories").stdout


def test_what_is_cleaned_and_how_many_processes_read(called):
    named = ("--columns", "text=title", "--cleaning", "none", "--jobs", "2")
    assert "on Monday" not in called("stories", *named).stdout
