"""The command line: arguments in, files and tables out. Data goes to stdout, what is said about it to stderr."""

from __future__ import annotations

import io
import json
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from toolkit.cli_options import (
    AllowPrivate,
    AsJson,
    Columns,
    Inputs,
    Now,
    NThemes,
    Quiet,
    RandomState,
    ThemesFile,
    named_columns,
    number_of_themes,
    refuse,
)

if TYPE_CHECKING:
    import pandas as pd

    from toolkit.records import Report

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.command()
def digest(
    inputs: Inputs,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="Where digest.md, .html and .json go.")
    ] = None,
    now: Now = None,
    columns: Columns = None,
    allow_private: AllowPrivate = False,
    n_themes: NThemes = "auto",
    n_words: Annotated[int, typer.Option("--n-words", min=1, help="The most words of each digest.")] = 120,
    themes_file: ThemesFile = None,
    random_state: RandomState = 0,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Group stories into themes and write a digest of each.

    With -o DIR the report is written to digest.md, digest.html and digest.json there, and their paths are
    printed; without it the Markdown (or with --json the JSON) is printed.
    """
    with _reported_errors(quiet=quiet):
        report = _report(inputs, now, columns, allow_private, n_themes, n_words, random_state, themes_file)
        _say_what_was_made(report)
        _say_which_seeds_are_empty(report)
        if output is not None:
            print(*report.save(output), sep="\n")
        else:
            sys.stdout.write(report.to_json() if as_json else report.to_markdown())


@app.command()
def stories(
    inputs: Inputs,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="A .jsonl, .csv or .parquet file.")
    ] = None,
    now: Now = None,
    columns: Columns = None,
    allow_private: AllowPrivate = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV instead of JSONL.")] = False,
    quiet: Quiet = False,
) -> None:
    """Print the stories as they are read: JSONL, one story a line."""
    with _reported_errors(quiet=quiet):
        from toolkit.stories.write import stories_text, write_stories

        frame = _stories(inputs, now, columns, allow_private)
        if output is not None:
            write_stories(frame, output)
            print(output)
        else:
            sys.stdout.write(stories_text(frame, ".csv" if as_csv else ".jsonl"))


@app.command()
def themes(
    inputs: Inputs,
    now: Now = None,
    columns: Columns = None,
    allow_private: AllowPrivate = False,
    n_themes: NThemes = "auto",
    themes_file: ThemesFile = None,
    random_state: RandomState = 0,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Print a table of the themes."""
    with _reported_errors(quiet=quiet):
        report = _report(inputs, now, columns, allow_private, n_themes, 120, random_state, themes_file)
        _say_which_seeds_are_empty(report)
        if as_json:
            print(json.dumps(json.loads(report.to_json())["themes"], ensure_ascii=False, indent=1))
        else:
            table = report.to_frame("themes")[["theme", "n_stories", "label", "first_published", "last_published"]]
            days = {name: table[name].dt.strftime("%Y-%m-%d") for name in ("first_published", "last_published")}
            print(table.assign(**days).fillna("").to_string(index=False, justify="left"))


@app.command()
def evaluate(
    inputs: Inputs,
    gold: Annotated[
        Path | None, typer.Option("--gold", metavar="FILE", help="A CSV, TSV or JSONL file of story_id and label.")
    ] = None,
    label_column: Annotated[
        str | None, typer.Option("--label-column", metavar="NAME", help="The column of the gold labels.")
    ] = None,
    n_words: Annotated[
        int | None, typer.Option("--n-words", "--words", min=1, help="The most words of each digest; 120 if not given.")
    ] = None,
    ranker: Annotated[
        str | None, typer.Option("--ranker", metavar="NAME", help="What makes the digests, such as lex-rank of sumy.")
    ] = None,
    now: Now = None,
    n_themes: NThemes = "auto",
    random_state: RandomState = 0,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Measure how good the themes are, against gold labels where there are any; or how good digests are.

    The labels are in a column of the stories' files (label, theme, category, topic or gold, if none is named)
    or in a file of their own. Stories without one are left out of the agreement.

    JSONL files whose lines have documents, and a summary that people wrote of them, are told by that: of the
    documents of each line a digest is made, and held against the summary.
    """
    with _reported_errors(quiet=quiet):
        from toolkit.evaluate import evaluate_themes
        from toolkit.stories.read_labelled import read_labelled
        from toolkit.stories.read_summaries import holds_summaries

        if any(holds_summaries(given) for given in inputs):
            themes_alone = n_themes if n_themes != "auto" else None
            refuse("summaries", gold=gold, label_column=label_column, now=now, n_themes=themes_alone)
            _evaluate_digests(inputs, n_words or 120, ranker, random_state, as_json=as_json)
            return
        refuse("stories, not summaries", n_words=n_words, ranker=ranker)
        number = number_of_themes(n_themes)
        frame, labels = read_labelled(*inputs, gold=gold, label_column=label_column, reference_time=now)
        _say_what_is_labelled(labels)
        evaluation = evaluate_themes(frame, labels, number, random_state=random_state)
        sys.stdout.write(evaluation.to_json() if as_json else evaluation.to_text())


@app.command()
def explain(
    story: Annotated[
        str, typer.Argument(metavar="STORY", help="A story_id, its first 4 or more characters, or part of a title.")
    ],
    inputs: Inputs,
    now: Now = None,
    columns: Columns = None,
    allow_private: AllowPrivate = False,
    n_themes: NThemes = "auto",
    random_state: RandomState = 0,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Print why a story is in its theme: its terms, the nearest other theme, the nearest stories.

    The inputs and options are those of `toolkit digest`, and so are the themes.
    """
    with _reported_errors(quiet=quiet):
        from toolkit.explain import explain_story

        number = number_of_themes(n_themes)
        explanation = explain_story(
            _stories(inputs, now, columns, allow_private), story, number, random_state=random_state
        )
        sys.stdout.write(explanation.to_json() if as_json else explanation.to_text())


def _print_version(wanted: bool) -> None:
    if wanted:
        from toolkit import __version__

        print(f"story-toolkit {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Group news stories into themes and make a digest of each, out of verbatim, attributed sentences."""


def _stories(inputs: list[str], now: str | None, columns: list[str] | None, allow_private: bool) -> pd.DataFrame:
    from toolkit.stories.read import read_stories

    return read_stories(*inputs, reference_time=now, columns=named_columns(columns), allow_private=allow_private)


def _report(
    inputs: list[str],
    now: str | None,
    columns: list[str] | None,
    allow_private: bool,
    n_themes: str,
    n_words: int,
    random_state: int,
    themes_file: Path | None,
) -> Report:
    from toolkit.report import build_report
    from toolkit.stories.read_themes import read_themes

    number = number_of_themes(n_themes)
    seeds = None if themes_file is None else read_themes(themes_file)
    frame = _stories(inputs, now, columns, allow_private)
    return build_report(frame, number, n_words=n_words, random_state=random_state, seeds=seeds)


def _evaluate_digests(inputs: list[str], n_words: int, ranker: str | None, random_state: int, *, as_json: bool) -> None:
    from toolkit.digest_evaluation import evaluate_digests
    from toolkit.digests.sumy_ranker import SumyRanker
    from toolkit.stories.read_summaries import read_summaries

    chosen = None if ranker is None else SumyRanker(ranker, random_state)
    summaries = read_summaries(*inputs)
    evaluation = evaluate_digests(summaries, n_words, ranker=chosen)
    log = logging.getLogger("toolkit")
    log.info("summaries of %d of %d items", evaluation.n_with_references, evaluation.n_items)
    if evaluation.rouge_is_missing:
        log.warning("without ROUGE: %s", evaluation.rouge_is_missing)
    sys.stdout.write(evaluation.to_json() if as_json else evaluation.to_text())


def _say_what_was_made(report: Report) -> None:
    n_stories, n_themes = report.provenance.n_stories, len(report.themes)
    counts = (
        f"{n_stories} {'story' if n_stories == 1 else 'stories'} in {n_themes} {'theme' if n_themes == 1 else 'themes'}"
    )
    unthemed = f", {len(report.unthemed)} in no theme" if report.unthemed else ""
    rejected = f", {len(report.rejected)} rejected" if report.rejected else ""
    logging.getLogger("toolkit").info("%s%s%s", counts, unthemed, rejected)


def _say_which_seeds_are_empty(report: Report) -> None:
    if report.empty_seeds:
        logging.getLogger("toolkit").info("no story fits: %s", ", ".join(report.empty_seeds))


def _say_what_is_labelled(labels: pd.Series) -> None:
    n_stories, n_gold = len(labels), int(labels.notna().sum())
    if n_gold == 0:
        said = "no story has a gold label: measured without; for more give --gold FILE, or --label-column NAME"
    else:
        left_out = f"; the other {n_stories - n_gold} are left out of the agreement" if n_gold < n_stories else ""
        said = f"gold labels of {n_gold} of {n_stories} stories from the column {labels.name}{left_out}"
    logging.getLogger("toolkit").info(said)


@contextmanager
def _reported_errors(*, quiet: bool) -> Iterator[None]:
    """Turn what is wrong with the call or the input into one line and exit code 2."""
    from toolkit.errors import ToolkitError

    logging.basicConfig(format="%(message)s", stream=sys.stderr, force=True)
    logging.getLogger("toolkit").setLevel(logging.ERROR if quiet else logging.INFO)
    logging.getLogger("urllib3").setLevel(logging.ERROR)  # it warns of broken headers, with a traceback
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        yield
        sys.stdout.flush()
    except (ToolkitError, ValueError) as error:
        print(f"toolkit: {error}", file=sys.stderr)
        raise typer.Exit(2) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise typer.Exit(0) from None
    except OSError as error:
        print(f"toolkit: {error.strerror or error}", file=sys.stderr)
        raise typer.Exit(1) from None
