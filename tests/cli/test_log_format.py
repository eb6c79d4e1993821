"""What is said on stderr as JSON lines."""

from __future__ import annotations

import json
import logging
import subprocess
import sys

import pytest

from tests.cli.conftest import COMMANDS, READING
from toolkit.cli.log_lines import JsonLines, speak, speaks_json
from toolkit.cli.messages import messages, reported_errors
from toolkit.errors import NothingThereError, SourceError

LOG = logging.getLogger("toolkit.harbour")


def lines_of(text):
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_line_of_every_command_is_an_object(called, command):
    done = called(command, "--log-format", "json")
    assert done.exit_code == 0
    for line in lines_of(done.stderr):
        assert set(line) >= {"time", "level", "logger", "message"}
    assert done.stdout == called(command).stdout


@pytest.mark.parametrize("quiet", [(), ("-q",)])
@pytest.mark.parametrize("command", READING)
def test_why_a_command_ends_is_one_too(run, tmp_path, command, quiet):
    (tmp_path / "model").mkdir()
    before = {"explain": ["cod"], "assign": [tmp_path / "model"]}.get(command, [])
    done = run(*command.split(), *before, tmp_path / "missing.txt", "--log-format", "json", *quiet)
    (line,) = lines_of(done.stderr)
    assert (done.exit_code, line["level"], line["logger"]) == (2, "error", "toolkit")


@pytest.mark.parametrize(
    ("failure", "code", "level"),
    [(SourceError("quay"), 2, "error"), (OSError(28, "quay"), 1, "error"), (NothingThereError("quay"), 0, "info")],
)
def test_levels_of_what_ends_a_command(capsys, failure, code, level):
    with messages():
        speak("json")
        with pytest.raises(SystemExit) as ended, reported_errors():
            raise failure
    (line,) = lines_of(capsys.readouterr().err)
    assert (ended.value.code, line["level"]) == (code, level)
    assert "quay" in line["message"] or failure.errno == 28


def test_facts_stand_by_their_names_and_take_no_other_name_away(capsys):
    with messages():
        speak("json")
        LOG.info("made %d", 3, extra={"facts": {"new": 3, "message": "x", "sources": {"answered": 2}, "path": LOG}})
    (line,) = lines_of(capsys.readouterr().err)
    assert (line["message"], line["new"], line["sources"]) == ("made 3", 3, {"answered": 2})
    assert isinstance(line["path"], str)


@pytest.mark.parametrize("letter", ["\x1b", "\x7f", "\x9b", "\u2028", "\u202e", "\n", "\x00", "\ud800", "漁", "ü"])
def test_nothing_acts_on_a_terminal_and_a_record_is_a_line(letter):
    record = logging.makeLogRecord({"msg": f"quay{letter}pier", "facts": {"name": letter}})
    line = JsonLines().format(record)
    assert line.isprintable()
    assert line.isascii()
    assert json.loads(line)["name"] == letter


def test_the_next_command_speaks_text_again(called):
    called("digest", "--log-format", "json")
    assert "stories in" in called("digest").stderr.splitlines()[0]
    assert not speaks_json()


def test_it_holds_for_the_whole_of_a_process(stories):
    stories.write_text(f"{stories.read_text(encoding='utf-8')}\n8,,,sea\n", encoding="utf-8")
    command = [sys.executable, "-m", "toolkit", "stories", stories, "--log-format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert [(line["level"], "no text" in line["message"]) for line in lines_of(done.stderr)] == [("warning", True)]


def test_another_format_is_refused(called):
    done = called("digest", "--log-format", "xml")
    assert done.exit_code == 2
    assert "--log-format" in done.stderr
