"""The command line: arguments in, files and tables out. Data goes to stdout, what is said about it to stderr."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.options import (
    AllowPrivate,
    AsJson,
    ByLanguage,
    Cleaning,
    Columns,
    Inputs,
    Jobs,
    Now,
    NThemes,
    Quiet,
    RandomState,
    ThemesFile,
    number_of_themes,
    refuse,
)
from toolkit.cli.steps import (
    Commands,
    evaluate_summaries,
    labelled_in,
    report_of,
    reported_errors,
    say_what_was_made,
    stories_in,
    write_out,
)

app = typer.Typer(cls=Commands, no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.command()
def digest(
    inputs: Inputs,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="DIR", help="Where digest.md, .html and .json go.")
    ] = None,
    now: Now = None,
    columns: Columns = None,
    cleaning: Cleaning = "all",
    allow_private: AllowPrivate = False,
    jobs: Jobs = 1,
    n_themes: NThemes = "auto",
    n_words: Annotated[int, typer.Option("--n-words", min=1, help="The most words of each digest.")] = 120,
    themes_file: ThemesFile = None,
    by_language: ByLanguage = True,
    random_state: RandomState = 0,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Group stories into themes and write a digest of each.

    With -o DIR the report is written to digest.md, digest.html and digest.json there, and their paths are
    printed; without it the Markdown (or with --json the JSON) is printed.
    """
    with reported_errors(quiet=quiet):
        frame = stories_in(inputs, now, columns, cleaning, jobs, allow_private=allow_private, quiet=quiet)
        report = report_of(
            frame,
            n_themes,
            n_words=n_words,
            themes_file=themes_file,
            random_state=random_state,
            by_language=by_language,
        )
        say_what_was_made(report)
        if output is not None:
            print(*report.save(output), sep="\n")
        else:
            write_out(report.to_json() if as_json else report.to_markdown())


@app.command()
def stories(
    inputs: Inputs,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="A .jsonl, .csv or .parquet file.")
    ] = None,
    now: Now = None,
    columns: Columns = None,
    cleaning: Cleaning = "all",
    allow_private: AllowPrivate = False,
    jobs: Jobs = 1,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV instead of JSONL.")] = False,
    quiet: Quiet = False,
) -> None:
    """Print the stories as they are read: JSONL, one story a line."""
    with reported_errors(quiet=quiet):
        from toolkit.stories.write import stories_text, write_stories

        frame = stories_in(inputs, now, columns, cleaning, jobs, allow_private=allow_private, quiet=quiet)
        if output is not None:
            write_stories(frame, output)
            print(output)
        else:
            write_out(stories_text(frame, ".csv" if as_csv else ".jsonl"))


@app.command()
def themes(
    inputs: Inputs,
    now: Now = None,
    columns: Columns = None,
    cleaning: Cleaning = "all",
    allow_private: AllowPrivate = False,
    jobs: Jobs = 1,
    n_themes: NThemes = "auto",
    themes_file: ThemesFile = None,
    by_language: ByLanguage = True,
    random_state: RandomState = 0,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Print a table of the themes."""
    with reported_errors(quiet=quiet):
        from toolkit.rendering.frames import text_themes
        from toolkit.rendering.json import json_themes

        frame = stories_in(inputs, now, columns, cleaning, jobs, allow_private=allow_private, quiet=quiet)
        report = report_of(frame, n_themes, themes_file=themes_file, random_state=random_state, by_language=by_language)
        write_out(json_themes(report) if as_json else text_themes(report))


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
        int | None, typer.Option("--n-words", min=1, help="The most words of each digest; 120 if not given.")
    ] = None,
    ranker: Annotated[
        str | None, typer.Option("--ranker", metavar="NAME", help="What makes the digests, such as lex-rank of sumy.")
    ] = None,
    now: Now = None,
    columns: Columns = None,
    cleaning: Cleaning = "all",
    allow_private: AllowPrivate = False,
    jobs: Jobs = 1,
    n_themes: NThemes = "auto",
    by_language: ByLanguage = True,
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
    with reported_errors(quiet=quiet):
        from toolkit.evaluation.themes import evaluate_themes
        from toolkit.reading.summaries import holds_summaries

        if any(holds_summaries(given) for given in inputs):
            changed = {
                "n_themes": n_themes if n_themes != "auto" else None,
                "cleaning": cleaning if cleaning != "all" else None,
                "allow_private": allow_private or None,
                "jobs": jobs if jobs != 1 else None,
                "together": True if not by_language else None,
            }
            refuse("summaries", gold=gold, label_column=label_column, now=now, columns=columns, **changed)
            evaluate_summaries(inputs, n_words or 120, ranker, random_state, as_json=as_json)
            return
        refuse("stories, not summaries", n_words=n_words, ranker=ranker)
        number = number_of_themes(n_themes)
        frame, labels = labelled_in(
            *(inputs, gold, label_column, now, columns, cleaning, jobs), allow_private=allow_private, quiet=quiet
        )
        evaluation = evaluate_themes(frame, labels, number, random_state=random_state, by_language=by_language)
        write_out(evaluation.to_json() if as_json else evaluation.to_text())


@app.command()
def explain(
    story: Annotated[
        str, typer.Argument(metavar="STORY", help="A story_id, its first 4 or more characters, or part of a title.")
    ],
    inputs: Inputs,
    now: Now = None,
    columns: Columns = None,
    cleaning: Cleaning = "all",
    allow_private: AllowPrivate = False,
    jobs: Jobs = 1,
    n_themes: NThemes = "auto",
    by_language: ByLanguage = True,
    random_state: RandomState = 0,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Print why a story is in its theme: its terms, the nearest other theme, the nearest stories.

    The themes are those of `toolkit digest` with the same inputs and options, but without --themes-file.
    """
    with reported_errors(quiet=quiet):
        from toolkit.explanation.explain import explain_story

        number = number_of_themes(n_themes)
        frame = stories_in(inputs, now, columns, cleaning, jobs, allow_private=allow_private, quiet=quiet)
        explanation = explain_story(frame, story, number, random_state=random_state, by_language=by_language)
        write_out(explanation.to_json() if as_json else explanation.to_text())


def _print_version(wanted: bool) -> None:
    if wanted:
        from toolkit.version import __version__

        print(f"story-toolkit {__version__}")
        raise typer.Exit


@app.callback()
def _main(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version and stop.", is_eager=True, callback=_print_version)
    ] = False,
) -> None:
    """Group news stories into themes and make a digest of each, out of verbatim, attributed sentences."""
