"""Does a comparison of two reports say rightly which themes went on, began and ended, where no story is in both?

    python experiments/comparing/run.py --data DIR [--cache DIR] [--only timelines …]

``DIR`` holds labelled, dated stories, ``themes/*.jsonl.gz`` and ``events/*.jsonl.gz``. Reports are made once and kept
in the cache. Writes ``results.json`` beside this script, and prints it.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "benchmark"))

from averages import mean_of  # noqa: E402
from choosing import leave_one_out  # noqa: E402
from halves import PLACES, Halves, halves  # noqa: E402
from measures import Tally, tally  # noqa: E402

from toolkit.report import pairing  # noqa: E402
from toolkit.report.theme_words import theme_words  # noqa: E402

NAMES = ("_ABOVE_OTHERS", "_LIKE", "_LIKE_PART")
GRID = [
    (above, like, part)
    for above, like, part in itertools.product(
        (0.0, 1.0, 2.0), (0.02, 0.04, 0.07, 0.1, 0.15, 0.2, 0.3), (0.1, 0.17, 0.3, 9.0)
    )
    if part >= like
]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--cache", type=Path, default=Path("comparing"))
    arguments.add_argument("--only", nargs="*", default=list(PLACES))
    wanted = arguments.parse_args()
    warnings.simplefilter("ignore")
    found = {name: list(halves(wanted.data, name, wanted.cache)) for name in wanted.only}
    pairing.theme_words = cache_of(theme_words)  # type: ignore[assignment]
    as_it_is = tuple(getattr(pairing, name) for name in NAMES)
    settings = list(dict.fromkeys([as_it_is, *GRID]))
    figures = {setting: {name: measured(own, setting).figures for name, own in found.items()} for setting in settings}
    # A pairing has to find what goes on, and to leave alone what does not: the mean of both is what is chosen by.
    table = {
        said(setting): {name: (own["f"] + own["right"]) / 2 for name, own in of_corpora.items()}
        for setting, of_corpora in figures.items()
    }
    chosen = leave_one_out(table, against=said(as_it_is))
    means = {setting: mean_of(own) for setting, own in table.items()}
    by_name = {said(setting): own for setting, own in figures.items()}
    results: dict[str, Any] = {
        "as it is": {"setting": said(as_it_is), **figures[as_it_is]},
        "left out": {name: {"setting": setting, **by_name[setting][name]} for name, setting in chosen.settings.items()},
        "chosen on all": chosen.on_all,
        "means": dict(sorted(means.items(), key=lambda one: -one[1])),
        "halves, as it is": {one.name: measured([one], as_it_is).figures for own in found.values() for one in own},
    }
    text = json.dumps(results, indent=1, sort_keys=True) + "\n"
    (HERE / "results.json").write_text(text, encoding="utf-8")
    print(text)


def said(setting: Sequence[float]) -> str:
    return " ".join(f"{value:g}" for value in setting)


def measured(own: Sequence[Halves], setting: Sequence[float]) -> Tally:
    with constants(setting):
        return sum((tally(one, pairing.linked_themes(one.before, one.after)) for one in own), Tally())


@contextmanager
def constants(setting: Sequence[float]) -> Iterator[None]:
    before = [getattr(pairing, name) for name in NAMES]
    for name, value in zip(NAMES, setting, strict=True):
        setattr(pairing, name, value)
    try:
        yield
    finally:
        for name, value in zip(NAMES, before, strict=True):
            setattr(pairing, name, value)


def cache_of(function: Any) -> Any:
    """Return a function of two reports, which is asked once for each two."""

    @cache
    def by_identity(*ids: int) -> Any:
        return function(*(kept[one] for one in ids))

    kept: dict[int, Any] = {}

    def asked(before: Any, after: Any) -> Any:
        kept.update({id(before): before, id(after): after})
        return by_identity(id(before), id(after))

    return asked


if __name__ == "__main__":
    main()
