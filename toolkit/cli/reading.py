"""Stories as the options say, read once all options have been checked."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from toolkit.cli.messages import LOG
from toolkit.cli.options import Reading
from toolkit.cli.progress import progress_bar

if TYPE_CHECKING:
    import pandas as pd


def read(reading: Reading) -> pd.DataFrame:
    """Read the stories where the options say."""
    with where_asked(reading):
        return read_here(reading)


def read_here(reading: Reading) -> pd.DataFrame:
    """Read the stories, inside `where_asked` if further work is to be done there."""
    from toolkit.reading.read import read_stories

    with _how(reading) as how:
        return read_stories(*(reading.inputs or ()), **how)


def read_with_labels(reading: Reading, gold: Path | None, label_column: str | None) -> tuple[pd.DataFrame, pd.Series]:
    """Read the stories and their gold labels, and say how many have one."""
    from toolkit.reading.labelled import read_labelled

    with where_asked(reading), _how(reading) as how:
        stories, labels = read_labelled(*(reading.inputs or ()), gold=gold, label_column=label_column, **how)
    _say_what_is_labelled(labels)
    return stories, labels


def where_asked(reading: Reading) -> AbstractContextManager[None]:
    """Return a context in which work is spread as the options say."""
    from toolkit.engine import running_on

    return running_on(**reading.spread)


@contextmanager
def _how(reading: Reading) -> Iterator[dict[str, Any]]:
    """Give how to read; on a terminal, show how far it is."""
    with progress_bar() as progress:
        yield {**reading.parsed, "progress": progress}


def _say_what_is_labelled(labels: pd.Series) -> None:
    n_stories, n_gold = len(labels), int(labels.notna().sum())
    if n_gold == 0:
        said = "no story has a gold label: measured without; for more give --gold FILE, or --label-column NAME"
    else:
        left_out = f"; the other {n_stories - n_gold} are left out of the agreement" if n_gold < n_stories else ""
        said = f"gold labels of {n_gold} of {n_stories} stories from the column {labels.name}{left_out}"
    LOG.info(said)
