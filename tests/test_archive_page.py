"""The page on archives shows what its commands really print, and its queries find something."""

from __future__ import annotations

import doctest
import re
import shlex
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import SAMPLE

PAGE = (Path(__file__).parent.parent / "docs" / "archive.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^\$ (.+)\n((?:(?!```|\$ ).*\n)*)", PAGE, re.MULTILINE)
QUERIES = re.findall(r"^```sql\n(.+?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Return a folder with the sample."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(SAMPLE, folder / "data" / "sample")
    return folder


def test_the_commands_of_the_page_print_what_it_shows(desk, run, monkeypatch):
    monkeypatch.chdir(desk)
    assert len(COMMANDS) >= 8
    for command, output in COMMANDS:
        name, *arguments = shlex.split(command)
        assert name == "toolkit"
        done = run(*(one for one in arguments if one != "2>&1"))
        printed = done.stderr + done.stdout if "2>&1" in arguments else done.stdout
        assert done.exit_code == 0, command
        assert doctest.OutputChecker().check_output(output, printed, doctest.ELLIPSIS), f"{command}\n{printed}"


def test_the_queries_of_the_page_find_something(desk):
    assert len(QUERIES) == 3
    with closing(sqlite3.connect(f"{(desk / 'news.sqlite').as_uri()}?mode=ro", uri=True)) as archive:
        for query in QUERIES:
            assert archive.execute(query).fetchall(), query


def test_every_table_and_view_is_on_the_page(desk):
    with closing(sqlite3.connect(desk / "news.sqlite")) as archive:
        names = [name for (name,) in archive.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    assert [name for name in names if f"`{name}`" not in PAGE and not name.startswith("sqlite_")] == []


def test_what_the_page_links_to_is_there():
    for link in re.findall(r"\]\((?!http)([^)#]+)\)", PAGE):
        assert (Path(__file__).parent.parent / "docs" / link).exists(), link
