"""What the help says: every command and every option, and fast."""

from __future__ import annotations

import subprocess
import sys

import pytest

import toolkit
from tests.cli.conftest import COMMANDS, READING, options_of
from toolkit.cleaning.steps import STEPS

SHARED = {
    ("--now", "--columns", "--cleaning", "--allow-private", "--jobs", "--engine", "--scheduler"): set(READING)
    - {"evaluate digests"},
    ("--n-themes", "--themes-file", "--by-language"): {"digest", "themes", "explain", "evaluate themes"},
    ("--n-words", "--ranker"): {"digest", "evaluate digests"},
    ("--random-state",): {"digest", "themes", "explain", "evaluate themes", "evaluate digests"},
    ("--json",): set(COMMANDS) - {"stories", "init"},
    ("--quiet", "--log-format"): set(COMMANDS),
}


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_of_each_command_is_described(run, command):
    shown = run(*command.split(), "--help")
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert COMMANDS[command].help.split(".")[0].split(":")[0] in " ".join(shown.stdout.split())
    for parameter in COMMANDS[command].params:
        assert parameter.help, parameter.name
        assert all(name in shown.stdout for name in (*parameter.opts, *parameter.secondary_opts) if "-" in name)


@pytest.mark.parametrize("options", SHARED, ids=" ".join)
def test_groups_of_options_are_the_same_everywhere(options):
    for command in COMMANDS:
        assert options_of(command).issuperset(options) == (command in SHARED[options])
    for option in options:
        texts = {one.help for command in SHARED[options] for one in COMMANDS[command].params if option in one.opts}
        assert len(texts) == 1


def test_names_that_can_be_chosen_are_listed(run):
    shown = " ".join(run("digest", "--help").stdout.replace("│", " ").split())
    with pytest.raises(ValueError, match="wanted one of") as refused:
        toolkit.SumyRanker("best")
    assert all(name in shown for name in str(refused.value).rpartition("one of ")[2].split(", "))
    assert all(step in shown for step in STEPS)


@pytest.mark.parametrize("group", [[], ["evaluate"]])
def test_a_group_alone_shows_its_commands(run, group):
    called, asked = run(*group), run(*group, "--help")
    assert (called.exit_code, asked.exit_code) == (2, 0)
    for command in COMMANDS:
        if command.split()[:-1] == group:
            assert command.split()[-1] in asked.stdout
            assert command.split()[-1] in called.output
    assert "toolkit: " not in called.stderr


def test_version(run):
    assert run("--version").stdout == f"story-toolkit {toolkit.__version__}\n"


def test_help_loads_nothing_heavy():
    code = (
        "import sys\nfrom typer.testing import CliRunner\nfrom toolkit.cli import app\n"
        f"for command in {sorted(COMMANDS)}:\n"
        "    assert CliRunner().invoke(app, [*command.split(), '--help']).exit_code == 0\n"
        "print(sorted({'sklearn', 'pandas', 'numpy', 'scipy', 'joblib', 'lxml'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
