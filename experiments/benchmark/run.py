"""How good is the toolkit on all of the evaluation data, beside what is easily had without it?

    python experiments/benchmark/run.py --data DIR --write       everything; writes results.json, figure.svg, README.md
    python experiments/benchmark/run.py --data DIR --only bbc    prints what bears a name: a corpus, a kind, a model;
                                                                 with --write it takes the place of what was measured
    python experiments/benchmark/run.py --data DIR --short       parts of the corpora, held against floors.json

``DIR`` is the folder of the evaluation data: ``pages``, ``themes``, ``events``, ``summaries``, ``updates``. With
``--short`` each figure below its floor is named, and the exit code is then 1; ``--short --write`` writes new floors.
Without the data nothing is measured, and all is well.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

from agreement import Figures
from averages import collection
from choosing import leave_one_out
from figure import figure
from floors import guarded, lowered, shortfalls
from front import front
from glance import complete, glance, means, of_model
from joblib import Parallel, delayed, parallel_config
from plain import CUT, CUTS
from tables import tables
from tasks import Measured, Task, tasks, with_the_rest

import toolkit

HERE = Path(__file__).parent
RESULTS, FLOORS, FIGURE, README = (HERE / name for name in ("results.json", "floors.json", "figure.svg", "README.md"))
ROOT = HERE.parents[1]
FRONT, HOW_GOOD = ROOT / "README.md", ROOT / "docs" / "how-good.md"
PERFORMANCE = ROOT / "experiments" / "performance" / "results.json"
N_PROCESSES = 2
CHOSEN = "plain, cut chosen elsewhere"


def measured(wanted: list[Task], n_processes: int) -> Measured:
    """Measure, on processes of one thread each, first what took longest in the last full run; else what is largest."""
    last = json.loads(RESULTS.read_text(encoding="utf-8"))["figures"] if RESULTS.exists() else {}
    queue = sorted(wanted, key=lambda task: (_seconds(task, last), task.path.stat().st_size), reverse=True)
    with parallel_config("loky", n_jobs=n_processes, inner_max_num_threads=1):
        each = dict(zip(queue, Parallel(batch_size=1)(delayed(told)(task) for task in queue), strict=True))
    found: Measured = {}
    for task in wanted:
        found.setdefault(task.kind, {}).setdefault(task.corpus, {})[task.model] = each[task]
    return found


def told(task: Task) -> Figures:
    """Measure one, and say so."""
    figures = task.figures()
    print(f"{task.kind}, {task.corpus}, {task.model}: {figures['total']:.1f} s", file=sys.stderr, flush=True)
    return figures


def _seconds(task: Task, last: Measured) -> float:
    before = last.get(task.kind, {}).get(task.corpus, {}).get(task.model, {})
    return before.get("total", float("inf"))


def with_chosen_cuts(found: Measured) -> Measured:
    """Add events by plain cosines, the cut for each corpus chosen on the others."""
    of_events = found.get("events", {})
    if not complete(found, "events") or len({collection(corpus) for corpus in of_events}) < 2:
        return found
    heights = {f"{cut:.3f}": of_model(of_events, "plain", f"f at {cut:.3f}") for cut in CUTS}
    chosen = leave_one_out(heights, against=f"{CUT:.3f}")
    for corpus, models in of_events.items():
        models[CHOSEN] = {"f": chosen.figures[corpus], "cut": float(chosen.settings[corpus])}
    return found


def environment() -> dict[str, str]:
    named = {name: version(name) for name in ("numpy", "scikit-learn", "sumy", "trafilatura", "rouge-score")}
    return {"python": platform.python_version(), "toolkit": toolkit.__version__} | named


def write(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def write_all(found: Measured, seconds: int) -> None:
    """Write the results, the figure, and between their marks the tables of the documents."""
    content = {"environment": environment(), "seconds": seconds, "means": means(found), "figures": found}
    write(RESULTS, content)
    FIGURE.write_text(figure(found), encoding="utf-8")
    put_between_marks(README, "tables", tables(found))
    put_between_marks(HOW_GOOD, "benchmark", glance(found))
    put_between_marks(FRONT, "benchmark", front(found, json.loads(PERFORMANCE.read_text(encoding="utf-8"))))


def put_between_marks(path: Path, name: str, content: str) -> None:
    """Replace what stands between two comments of a Markdown file."""
    marked = re.compile(rf"(<!-- {name} -->\n).*(\n<!-- end of {name} -->)", re.DOTALL)
    text = marked.sub(lambda match: f"{match[1]}{content}{match[2]}", path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")


def held(found: Measured) -> int:
    """Name the figures below their floors; return the exit code."""
    short = list(shortfalls(guarded(found), json.loads(FLOORS.read_text(encoding="utf-8"))))
    print(*short or ["no figure below its floor"], sep="\n", file=sys.stderr)
    return 1 if short else 0


def command_line() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the evaluation data")
    parser.add_argument("--short", action="store_true", help="parts of the corpora, held against their floors")
    parser.add_argument("--write", action="store_true", help="write the results of the full run, or new floors")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="kinds, corpora or models")
    parser.add_argument("--stories", type=int, metavar="N", help="the most stories of a corpus, pages or items")
    parser.add_argument("--processes", type=int, default=N_PROCESSES)
    given = parser.parse_args()
    if given.write and (given.stories or (given.short and given.only)):
        parser.error("found --write beside a part of the corpora; wanted whole ones, or nothing written")
    return given


def main() -> int:
    given = command_line()
    wanted = tasks(given.data, short=given.short, most=given.stories, only=given.only)
    if not given.data.is_dir():
        print(f"no evaluation data at {given.data}: nothing measured")
        return 0
    start = time.perf_counter()
    found = measured(wanted, given.processes)
    if given.write and given.only:
        found = with_the_rest(found, json.loads(RESULTS.read_text(encoding="utf-8"))["figures"])
    found = with_chosen_cuts(found)
    seconds = time.perf_counter() - start
    print(tables(found))
    print(f"{len(wanted)} tasks in {seconds:.0f} s", file=sys.stderr)
    if given.write and given.short:
        write(FLOORS, lowered(guarded(found)))
    elif given.write:
        last = json.loads(RESULTS.read_text(encoding="utf-8")) if given.only else {}
        write_all(found, last.get("seconds", round(seconds)))
    return held(found) if given.short and not given.write and not given.only else 0


if __name__ == "__main__":
    sys.exit(main())
