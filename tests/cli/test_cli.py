"""The command line as scripts use it: data on stdout, the rest on stderr, exit codes."""

from __future__ import annotations

import io
import json
import logging
import os
import subprocess
import sys
from contextlib import nullcontext

import pandas as pd
import pytest

import toolkit
from tests.conftest import ENGLISH, SAMPLE, SAMPLE_NOW
from toolkit.cli.steps import progress_bar
from toolkit.errors import SourceError

NAMES = ["digest.md", "digest.html", "digest.json"]


def test_digest_writes_the_report_and_prints_where(run, tmp_path, sample_report):
    done = run("digest", *ENGLISH, "--now", SAMPLE_NOW, "-o", tmp_path / "out")
    assert done.exit_code == 0
    assert done.stdout.split() == [str(tmp_path / "out" / name) for name in NAMES]
    assert "72 stories in 8 themes" in done.stderr
    assert (tmp_path / "out" / "digest.json").read_text(encoding="utf-8") == sample_report.to_json()


def test_digest_prints_without_a_folder(run, sample_report):
    assert run("digest", *ENGLISH, "--now", SAMPLE_NOW).stdout == sample_report.to_markdown()
    assert run("digest", *ENGLISH, "--now", SAMPLE_NOW, "--json").stdout == sample_report.to_json()


def test_quiet_says_nothing(run):
    assert run("digest", *ENGLISH, "--quiet").stderr == ""


def test_themes_prints_a_table(run, sample_report):
    done = run("themes", *ENGLISH, "--now", SAMPLE_NOW)
    assert len(done.stdout.strip().splitlines()) == len(sample_report.themes) + 1
    assert sample_report.themes[0].label in done.stdout
    content = json.loads(run("themes", *ENGLISH, "--now", SAMPLE_NOW, "--json").stdout)
    assert [row["label"] for row in content] == [theme.label for theme in sample_report.themes]


def test_a_number_of_themes(run):
    assert len(run("themes", *ENGLISH, "--n-themes", "3").stdout.strip().splitlines()) == 4
    done = run("themes", *ENGLISH, "--n-themes", "few")
    assert done.exit_code == 2
    assert "found --n-themes few; wanted a number from 1, or auto" in done.stderr


@pytest.mark.parametrize("arguments", [(), ("--csv",)])
def test_stories_can_be_piped(run, sample, arguments):
    out = run("stories", *ENGLISH, "--now", SAMPLE_NOW, *arguments).stdout
    frame = pd.read_csv(io.StringIO(out)) if arguments else pd.read_json(io.StringIO(out), lines=True)
    assert frame["story_id"].tolist() == sample["story_id"].tolist()


def test_stories_to_a_file(run, tmp_path, sample):
    path = tmp_path / "stories.parquet"
    assert run("stories", *ENGLISH, "--now", SAMPLE_NOW, "-o", path).stdout.strip() == str(path)
    assert len(pd.read_parquet(path)) == len(sample)


@pytest.mark.parametrize("command", ["digest", "stories", "themes", "evaluate"])
def test_bad_input_is_one_line_and_exit_code_2(run, command, tmp_path):
    done = run(command, tmp_path / "missing.txt")
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "missing.txt: no such file or folder" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_nothing_is_written_for_bad_input(run, tmp_path):
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    assert run("digest", tmp_path / "empty.txt", "-o", tmp_path / "out").exit_code == 2
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_named(run, tmp_path):
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    done = run("digest", *ENGLISH, "-o", tmp_path / "out")
    assert done.exit_code == 2
    assert f"cannot write to {tmp_path / 'out'}" in done.stderr


def test_good_input_goes_on_beside_bad(run, tmp_path):
    (tmp_path / "bad.jsonl").write_text("{", encoding="utf-8")
    done = run("digest", *ENGLISH, tmp_path / "bad.jsonl", "--json")
    assert done.exit_code == 0
    assert "rejected" in done.stderr
    (refusal,) = json.loads(done.stdout)["rejected"]
    assert refusal["input"].endswith("bad.jsonl, line 1")


def test_unknown_calls_are_usage_errors(run):
    assert run("digest").exit_code == 2
    assert run("dance").exit_code == 2
    assert run("digest", *ENGLISH, "--n-words", "0").exit_code == 2
    assert run("digest", *ENGLISH, "--now", "tea time").exit_code == 2


def test_version_and_help(run):
    assert run("--version").stdout == f"story-toolkit {toolkit.__version__}\n"
    text = run("--help").stdout
    assert all(command in text for command in ("digest", "stories", "themes", "evaluate", "explain"))


def test_the_module_is_the_command_and_reads_standard_input():
    page = "Cod quota cut\nThe quota for cod was cut by a tenth on Monday.\n"
    done = subprocess.run(
        [sys.executable, "-m", "toolkit", "digest", "-", "--json"],
        input=page,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["themes"][0]["stories"][0]["title"] == "Cod quota cut"


def test_help_loads_nothing_heavy():
    code = (
        "import sys\nfrom typer.testing import CliRunner\nfrom toolkit.cli.commands import app\n"
        "CliRunner().invoke(app, ['--help'])\nprint(sorted({'sklearn', 'pandas', 'numpy'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_a_closed_pipe_is_no_error():
    command = ["bash", "-o", "pipefail", "-c", f"{sys.executable} -m toolkit stories {SAMPLE} | head -c 10"]
    pipe = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "Traceback" not in pipe.stderr
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


def test_standard_output_may_be_closed(tmp_path):
    page = tmp_path / "cod.txt"
    page.write_text("Cod quota cut\nThe quota for cod was cut by a tenth on Monday.\n", encoding="utf-8")
    command = f"{sys.executable} -m toolkit stories -q {page}"
    for options, told in (("", (1, "toolkit: standard output is closed\n")), (f"-o {tmp_path}/a.jsonl", (0, ""))):
        called = ["bash", "-c", f"{command} {options} >&-"]
        done = subprocess.run(called, check=False, capture_output=True, text=True)
        assert (done.returncode, done.stderr) == told


@pytest.mark.parametrize("failure", [KeyboardInterrupt, SourceError, None])
def test_a_bar_gives_the_terminal_back_and_messages_have_their_lines(monkeypatch, failure):
    terminal = io.StringIO()
    terminal.isatty = lambda: True
    monkeypatch.setattr(sys, "stderr", terminal)
    handler = logging.StreamHandler(terminal)
    logging.getLogger().addHandler(handler)
    with pytest.raises(failure) if failure else nullcontext(), progress_bar("reading", shown=True) as tell:
        tell(1, 2)
        logging.getLogger("toolkit").warning("rejected cod.txt: empty")
        if failure:
            raise failure
        tell(2, 2)
    logging.getLogger().removeHandler(handler)
    shown = terminal.getvalue()
    assert "\x1b[Krejected cod.txt: empty\n" in shown
    assert shown.rindex("\x1b[?25h") > shown.rindex("\x1b[?25l")
    assert handler.filters == []


def test_evaluate_reads_as_the_other_commands_do(run, tmp_path):
    table = tmp_path / "table.csv"
    rows = [f"{number},Cod quota {number} cut,sea" for number in range(4)]
    rows += [f"{number},Rocket {number} in orbit,sky" for number in range(4, 8)]
    table.write_text("\n".join(["nr,leader,desk", *rows]), encoding="utf-8")
    named = ("--columns", "text=leader", "--label-column", "desk", "--cleaning", "none", "--jobs", "2")
    done = run("evaluate", table, *named, "--json")
    assert done.exit_code == 0, done.stderr
    found = json.loads(done.stdout)
    assert (found["n_gold"], found["agreement"]["ari"]) == (8, 1.0)
    refused = run("evaluate", table, "--columns", "text=nothing")
    assert refused.exit_code == 2
    assert "nothing" in refused.stderr


def test_evaluate_groups_languages_together_where_asked(run):
    stories = [SAMPLE / "multilingual" / name for name in ("de.jsonl", "fr.jsonl")]
    apart, together = (json.loads(run("evaluate", *stories, "--json", *how).stdout) for how in ((), ("--together",)))
    assert apart["provenance"]["parameters"]["by_language"]
    assert not together["provenance"]["parameters"]["by_language"]
    assert apart["n_themes"] != together["n_themes"]


def test_errors_do_not_act_on_the_terminal(run, tmp_path):
    done = run("stories", tmp_path / "cod\x1b[31m\u202e.csv")
    assert done.exit_code == 2
    assert "cod[31m.csv: nothing matches" in done.stderr


def test_wrong_numbers_of_processes_are_refused(run):
    done = run("stories", SAMPLE, "--jobs", "0")
    assert done.exit_code == 2
    assert "found 0 processes" in done.stderr
