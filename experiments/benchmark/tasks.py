"""What there is to measure: kinds of corpora, and what is measured on each, one task a corpus and model.

A model is the toolkit's default, asked in one way, or a plain method beside it; it takes what a corpus holds, and
returns its figures. Seconds are those of the processor, on one thread, so that what else runs there counts little.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import corpora
import digests
import events
import harder
import importance
import labels
import pages
import parts
import representative
import sample
import themes
import updates
from agreement import Figures
from threadpoolctl import threadpool_limits

import toolkit

N_DIGITS = 4

# The figures of each model on each corpus of each kind.
Measured = dict[str, dict[str, dict[str, Figures]]]


@dataclass(frozen=True)
class Kind:
    """Corpora that are measured in the same ways.

    ``in_short`` are the models that the short run measures, on no more than ``most_in_short`` rows a corpus; ``floors``
    the figures of these that must not fall.
    """

    paths: Callable[[Path], Iterable[Path]]
    read: Callable[[Path, int | None], Any]
    models: Mapping[str, Callable[[Any], Figures]]
    in_short: tuple[str, ...] = ()
    most_in_short: int | None = None
    floors: tuple[str, ...] = ()


def files(folder: str, *names: str) -> Callable[[Path], list[Path]]:
    """Return what finds the corpora of a folder, or those of some names."""
    return lambda data: [
        path for path in sorted(data.glob(f"{folder}/*{corpora.ENDING}")) if not names or corpora.name(path) in names
    ]


KINDS = {
    "pages": Kind(
        lambda data: sorted(path.parent for path in data.glob(f"pages/*/gold{corpora.ENDING}")),
        corpora.pages,
        {"toolkit": pages.default},
        in_short=("toolkit",),
        most_in_short=100,
        floors=("f1",),
    ),
    "themes": Kind(
        files("themes"),
        corpora.of_themes,
        {"given": themes.given, "found": themes.found, "of stories": themes.of_stories, "plain": themes.by_plain}
        | {f"found of {n_stories}": themes.of_drawn(n_stories) for n_stories in themes.SAMPLES},
        in_short=("given", "found"),
        most_in_short=400,
        floors=("ami",),
    ),
    "events": Kind(
        files("events"),
        corpora.of_events,
        events.MODELS,
        in_short=("toolkit",),
        most_in_short=1_000,
        floors=("f",),
    ),
    **{
        f"events, {kind}": Kind(files("events", *names), read, events.MODELS)
        for kind, (read, names) in harder.KINDS.items()
    },
    "events, in a crowd": Kind(
        lambda data: filter(harder.with_crowds, files("events")(data)), harder.in_crowd, events.MODELS
    ),
    "digests": Kind(
        digests.paths,
        digests.of_summaries,
        {"toolkit": digests.scored(digests.default), "lead": digests.scored(digests.lead)}
        | {f"sumy {name}": digests.scored(digests.by_sumy(name)) for name in digests.SUMY},
        in_short=("toolkit",),
        floors=("rouge_1", "rouge_2"),
    ),
    "what is new": Kind(files("updates", *updates.CORPORA), updates.steps, updates.MODELS),
    "representative": Kind(representative.paths, representative.stories, {"toolkit": representative.of_quotes}),
    "importance": Kind(importance.paths, importance.read, importance.MODELS),
    "parts": Kind(files("themes", *parts.CORPORA), corpora.of_themes, {"toolkit": parts.finest}),
    "labels": Kind(files("themes", *labels.CORPORA), corpora.of_themes, {"toolkit": labels.of_labels}),
    "sample": Kind(
        lambda _: [sample.SAMPLE],
        lambda *_: None,
        {
            "copies, report": sample.moved_by_copies(sample.by_fit_themes),
            "copies, pipeline": sample.moved_by_copies(sample.by_pipeline),
            "repeated line, report": sample.moved_by_lines(sample.by_fit_themes),
        },
    ),
}


@dataclass(frozen=True)
class Task:
    """One model on one corpus, or on the first ``most`` rows of it, to be measured in whatever process."""

    kind: str
    path: Path
    model: str
    most: int | None = None

    @property
    def corpus(self) -> str:
        """The name of the corpus."""
        return corpora.name(self.path)

    def figures(self) -> Figures:
        """Measure; what the toolkit says of its stories goes unheard."""
        logging.getLogger("toolkit").setLevel(logging.ERROR)
        kind = KINDS[self.kind]
        with threadpool_limits(1):
            warm_up()
            start = time.process_time()
            found = kind.models[self.model](kind.read(self.path, self.most))
            found["total"] = time.process_time() - start
        return {figure: round(value, N_DIGITS) for figure, value in found.items()}


def tasks(data: Path, *, short: bool = False, most: int | None = None, only: Sequence[str] = ()) -> list[Task]:
    """Return what there is to measure in the folder of the evaluation data.

    Parameters
    ----------
    data : Path
    short : bool
        Only what has floors, on parts of the corpora.
    most : int, optional
        The most rows of a corpus.
    only : sequence of str
        Names of kinds, corpora and models: with any, a task is left out that bears none of them.
    """
    found = [
        Task(kind, path, model, of_kind.most_in_short if short else most)
        for kind, of_kind in KINDS.items()
        for path in of_kind.paths(data)
        for model in (of_kind.in_short if short else of_kind.models)
    ]
    return [task for task in found if not only or {task.kind, task.corpus, task.model} & set(only)]


@cache
def warm_up() -> None:
    """Fit once in each process before anything is timed, for what is imported and loaded the first time."""
    texts = ["Cod quota cut", "Herring quota cut", "Rocket reaches orbit", "Rocket lost in orbit"]
    toolkit.build_report(texts)


def with_the_rest(found: Measured, last: Measured) -> Measured:
    """Return what was measured now, and of the rest what was measured last."""
    kinds = dict.fromkeys([*last, *found])
    corpora = {kind: sorted({*last.get(kind, {}), *found.get(kind, {})}) for kind in kinds}
    return {
        kind: {one: last.get(kind, {}).get(one, {}) | found.get(kind, {}).get(one, {}) for one in corpora[kind]}
        for kind in kinds
    }
