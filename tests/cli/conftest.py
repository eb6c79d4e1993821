"""Each command, with arguments that it works with."""

from __future__ import annotations

import json

import pytest
from typer.main import get_command

from tests.cli.archived import archive_of_three_mornings
from toolkit import build_report
from toolkit.cli import app

SEA = ["Cod quota cut", "Herring quota cut", "Cod quota raised again", "Herring quota raised"]
SKY = ["Rocket in orbit", "Rocket lost in orbit", "Second rocket in orbit", "Rocket back from orbit"]


def _commands(group, path=()):
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from _commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


COMMANDS = dict(_commands(get_command(app)))
OF_AN_ARCHIVE, OF_A_CONFIG, OF_REPORTS = {"history", "sources"}, {"init", "check", "send"}, {"compare"}
READING = [command for command in COMMANDS if command not in OF_AN_ARCHIVE | OF_A_CONFIG | OF_REPORTS]


def options_of(command):
    """Return the names of the options of a command, but for --help."""
    return {name for one in COMMANDS[command].params for name in one.opts if name.startswith("--")}


@pytest.fixture
def stories(tmp_path):
    """Return a table of eight stories of two desks."""
    path = tmp_path / "stories.csv"
    rows = [
        f'{number},"{title}","{title} on Monday.",{desk}'
        for desk, titles in (("sea", SEA), ("sky", SKY))
        for number, title in enumerate(titles, start=4 * (desk == "sky"))
    ]
    path.write_text("\n".join(["story_id,title,text,label", *rows]), encoding="utf-8")
    return path


@pytest.fixture
def summaries(tmp_path):
    """Return a file of documents with a summary."""
    path = tmp_path / "summaries.jsonl"
    documents = [{"text": f"{title} on Monday."} for title in SEA]
    path.write_text(json.dumps({"documents": documents, "summary": "Less cod."}) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def called(run, stories, summaries, tmp_path):
    """Return a function that runs a command on small inputs, with options."""

    def call(command, *options):
        archive, config = tmp_path / "news.sqlite", tmp_path / "digest.toml"
        if command in {"history", "sources", "send"} and not archive.exists():
            archive_of_three_mornings(archive)
        if command in OF_AN_ARCHIVE:
            return run(command, "--archive", archive, *options)
        if command in OF_A_CONFIG:
            config.unlink(missing_ok=True)
            if command != "init":
                config.write_text('sources = ["stories.csv"]\nfiles.folder = "digests"\n', encoding="utf-8")
            return run(command, *(["--config"] if command == "send" else []), config, *options)
        if command in OF_REPORTS:
            if not (tmp_path / "digest.json").exists():
                build_report(SEA + SKY, map=False).save(tmp_path, ["json"])
            return run(command, tmp_path, tmp_path, *options)
        before = {"explain": ["Rocket in orbit"], "assign": [tmp_path / "model"]}.get(command, [])
        if command == "assign" and not (tmp_path / "model").exists():
            assert run("themes", stories, "--save-model", tmp_path / "model", "--n-themes", 2).exit_code == 0
        return run(*command.split(), *before, summaries if command == "evaluate digests" else stories, *options)

    return call
