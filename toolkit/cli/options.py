"""What several commands take, and how it is read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal

import typer

Inputs = Annotated[
    list[str],
    typer.Argument(help="Pages, feeds, tables, WARC, archives; files, folders, globs, addresses, - for stdin."),
]
Now = Annotated[str | None, typer.Option("--now", help="The time that ages such as '20 minutes ago' are relative to.")]
NThemes = Annotated[str, typer.Option("--n-themes", help="Number of themes, or auto.")]
ThemesFile = Annotated[
    Path | None,
    typer.Option("--themes-file", metavar="FILE", help="A TOML file of themes that are wanted, by name and terms."),
]
RandomState = Annotated[int, typer.Option("--random-state", min=0, help="Seed of every stage.")]
ByLanguage = Annotated[
    bool,
    typer.Option("--by-language/--together", help="Group the stories of each language by themselves, or all together."),
]
Jobs = Annotated[
    int, typer.Option("--jobs", metavar="N", help="Read files on N processes at once; -1 for as many as cores.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing on stderr but errors.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
AllowPrivate = Annotated[
    bool,
    typer.Option("--allow-private", help="Fetch from this machine and private networks too, led there or not."),
]
Cleaning = Annotated[
    str,
    typer.Option(
        "--cleaning",
        metavar="STEP,...",
        help="What to clean away: markup, encoding, publishers, notices, pointers, repeated_lines; all, or none.",
    ),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--columns",
        metavar="NAME=COLUMN,...",
        help="What the columns of tables are called, such as text=body,published=when.",
    ),
]


def named_columns(given: Iterable[str] | None) -> dict[str, str]:
    """Return what columns are called, by the names of a stories frame.

    Raises
    ------
    ValueError
        If one is not told as NAME=COLUMN, or told twice.

    Examples
    --------
    >>> named_columns(["text=body,published=when", "title=Head line"])
    {'text': 'body', 'published': 'when', 'title': 'Head line'}
    """
    named: dict[str, str] = {}
    for pair in (part for value in given or () for part in value.split(",")):
        name, equals, column = (piece.strip() for piece in pair.partition("="))
        if not (name and equals and column):
            message = f"found --columns {pair}; wanted NAME=COLUMN, such as text=body,published=when"
            raise ValueError(message)
        if named.setdefault(name, column) != column:
            message = f"found --columns with {name}={named[name]} and {name}={column}; wanted one of them"
            raise ValueError(message)
    return named


def named_steps(given: str) -> tuple[str, ...]:
    """Return the names of steps of cleaning; the steps themselves are looked for where they are.

    Examples
    --------
    >>> named_steps("notices, pointers"), named_steps("none")
    (('notices', 'pointers'), ())
    """
    from toolkit.cleaning.steps import STEPS

    if given == "all":
        return tuple(STEPS)
    return tuple(name.strip() for name in given.split(",")) if given != "none" else ()


def number_of_themes(value: str) -> int | Literal["auto"]:
    """Return a number of themes.

    Raises
    ------
    ValueError
        If it is none, and not ``"auto"`` either.

    Examples
    --------
    >>> number_of_themes("auto"), number_of_themes("8")
    ('auto', 8)
    """
    if value == "auto":
        return "auto"
    if not value.isdecimal() or int(value) < 1:
        message = f"found --n-themes {value}; wanted a number from 1, or auto"
        raise ValueError(message)
    return int(value)


def refuse(found: str, **options: object) -> None:
    """Refuse options that say nothing of what was found in the inputs, by `ValueError`.

    Examples
    --------
    >>> refuse("stories", n_words=None)
    """
    given = [f"--{name.replace('_', '-')}" for name, value in options.items() if value is not None]
    if given:
        message = f"found {found} and {', '.join(given)}, which cannot be used with them; leave it out"
        raise ValueError(message)
