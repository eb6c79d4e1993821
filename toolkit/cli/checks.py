"""What an option has to be: checked before anything is read, and said in one line if it is something else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any, Literal

_SCHEDULER = re.compile(r"(tcp|tls|ws|wss|ucx)://[^\s/]+:\d{1,5}")
_FILE_ENDING = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,7}")


def number_of_themes(value: str) -> int | Literal["auto"]:
    """Return a number of themes.

    Raises
    ------
    ValueError
        If it is neither a whole number from 1 nor ``"auto"``.

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


def where_to_run(engine: str | None, jobs: int | None, scheduler: str | None) -> dict[str, Any]:
    """Return where work is spread, as `toolkit.engine.running_on` takes it.

    Raises
    ------
    ValueError
        If the options contradict each other, or one is none.

    Examples
    --------
    >>> where_to_run(None, None, None), where_to_run(None, 4, None)["engine"]
    ({'engine': 'here', 'n_jobs': -1, 'scheduler': None}, 'processes')
    """
    if jobs == 0:
        raise ValueError("found --jobs 0; wanted a number from 1, or -1 for as many as there are cores")
    if scheduler is not None and engine != "dask":
        message = f"found --scheduler {scheduler} without --engine dask; wanted both"
        raise ValueError(message)
    if scheduler is not None and not _SCHEDULER.fullmatch(scheduler):
        message = f"found --scheduler {scheduler}; wanted an address such as tcp://10.0.0.5:8786"
        raise ValueError(message)
    if jobs is not None and (engine == "here" or scheduler is not None):
        beside = "--engine here" if scheduler is None else f"--scheduler {scheduler}, which has its workers"
        message = f"found --jobs {jobs} beside {beside}; wanted one of them"
        raise ValueError(message)
    if engine == "dask":
        from toolkit.engine import require_dask

        require_dask()
    used = engine or ("here" if jobs is None else "processes")
    return {"engine": used, "n_jobs": -1 if jobs is None else jobs, "scheduler": scheduler}


def checked_times(since: str | None, until: str | None) -> None:
    """Raise `ValueError` if `--since` or `--until` is neither a time nor a span, or the first is the later one.

    Examples
    --------
    >>> checked_times("36h", None)
    """
    if since is not None or until is not None:
        from toolkit.stories.window import check_order, checked_moment

        check_order(checked_moment("--since", since), checked_moment("--until", until), "--")


def checked_span(name: str, value: str | None) -> timedelta | None:
    """Return a span of time; None if none is given.

    Raises
    ------
    ValueError
        If it is none.

    Examples
    --------
    >>> checked_span("--keep", "90d").days
    90
    """
    if value is None:
        return None
    from toolkit.stories.window import checked_moment

    span = checked_moment(name, value)
    if not isinstance(span, timedelta) or not span:
        message = f"found {name} {value}; wanted a span of time such as 36h, 7d or 12w"
        raise ValueError(message)
    return span


def named_columns(given: Iterable[str] | None) -> dict[str, str]:
    """Return what columns are called, by the names of a stories frame.

    Raises
    ------
    ValueError
        If one is not given as NAME=COLUMN, or given twice, or no column of a stories frame has that name.

    Examples
    --------
    >>> named_columns(["text=body,published=when", "title=Head line"])
    {'text': 'body', 'published': 'when', 'title': 'Head line'}
    """
    from toolkit.stories.columns import checked_names

    named: dict[str, str] = {}
    for pair in (part for value in given or () for part in value.split(",")):
        name, equals, column = (piece.strip() for piece in pair.partition("="))
        if not (name and equals and column):
            message = f"found --columns {pair}; wanted NAME=COLUMN, such as text=body,published=when"
            raise ValueError(message)
        if named.setdefault(name, column) != column:
            message = f"found --columns with {name}={named[name]} and {name}={column}; wanted one of them"
            raise ValueError(message)
    return checked_names(named)


def cleaning_steps(given: str) -> tuple[str, ...]:
    """Return the names of steps of cleaning.

    Raises
    ------
    ValueError
        If there is no step of a name.

    Examples
    --------
    >>> cleaning_steps("notices, cross_references"), cleaning_steps("none")
    (('notices', 'cross_references'), ())
    """
    from toolkit.cleaning.steps import STEPS

    if given in ("all", "none"):
        return tuple(STEPS) if given == "all" else ()
    names = tuple(name.strip() for name in given.split(","))
    for name in names:
        if name not in STEPS:
            message = f"found --cleaning {name or given!r}; wanted some of {', '.join(STEPS)}; or all, or none"
            raise ValueError(message)
    return names


def require_folder(path: Path | None, option: str, files: str) -> None:
    """Raise `ValueError` if a path is not where files can go: it is a file, or named as one.

    Parameters
    ----------
    path : Path or None
        None if the option was not given.
    option : str
        By which it was given.
    files : str
        What is to be written into the folder.

    Examples
    --------
    >>> require_folder(Path("digests/2025.06"), "-o", "digest.html")
    >>> require_folder(Path("report.pdf"), "-o", "digest.html")
    Traceback (most recent call last):
        ...
    ValueError: found -o report.pdf, a file; wanted a folder for digest.html, such as -o report
    """
    if path is None or path.is_dir():
        return
    if path.exists() or _FILE_ENDING.fullmatch(path.suffix):
        other = path.with_suffix("") if path.suffix else path.with_name(f"{path.name}-files")
        message = f"found {option} {path}, a file; wanted a folder for {files}, such as {option} {other}"
        raise ValueError(message)
