"""Is the toolkit still as good as it was, on small parts of the evaluation data?

    python experiments/quality/run.py --data DIR
    python experiments/quality/run.py --data DIR --write

``DIR`` is the folder of the evaluation data: ``pages``, ``themes``, ``events`` and ``summaries``. Prints the figures of
every corpus, and their means. The first line names each figure that lies below its floor in ``floors.json`` and then
ends with exit code 1; the second writes ``results.json`` and new floors beside this script. Without the data nothing is
measured, and all is well.
"""

from __future__ import annotations

import argparse
import json
import platform
import sys
import time
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from statistics import fmean
from typing import Any

import corpora
from joblib import Parallel, delayed, parallel_config
from measures import Figures, Task, tasks

import toolkit

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
FLOORS = HERE / "floors.json"
N_PROCESSES = 2
SLACK = 0.002
MEAN = "mean"

# The figures of each corpus of each kind, and of their mean.
Measured = dict[str, dict[str, Figures]]


def measured(wanted: list[Task]) -> Measured:
    """Measure all corpora on two processes of one thread each, and add the means."""
    with parallel_config("loky", n_jobs=N_PROCESSES, inner_max_num_threads=1):
        each = Parallel(batch_size=1)(delayed(task.figures)() for task in wanted)
    found: Measured = {}
    for task, figures in zip(wanted, each, strict=True):
        found.setdefault(task.kind, {})[corpora.name(task.path)] = figures
    return {kind: of_kind | {MEAN: mean(of_kind)} for kind, of_kind in found.items()}


def mean(of_kind: dict[str, Figures]) -> Figures:
    """Return the mean of each figure over the corpora of a kind; those of one collection count as one."""
    collections: dict[str, list[Figures]] = {}
    for name, figures in of_kind.items():
        collections.setdefault(corpora.collection(name), []).append(figures)
    names = next(iter(of_kind.values()))
    return {
        figure: round(fmean(fmean(one[figure] for one in several) for several in collections.values()), 4)
        for figure in names
    }


def lowered(found: Measured) -> Measured:
    """Return the floors: what was measured, less what may differ without being worse."""
    return {
        kind: {
            name: {figure: round(value - SLACK, 4) for figure, value in figures.items()}
            for name, figures in of_kind.items()
        }
        for kind, of_kind in found.items()
    }


def shortfalls(found: Measured, floors: Measured) -> Iterator[str]:
    """Yield a line for each figure that is below its floor, or has a floor and was not measured."""
    for kind, of_kind in floors.items():
        for name, figures in of_kind.items():
            for figure, floor in figures.items():
                value = found.get(kind, {}).get(name, {}).get(figure)
                if value is None:
                    yield f"not measured: {kind}, {name}, {figure}; its floor is {floor:.4f}"
                elif value < floor:
                    yield f"below its floor: {kind}, {name}, {figure}: {value:.4f}, wanted {floor:.4f} or more"


def tables(found: Measured) -> str:
    """Return one table a kind, the mean last."""
    lines: list[str] = []
    for kind, of_kind in found.items():
        lines += [f"| {' | '.join([kind, *of_kind[MEAN]])} |", f"|{' --- |' * (1 + len(of_kind[MEAN]))}"]
        for name, figures in of_kind.items():
            lines.append(f"| {' | '.join([name, *(f'{value:.4f}' for value in figures.values())])} |")
        lines.append("")
    return "\n".join(lines)


def environment() -> dict[str, str]:
    named = {name: version(name) for name in ("numpy", "scikit-learn", "trafilatura", "rouge-score")}
    return {"python": platform.python_version(), "toolkit": toolkit.__version__} | named


def write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def command_line() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the evaluation data")
    parser.add_argument("--write", action="store_true", help="write results.json and floors.json anew")
    return parser.parse_args()


def main() -> int:
    given = command_line()
    wanted = tasks(given.data)
    if not wanted:
        print(f"no evaluation data at {given.data}: nothing measured")
        return 0
    start = time.perf_counter()
    found = measured(wanted)
    print(tables(found))
    print(f"{len(wanted)} corpora measured in {time.perf_counter() - start:.0f} s", file=sys.stderr)
    if given.write:
        write(RESULTS, {"environment": environment(), "figures": found})
        write(FLOORS, lowered(found))
        return 0
    short = list(shortfalls(found, json.loads(FLOORS.read_text(encoding="utf-8"))))
    print(*short or ["no figure below its floor"], sep="\n", file=sys.stderr)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
