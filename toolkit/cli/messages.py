"""What is said on stderr: messages as they are logged, and errors, which also decide the exit code."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import typer

from toolkit.cli.log_lines import speaks_json
from toolkit.cli.printable import printable
from toolkit.errors import NothingThereError, ToolkitError

if TYPE_CHECKING:
    from toolkit.reading.edits.records import UnmatchedEdit
    from toolkit.report.records import Report

LOG = logging.getLogger("toolkit")
_MOST_EDITS, _LONGEST_EDIT = 10, 500
_USAGE_ERROR: Any = typer.BadParameter.__mro__[1]  # typer names it nowhere, and brings a click of its own


@contextmanager
def messages() -> Iterator[None]:
    """Send what is logged to stderr, one line each; how much of it is said, a command decides for itself alone."""
    level_before = LOG.level
    logging.basicConfig(format="%(message)s", stream=sys.stderr, force=True)
    LOG.setLevel(logging.INFO)
    for name in ("urllib3", "trafilatura"):  # they log broken pages, which are rejected by name
        logging.getLogger(name).setLevel(logging.CRITICAL)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        yield
    finally:
        LOG.setLevel(level_before)


def be_quiet(wanted: bool) -> bool:
    """Log only warnings and errors from here on, if that is wanted."""
    if wanted:
        LOG.setLevel(logging.WARNING)
    return wanted


@contextmanager
def reported_errors() -> Iterator[None]:
    """Turn what went wrong into a line and an exit code: 0 if nothing is there, 2 for a wrong call or input, else 1."""
    try:
        yield
    except SystemExit as ended:
        if isinstance(ended.__context__, BrokenPipeError):  # the reader of a pipe may stop early
            raise SystemExit(0) from None
        raise
    except typer.Abort:
        raise SystemExit(130) from None
    except _USAGE_ERROR as error:
        if message := error.format_message():  # none if its help was printed
            _say(f"{message.rstrip('.')}; see {error.ctx.command_path if error.ctx else 'toolkit'} --help")
        raise SystemExit(2) from None
    except NothingThereError as nothing:  # a scheduled script goes on, and what it made before stays
        _say(str(nothing), logging.INFO)
        raise SystemExit(0) from None
    except (ToolkitError, ValueError) as error:
        _say(str(error))
        raise SystemExit(2) from None
    except OSError as error:
        _say(error.strerror or str(error))
        raise SystemExit(1) from None


def _say(message: str, level: int = logging.ERROR) -> None:
    """Say on stderr why a command ends, also if it is quiet."""
    if speaks_json():
        logging.getLogger().handle(LOG.makeRecord(LOG.name, level, "", 0, message, (), None))
    else:
        print(f"toolkit: {printable(message)}", file=sys.stderr)


def say_empty_seeds(names: Sequence[str]) -> None:
    """Log the names of the seeds that no story matches."""
    if names:
        LOG.info("no story matches: %s", ", ".join(names))


def say_unmatched_edits(edits: Sequence[UnmatchedEdit]) -> None:
    """Log the edits that changed nothing, the first of them one by one."""
    from toolkit.rendering.plain import shortened

    for one in edits[:_MOST_EDITS]:
        LOG.warning("the edit changed nothing: %s", shortened(str(one), _LONGEST_EDIT))
    if len(edits) > _MOST_EDITS:
        LOG.warning("%d more edits changed nothing", len(edits) - _MOST_EDITS)


def say_what_was_made(report: Report) -> None:
    """Log how many stories and themes there are."""
    from toolkit.rendering.figures import counted

    stories = counted(report.provenance.n_stories, "story", "stories")
    themes = counted(len(report.themes), "theme", "themes")
    unthemed = f", {len(report.unthemed)} in no theme" if report.unthemed else ""
    rejected = f", {len(report.rejected)} rejected" if report.rejected else ""
    n_outside = report.provenance.parameters.get("n_outside", 0)
    outside = f", {n_outside:,} outside of the time asked for" if n_outside else ""
    LOG.info("%s in %s%s%s%s", stories, themes, unthemed, rejected, outside)


def write_out(content: str | bytes) -> None:
    """Print what was asked for."""
    if sys.stdout is None:
        message = "standard output is closed"
        raise OSError(message)
    if isinstance(content, bytes):
        sys.stdout.buffer.write(content)
    else:
        sys.stdout.write(content)
    sys.stdout.flush()
