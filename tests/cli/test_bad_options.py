"""A bad option is one line and exit code 2, before anything is read."""

from __future__ import annotations

import pytest

from tests.cli.conftest import COMMANDS, options_of

BAD = [
    ("--n-themes", "many", "found --n-themes many; wanted a number from 1, or auto"),
    ("--n-themes", "2.0", "found --n-themes 2.0"),
    ("--n-themes", "0", "found --n-themes 0"),
    ("--n-themes", "-3", "found --n-themes -3"),
    ("--themes-file", "missing.toml", "missing.toml"),
    ("--themes-file", "broken.toml", "broken.toml: found x; wanted tables such as [themes.trade]"),
    ("--random-state", "-1", "--random-state"),
    ("--n-words", "0", "--n-words"),
    ("--n-words", "many", "--n-words"),
    ("--ranker", "best", "sumy has no summariser 'best'; wanted one of edmundson"),
    ("--jobs", "0", "found --jobs 0; wanted a number from 1, or -1"),
    ("--engine", "hadoop", "--engine"),
    ("--scheduler", "tcp://127.0.0.1:8786", "found --scheduler tcp://127.0.0.1:8786 without --engine dask"),
    ("--cleaning", "soap", "found --cleaning 'soap'; wanted some of markup"),
    ("--cleaning", "notices,", "found --cleaning 'notices,'"),
    ("--columns", "text", "found --columns text; wanted NAME=COLUMN"),
    ("--columns", "text=a,text=b", "found --columns with text=a and text=b"),
    ("--columns", "body=a", "found a name for 'body', which no story has"),
    ("--now", "tea time", "found --now='tea time'; wanted a time"),
    ("--gold", "missing.csv", "missing.csv"),
    (
        "--format",
        "markdown",
        "found the format 'markdown'; wanted some of html, md, json, csv, parquet, docx, pdf, eml (md?)",
    ),
    ("--format", "", "found the format ''"),
    ("--format", "html,pfd", "found the format 'pfd'"),
    ("--format", "html,md", "found --format html,md without -o; wanted one format, or a folder with -o DIR"),
    ("--template", "missing", "found no folder missing"),
    ("--template", "model", "found nothing in model; wanted some of"),
    ("--template", "templates", "templates/mail.html, line 2: "),
    (
        "-o",
        "report.txt",
        "found report.txt, a file of no known format; wanted a folder such as report, or a file with .html",
    ),
    ("-o", "out", "found out, a file of no known format; wanted a folder such as out-files"),
    ("--dance", "x", "No such option: --dance"),
]
FOLDERS = [("themes", "--save-model", "the model")]


@pytest.fixture(autouse=True)
def nothing_is_read(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "broken.toml").write_text("x = 1", encoding="utf-8")
    (tmp_path / "model").mkdir()
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "mail.html").write_text("one\n{% if %}", encoding="utf-8")

    def read(*_, **__):
        pytest.fail("something was read")

    monkeypatch.setattr("toolkit.reading.read.RowReader.read_source", read)
    monkeypatch.setattr("toolkit.reading.summaries.read_summaries", read)


def refusal(done):
    """Return the line that says why a call is refused."""
    (line,) = done.stderr.splitlines()
    assert (done.exit_code, done.stdout) == (2, "")
    assert line.startswith("toolkit: ")
    return line


@pytest.mark.parametrize(
    ("command", "option", "value", "said"),
    [
        (command, *bad)
        for command in COMMANDS
        for bad in BAD
        if bad[0] in {*options_of(command), "--dance"} or (command, bad[0]) == ("digest", "-o")
    ],
)
def test_a_bad_option_is_refused_before_anything_is_read(called, command, option, value, said):
    assert said in refusal(called(command, option, value))


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - {"init", "sources"}))
def test_a_call_without_input_is_refused(run, command):
    assert f"; see toolkit {command} --help" in refusal(run(*command.split()))


@pytest.mark.parametrize(("command", "option", "files"), FOLDERS)
@pytest.mark.parametrize(("name", "other"), [("report.pdf", "report"), ("digests/today.html", "digests/today")])
def test_a_file_is_no_folder(called, tmp_path, command, option, files, name, other):
    said = refusal(called(command, option, name))
    assert said == f"toolkit: found {option} {name}, a file; wanted a folder for {files}, such as {option} {other}"
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize(("command", "option", "files"), FOLDERS)
def test_a_file_that_is_there_is_not_overwritten(called, tmp_path, command, option, files):
    assert f"found {option} out, a file; wanted a folder" in refusal(called(command, option, "out"))
    assert (tmp_path / "out").read_text(encoding="utf-8") == "a file"


@pytest.mark.parametrize("name", ["stories.docx", "stories"])
def test_stories_go_to_files_of_known_kinds(called, name):
    said = refusal(called("stories", "-o", name))
    assert said.endswith("; wanted .jsonl, .csv or .parquet")


def test_a_model_that_is_not_there_is_named(run, stories):
    assert "'nowhere' does not exist" in refusal(run("assign", "nowhere", stories))


@pytest.mark.parametrize("call", [["dance"], ["evaluate", "dance"], ["evaluate", "stories.csv"]])
def test_an_unknown_command_is_refused(run, call):
    assert f"No such command '{call[-1]}'" in refusal(run(*call))


def test_an_option_without_its_value_is_refused(called):
    assert "requires an argument" in refusal(called("digest", "--n-themes"))
