"""Data through pipes, as the shell makes them."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.conftest import SAMPLE
from toolkit.cli import app

PAGE = "Cod quota cut\nThe quota for cod was cut by a tenth on Monday.\n"


def test_the_module_is_the_command_and_reads_standard_input():
    done = subprocess.run(
        [sys.executable, "-m", "toolkit", "digest", "-", "--json"],
        input=PAGE,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["themes"][0]["stories"][0]["title"] == "Cod quota cut"


def test_a_closed_pipe_is_no_error():
    command = ["bash", "-o", "pipefail", "-c", f"{sys.executable} -m toolkit stories {SAMPLE} | head -c 10"]
    pipe = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "Traceback" not in pipe.stderr
    assert "Broken" not in pipe.stderr
    assert pipe.stdout


@pytest.mark.parametrize("command", [["--help"], ["digest", "--help"]])
def test_help_may_be_cut_off_too(command):
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-m", "toolkit", *command], check=False, stdout=write, stderr=subprocess.PIPE, text=True
    )
    os.close(write)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("to_file", [False, True])
def test_standard_output_may_be_closed(monkeypatch, capsys, tmp_path, to_file):
    page = tmp_path / "cod.txt"
    page.write_text(PAGE, encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(SystemExit) as ended:
        app(["stories", "-q", str(page), *(("-o", str(tmp_path / "a.jsonl")) if to_file else ())])
    said = "" if to_file else "toolkit: standard output is closed\n"
    assert (ended.value.code, capsys.readouterr().err) == (0 if to_file else 1, said)
