"""``toolkit evaluate``: how good themes are, and how good digests."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from toolkit.cli.groups import with_groups
from toolkit.cli.messages import LOG, say_empty_seeds, say_unmatched_edits, write_out
from toolkit.cli.options import Digests, Output, RandomState, Reading, Themes
from toolkit.cli.progress import progress_bar
from toolkit.cli.reading import read_with_labels

evaluate = typer.Typer(no_args_is_help=True)


@evaluate.callback()
def _evaluate() -> None:
    """Measure how good themes are, or how good digests are."""


@evaluate.command()
@with_groups
def themes(
    reading: Reading,
    themes: Themes,
    output: Output,
    gold: Annotated[
        Path | None,
        typer.Option(
            "--gold",
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="A CSV, TSV or JSONL file of story_id and label.",
        ),
    ] = None,
    label_column: Annotated[
        str | None, typer.Option("--label-column", metavar="NAME", help="The column of the gold labels.")
    ] = None,
) -> None:
    """Measure how good the themes are, against gold labels where there are any.

    The labels are in a column of the stories' files (label, theme, category, topic or gold, if none is named)
    or in a file of their own. Stories without one are left out of the agreement.
    """
    from toolkit.evaluation.themes import evaluate_themes
    from toolkit.reading.summaries import holds_summaries
    from toolkit.themes.fit import fit_themes

    for given in reading.inputs or ():
        if holds_summaries(given):
            message = f"{given}: found summaries, not stories; to compare digests with them: toolkit evaluate digests"
            raise ValueError(message)
    stories, labels = read_with_labels(reading, gold, label_column)
    with progress_bar() as progress:
        model = fit_themes(stories, **themes.parsed, progress=progress)
    say_empty_seeds(model.empty_seeds)
    say_unmatched_edits(model.unmatched_edits)
    evaluation = evaluate_themes(model, labels, random_state=themes.random_state)
    write_out(evaluation.to_json() if output.as_json else evaluation.to_text())


@evaluate.command()
@with_groups
def digests(
    inputs: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="JSONL of documents and summaries; files, folders, globs."),
    ],
    digests: Digests,
    output: Output,
    random_state: RandomState = 0,
) -> None:
    """Measure how good digests are, against summaries that people wrote where there are any.

    Each line is an object of documents and, where there is one, a summary: a digest is made of the documents, and
    compared with the summary.
    """
    from toolkit.evaluation.digests import evaluate_digests
    from toolkit.reading.summaries import holds_summaries, read_summaries

    for given in inputs:
        if Path(given).exists() and not holds_summaries(given):
            message = f"{given}: found no documents with summaries; for the themes of stories: toolkit evaluate themes"
            raise ValueError(message)
    evaluation = evaluate_digests(read_summaries(*inputs), digests.n_words, ranker=digests.ranker_with(random_state))
    LOG.info("summaries of %d of %d items", evaluation.n_with_references, evaluation.n_items)
    if evaluation.rouge_is_missing:
        LOG.warning("without ROUGE: %s", evaluation.rouge_is_missing)
    write_out(evaluation.to_json() if output.as_json else evaluation.to_text())
