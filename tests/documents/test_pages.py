"""Whatever a page shows is what happens: its commands print it, its Python runs, its queries find something."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import COMMANDS, options_of
from tests.conftest import SAMPLE
from tests.documents.pages import DOCS, PAGES, ROOT, RUN, SHOWN, blocks, calls
from toolkit.rendering.formats import FORMATS

FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


def name(path):
    return path.relative_to(ROOT).as_posix()


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Stand in a folder that looks like a checkout, with `toolkit` as a command."""
    shutil.copytree(SAMPLE, tmp_path / "data" / "sample")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:/usr/bin:/bin")
    return tmp_path


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_what_a_page_shows_is_what_happens(desk, run, path):
    names = {"__name__": "__page__"}
    for block in blocks(path.read_text(encoding="utf-8")):
        where = f"{name(path)}, line {block.line}"
        assert block.language in RUN + SHOWN, where
        if block.title:
            (desk / block.title).parent.mkdir(parents=True, exist_ok=True)
            (desk / block.title).write_text(block.text, encoding="utf-8")
        elif block.language == "console":
            for call, output in calls(block.text):
                as_called(call, output, run, where)
        elif block.language == "python":
            as_python(block.text, names, where, block.line)
        elif block.language == "sql":
            as_query(block.text, where)


def as_called(call, output, run, where):
    command, _, remark = call.partition("  # ends with ")
    code, shown = printed(command, run)
    assert code == int(remark or 0), f"{where}: {command}\n{shown}"
    assert doctest.OutputChecker().check_output(stripped(output), stripped(shown), doctest.ELLIPSIS), (
        f"{where}: {command}\nprints\n{shown}"
    )


def stripped(text):
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def printed(command, run):
    """Return how a command ends and what it prints; toolkit is called in this process, which is faster."""
    *before, last = command.split(" && ")
    for one in before:
        own, _, file = one.partition(" > ")
        code, output = printed(own, run)
        assert code == 0, f"{own}\n{output}"
        if file:
            Path(file).write_text(output, encoding="utf-8")
    own, _, behind = last.partition(" | ")
    program, *arguments = shlex.split(own)
    if program != "toolkit":
        done = subprocess.run(["bash", "-c", last], capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr
    done = run(*(one for one in arguments if one != "2>&1"))
    shown = done.output if "2>&1" in arguments else done.stdout
    if not behind:
        return done.exit_code, shown
    piped = subprocess.run(["bash", "-c", behind], input=shown, capture_output=True, text=True, check=False)
    return piped.returncode, piped.stdout


def as_python(text, names, where, line):
    if ">>> " not in text:
        exec(compile("\n" * (line - 1) + text, where, "exec"), names)
        return
    said = []
    example = doctest.DocTestParser().get_doctest(text, names, where, where, line - 1)
    doctest.DocTestRunner(optionflags=FLAGS, verbose=False).run(example, out=said.append, clear_globs=False)
    names.update(example.globs)
    assert not said, "".join(said)


def as_query(text, where):
    with closing(sqlite3.connect(f"{Path('news.sqlite').absolute().as_uri()}?mode=ro", uri=True)) as archive:
        assert archive.execute(text).fetchall(), f"{where}: {text}"


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_what_is_not_run_could_be(path):
    for block in blocks(path.read_text(encoding="utf-8")):
        if block.language == "sh":
            subprocess.run(["bash", "-n"], input=block.text, text=True, check=True)
        if block.language in {"sh", "cron"}:
            for command, *arguments in toolkit_calls(block.text):
                assert command in COMMANDS
                assert {one for one in arguments if one.startswith("--")} <= options_of(command)


def toolkit_calls(text):
    """Return the calls of the toolkit in a shell script, each as its words."""
    lines = re.findall(r"(?:^|[\s/=])toolkit ((?:digest|send|check|sources|init|stories)\b[^\n&;|]*)", text)
    return [shlex.split(re.sub(r" 2>.*", "", line), comments=True) for line in lines]


def test_little_is_not_run():
    every = [block.language for path in PAGES for block in blocks(path.read_text(encoding="utf-8")) if not block.title]
    assert every.count("sh") + every.count("cron") <= sum(one in RUN for one in every) / 4


def test_a_page_of_which_anything_is_wrong_fails(desk, run):
    for call, output in [("toolkit --version", "toolkit 0\n"), ("toolkit check none.toml", ""), ("echo 1", "2\n")]:
        with pytest.raises(AssertionError):
            as_called(call, output, run, "page")
    for text in (">>> 1 + 1\n3\n", ">>> 1 / 0\n", "assert 1 == 2\n"):
        with pytest.raises(AssertionError):
            as_python(text, {}, "page", 1)


def test_every_format_is_documented():
    for page in ("guides/exports.md", "formats.md"):
        text = (DOCS / page).read_text(encoding="utf-8")
        assert [one for one in FORMATS if f"`{one}`" not in text] == []


def test_every_table_and_view_of_the_archive_is_documented(desk, run):
    assert run("digest", SAMPLE / "space.rss", "--archive", "news.sqlite", "--adopt", "-q").exit_code == 0
    with closing(sqlite3.connect("news.sqlite")) as archive:
        names = [one for (one,) in archive.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    page = (DOCS / "archive.md").read_text(encoding="utf-8")
    assert [one for one in names if f"`{one}`" not in page and not one.startswith("sqlite_")] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_some_page_shows_each_command(command):
    assert any(
        f"toolkit {command} " in f"{call} "
        for path in PAGES
        for block in blocks(path.read_text(encoding="utf-8"))
        for call, _ in (calls(block.text) if block.language == "console" else [])
    )
