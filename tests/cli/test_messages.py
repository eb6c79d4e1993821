"""What stands on stderr, and the exit codes."""

from __future__ import annotations

import json
import logging

import pytest

from tests.cli.conftest import COMMANDS, READING
from toolkit.cli.messages import reported_errors
from toolkit.cli.printable import printable
from toolkit.errors import SourceError


@pytest.mark.parametrize("command", COMMANDS)
def test_quiet_says_nothing_of_what_went_well(called, command):
    done = called(command, "--quiet")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == called(command).stdout


@pytest.mark.parametrize("quiet", [(), ("--quiet",)])
@pytest.mark.parametrize("command", READING)
def test_bad_input_is_one_line_and_exit_code_2(run, tmp_path, command, quiet):
    (tmp_path / "model").mkdir()
    before = {"explain": ["cod"], "assign": [tmp_path / "model"]}.get(command, [])
    done = run(*command.split(), *before, tmp_path / "missing.txt", *quiet)
    assert (done.exit_code, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("toolkit: ")
    assert command == "assign" or "missing.txt: no such file" in line


@pytest.mark.parametrize(
    ("failure", "code", "said"),
    [
        (SourceError("cod.csv: empty"), 2, "cod.csv: empty"),
        (ValueError("found 3; wanted 4"), 2, "found 3; wanted 4"),
        (OSError(28, "No space left on device"), 1, "No space left on device"),
        (OSError("standard output is closed"), 1, "standard output is closed"),
    ],
)
def test_exit_codes(capsys, failure, code, said):
    with pytest.raises(SystemExit) as ended, reported_errors():
        raise failure
    assert (ended.value.code, capsys.readouterr()) == (code, ("", f"toolkit: {said}\n"))


def test_good_input_goes_on_beside_bad(run, stories, tmp_path):
    (tmp_path / "bad.jsonl").write_text("{", encoding="utf-8")
    done = run("digest", stories, tmp_path / "bad.jsonl", "--json")
    assert done.exit_code == 0
    assert "rejected" in done.stderr
    (refusal,) = json.loads(done.stdout)["rejected"]
    assert refusal["input"].endswith("bad.jsonl, line 1")


def test_candidates_stand_on_lines_of_their_own(run, stories):
    done = run("explain", "cod quota", stories, "--quiet")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "toolkit: 'cod quota' stands for 2 stories; name one of them by its id or more of its title:",
        "  0  Cod quota cut",
        "  2  Cod quota raised again",
    ]


@pytest.mark.parametrize("letter", ["\x1b", "\r", "\u202e", "\x00", "\x9b", "\u2028", "\v"])
def test_nothing_acts_on_the_terminal(run, tmp_path, letter):
    assert printable(f"a{letter}b\n  c{letter}d\ne").split("\n")[0] == f"a{repr(letter)[1:-1]}b"
    assert letter not in printable(f"a{letter}b\n  c{letter}d\ne")
    if letter != "\x00":
        done = run("stories", tmp_path / f"cod{letter}31m.csv")
        assert letter not in done.stderr[:-1]
        assert "no such file" in done.stderr


def test_no_message_breaks_lines_but_before_lines_set_in():
    assert printable("a\ntoolkit: b\n  c").splitlines() == ["a\\ntoolkit: b", "  c"]


def test_messages_are_heard_again_after_a_quiet_call(called):
    called("stories", "--quiet")
    assert not logging.getLogger("toolkit").isEnabledFor(logging.INFO)
    assert "8 stories in" in called("digest").stderr


def test_how_much_is_said_is_decided_for_one_call_alone(called):
    before = logging.getLogger("toolkit").level
    for options in (("--quiet",), ()):
        called("stories", *options)
        assert logging.getLogger("toolkit").level == before
