"""What several commands do: read the stories, make the report, say what was done and what went wrong."""

from __future__ import annotations

import io
import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from typer.core import TyperGroup

from toolkit.cli.options import named_columns, named_steps, number_of_themes

if TYPE_CHECKING:
    import pandas as pd

    from toolkit.report.records import Report


_CLEARED_LINE = "\r\x1b[K"


class Commands(TyperGroup):
    """The commands. Who reads their help through a pipe may stop early, as with what they print."""

    def main(self, *arguments: Any, **options: Any) -> Any:
        """Run as `TyperGroup.main` does."""
        try:
            return super().main(*arguments, **options)
        except SystemExit as ended:
            if isinstance(ended.__context__, BrokenPipeError):
                raise SystemExit(0) from None
            raise


def stories_in(
    inputs: list[str],
    now: str | None,
    columns: list[str] | None,
    cleaning: str,
    jobs: int,
    *,
    allow_private: bool,
    quiet: bool,
) -> pd.DataFrame:
    """Read the stories."""
    from toolkit.reading.read import read_stories

    with _reading(now, columns, cleaning, jobs, allow_private=allow_private, quiet=quiet) as how:
        return read_stories(*inputs, **how)


def labelled_in(
    inputs: list[str],
    gold: Path | None,
    label_column: str | None,
    now: str | None,
    columns: list[str] | None,
    cleaning: str,
    jobs: int,
    *,
    allow_private: bool,
    quiet: bool,
) -> tuple[pd.DataFrame, pd.Series]:
    """Read the stories and their gold labels, and say how many have one."""
    from toolkit.reading.labelled import read_labelled

    with _reading(now, columns, cleaning, jobs, allow_private=allow_private, quiet=quiet) as how:
        frame, labels = read_labelled(*inputs, gold=gold, label_column=label_column, **how)
    _say_what_is_labelled(labels)
    return frame, labels


@contextmanager
def _reading(
    now: str | None, columns: list[str] | None, cleaning: str, jobs: int, *, allow_private: bool, quiet: bool
) -> Iterator[dict[str, Any]]:
    """Give how stories are to be read, as `read_stories` takes it; on a terminal, show how far it is."""
    from toolkit.engine import processes

    with processes(jobs), progress_bar("reading", shown=not quiet and sys.stderr.isatty()) as progress:
        yield {
            "reference_time": now,
            "columns": named_columns(columns),
            "cleaning": named_steps(cleaning),
            "allow_private": allow_private,
            "progress": progress,
        }


@contextmanager
def progress_bar(label: str, *, shown: bool) -> Iterator[Callable[[int, int], None]]:
    """Give what is told how many of how many are done, and shows it on stderr."""
    bars: list[Any] = []

    def tell(done: int, of: int) -> None:
        if not shown:
            return
        if not bars:
            bars.append(typer.progressbar(length=of, label=label, file=sys.stderr))
        bars[0].update(done - bars[0].pos)
        if done == of:
            bars.pop().render_finish()

    with _messages_on_their_own_lines() if shown else nullcontext():
        try:
            yield tell
        finally:
            if bars:
                bars[0].render_finish()


@contextmanager
def _messages_on_their_own_lines() -> Iterator[None]:
    """Clear the line of a bar before each message that is logged."""

    def clear(_: logging.LogRecord) -> bool:
        sys.stderr.write(_CLEARED_LINE)
        return True

    handlers = logging.getLogger().handlers
    for handler in handlers:
        handler.addFilter(clear)
    try:
        yield
    finally:
        for handler in handlers:
            handler.removeFilter(clear)


def report_of(
    stories: pd.DataFrame,
    n_themes: str,
    *,
    n_words: int = 120,
    themes_file: Path | None,
    random_state: int,
    by_language: bool,
) -> Report:
    """Make the report of some stories, and say which themes that were wanted have none."""
    from toolkit.reading.themes_file import read_themes
    from toolkit.report.build import build_report

    number = number_of_themes(n_themes)
    seeds = None if themes_file is None else read_themes(themes_file)
    report = build_report(
        stories, number, n_words=n_words, random_state=random_state, seeds=seeds, by_language=by_language
    )
    if report.empty_seeds:
        logging.getLogger("toolkit").info("no story fits: %s", ", ".join(report.empty_seeds))
    return report


def evaluate_summaries(
    inputs: list[str], n_words: int, ranker: str | None, random_state: int, *, as_json: bool
) -> None:
    """Print how good the digests of what people summarised are."""
    from toolkit.digests.sumy_ranker import SumyRanker
    from toolkit.evaluation.digests import evaluate_digests
    from toolkit.reading.summaries import read_summaries

    chosen = None if ranker is None else SumyRanker(ranker, random_state)
    summaries = read_summaries(*inputs)
    evaluation = evaluate_digests(summaries, n_words, ranker=chosen)
    log = logging.getLogger("toolkit")
    log.info("summaries of %d of %d items", evaluation.n_with_references, evaluation.n_items)
    if evaluation.rouge_is_missing:
        log.warning("without ROUGE: %s", evaluation.rouge_is_missing)
    write_out(evaluation.to_json() if as_json else evaluation.to_text())


def say_what_was_made(report: Report) -> None:
    """Say how many stories and themes there are."""
    from toolkit.rendering.figures import counted

    stories = counted(report.provenance.n_stories, "story", "stories")
    themes = counted(len(report.themes), "theme", "themes")
    unthemed = f", {len(report.unthemed)} in no theme" if report.unthemed else ""
    rejected = f", {len(report.rejected)} rejected" if report.rejected else ""
    logging.getLogger("toolkit").info("%s in %s%s%s", stories, themes, unthemed, rejected)


def _say_what_is_labelled(labels: pd.Series) -> None:
    """Say how many stories have a gold label."""
    n_stories, n_gold = len(labels), int(labels.notna().sum())
    if n_gold == 0:
        said = "no story has a gold label: measured without; for more give --gold FILE, or --label-column NAME"
    else:
        left_out = f"; the other {n_stories - n_gold} are left out of the agreement" if n_gold < n_stories else ""
        said = f"gold labels of {n_gold} of {n_stories} stories from the column {labels.name}{left_out}"
    logging.getLogger("toolkit").info(said)


def write_out(text: str) -> None:
    """Print what was asked for."""
    if sys.stdout is None:
        message = "standard output is closed"
        raise OSError(message)
    sys.stdout.write(text)


def printable(message: str) -> str:
    r"""Return a message with what acts on a terminal shown as its code.

    Examples
    --------
    >>> printable("cod\x1b[31m.csv: empty")
    'cod\\x1b[31m.csv: empty'
    """
    return "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in message)


@contextmanager
def reported_errors(*, quiet: bool) -> Iterator[None]:
    """Turn what is wrong with the call or the input into one line and exit code 2."""
    from toolkit.errors import ToolkitError

    logging.basicConfig(format="%(message)s", stream=sys.stderr, force=True)
    logging.getLogger("toolkit").setLevel(logging.ERROR if quiet else logging.INFO)
    for name in ("urllib3", "trafilatura"):  # they tell of broken pages, which are rejected by name
        logging.getLogger(name).setLevel(logging.CRITICAL)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()
    except (ToolkitError, ValueError) as error:
        print(f"toolkit: {printable(str(error))}", file=sys.stderr)
        raise typer.Exit(2) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise typer.Exit(0) from None
    except OSError as error:
        print(f"toolkit: {error.strerror or error}", file=sys.stderr)
        raise typer.Exit(1) from None
