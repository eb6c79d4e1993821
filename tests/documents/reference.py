"""The pages that are written from the code: every public name, every command with its options.

    python -m tests.documents.reference

``make docs`` calls it; a test says when the pages are not those of the code.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from typer.main import get_command

import toolkit
from tests.documents.pages import DOCS
from toolkit.cli import app

# The rooms of the public names, in the order of the page, each with what its names are for.
ROOMS = {
    "reading": ("Reading", "Files, addresses and frames become a frame of stories."),
    "stories": ("Stories", "One row, as a record."),
    "report": ("Reports", "Stories become themes, each with its events and a digest."),
    "streaming": ("Streaming", "More stories than memory holds become a report and tables."),
    "themes": ("Themes and models", "Stories become themes alone, which can be kept and assigned to."),
    "events": ("Events", "Which stories report the same happening, and when it is told again."),
    "digests": ("Digests", "Stories become sentences that stand for them."),
    "explanation": ("Explanations", "Why a story is in its theme."),
    "evaluation": ("Measures", "How good themes and digests are, with gold labels and without."),
    "archive": ("The archive", "What earlier runs saw and showed."),
    "sentences": ("Sentences", "What stands in the texts of stories."),
    "vectors": ("Words", "What counts as a word."),
    "rendering": ("Charts and progress", "What is shown of a report, and of how far it is."),
    "errors": ("Errors", "One class a remedy; all of them are `ToolkitError`."),
}
PYTHON = """# Python

All that `import toolkit` gives. Arguments and results of one function are explained where it stands; what a story, a
theme and an event are is told in [How it works](../how-it-works.md).
"""
COMMAND_LINE = """# Command line

`toolkit COMMAND --help` prints the same. Data goes to stdout, what is said about it to stderr. Exit codes: 0 done, 1 it
failed, 2 the call or the input is wrong. All options are checked before anything is read. One bad document never ends a
run: it is named on stderr and in the report. `python -m toolkit` is the same as `toolkit`.
"""


def python_page() -> str:
    """Return the page of the public names, by room."""
    rooms: dict[str, list[str]] = {room: [] for room in ROOMS}
    for name, home in sorted(toolkit._HOMES.items()):
        rooms[home.split(".")[1]].append(name)
    parts = [PYTHON]
    for room, names in rooms.items():
        title, said = ROOMS[room]
        entries = [f"::: toolkit.{name}" for name in sorted(names, key=lambda name: (name[0].isupper(), name))]
        parts += ["\n\n".join([f"\n## {title}\n\n{said}", *entries]) + "\n"] if names else []
    return "".join([*parts, "\n## Version\n\n::: toolkit.__version__\n"])


def command_line_page() -> str:
    """Return the page of the commands, with a table of options for each group of them."""
    return "".join([COMMAND_LINE, *_of_group(get_command(app), "toolkit")])


def _of_group(group: Any, path: str) -> Iterator[str]:
    for name, command in group.commands.items():
        called = f"{path} {name}"
        if hasattr(command, "commands"):
            yield from _of_group(command, called)
        else:
            yield f"\n## {called}\n\n{_usage(command, called)}\n\n{_plain(command.help)}\n{_tables(command)}"


def _usage(command: Any, called: str) -> str:
    arguments = [one for one in command.params if one.param_type_name == "argument"]
    words = [_named(one) for one in arguments]
    return f"`{' '.join([called, '[OPTIONS]', *words])}`"


def _named(argument: Any) -> str:
    name = argument.metavar or argument.name.upper()
    name = f"{name}…" if argument.nargs == -1 else name
    return name if argument.required else f"[{name}]"


def _tables(command: Any) -> str:
    panels: dict[str, list[str]] = {}
    for one in command.params:
        kind = "Arguments" if one.param_type_name == "argument" else one.rich_help_panel or "Options"
        panels.setdefault(kind, []).append(f"| {_names(one)} | {_cell(one.help or '')}{_default(one)} |\n")
    return "".join(f"\n| {kind} | |\n| --- | --- |\n{''.join(rows)}" for kind, rows in panels.items())


def _names(one: Any) -> str:
    if one.param_type_name == "argument":
        return f"`{_named(one)}`"
    names = [*sorted(one.opts, key=len), *one.secondary_opts]
    metavar = "" if one.is_flag else f" {(one.metavar or _choices(one)).replace('|', ' or ')}"
    return ", ".join(f"`{name}`" for name in [*names[:-1], f"{names[-1]}{metavar}"])


def _choices(one: Any) -> str:
    return "|".join(getattr(one.type_descriptor.annotation, "__args__", ())) or "TEXT"


def _default(one: Any) -> str:
    if one.param_type_name == "argument":
        return ""
    if one.is_flag and one.secondary_opts:
        return f" (`{one.opts[0] if one.default else one.secondary_opts[0]}` if neither is given)"
    is_shown = one.show_default and not one.is_flag and one.default is not None
    return f" Default: `{one.default}`." if is_shown else ""


def _plain(text: str) -> str:
    return "\n\n".join(" ".join(part.split()) for part in text.split("\n\n"))


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def main() -> None:
    """Write both pages."""
    for name, content in {"python": python_page(), "command-line": command_line_page()}.items():
        (DOCS / "reference" / f"{name}.md").write_text(content, encoding="utf-8")


if __name__ == "__main__":
    main()
