"""How long does the work take, where does the time go, and how does it grow?

    python experiments/performance/run.py [--data DIR] [--page PAGE.txt] [--only commands fitting bbc posts_20k …]

Times whole commands, start-up included; and, over the evaluation data of ``--data``, the fit of themes and the whole
job, beside TF-IDF alone on the same texts. Writes ``results.json`` beside this script; what is not asked for stays.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from commands import SAMPLE, spread, times_of_commands, times_the_imports
from figure import draw
from growth import CORPORA, costs, exponent
from tables import with_tables

import toolkit

HERE = Path(__file__).parent
RESULTS, README = HERE / "results.json", HERE / "README.md"
FITTED = "scale/posts_20k.jsonl.gz"
PARTS = ("commands", "fitting", *CORPORA)


def fit(model: str, stories: Path) -> dict[str, float]:
    """Fit a model in a process of its own."""
    command = [sys.executable, str(HERE / "fit.py"), model, str(stories)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def fitting(stories: Path, repetitions: int) -> dict[str, Any]:
    """Fit themes and TF-IDF alone to the same stories in turn, each time in a fresh process."""
    turns = [{model: fit(model, stories) for model in ("terms", "themes")} for _ in range(repetitions)]
    ratios = [turn["themes"]["seconds"] / turn["terms"]["seconds"] for turn in turns]
    return {
        "stories": stories.name,
        "n_stories": turns[0]["themes"]["n_stories"],
        "repetitions": repetitions,
        "themes, times TF-IDF": spread(ratios),
        "seconds": {model: spread([turn[model]["seconds"] for turn in turns]) for model in turns[0]},
        "peak_mb": {model: statistics.median(turn[model]["peak_mb"] for turn in turns) for model in turns[0]},
    }


def growing(data: Path, name: str, most: int | None, repetitions: int) -> dict[str, Any]:
    """Do the whole job over a corpus at each of its sizes."""
    by_size: dict[str, Any] = {}
    for size in CORPORA[name][1]:
        if most is None or size <= most:
            by_size[str(size)] = costs(data, name, size, repetitions)
            print(name, size, by_size[str(size)], flush=True)
    return {
        "by_size": by_size,
        "exponent": {of: exponent(by_size, of) for of in ("seconds", "peak_mb")},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", type=Path, default=SAMPLE / "aggregator-page.txt")
    parser.add_argument("--data", type=Path, help="the folder of the evaluation data")
    parser.add_argument("--only", nargs="*", choices=PARTS, default=list(PARTS))
    parser.add_argument("--most", type=int, help="leave out the sizes above so many stories")
    parser.add_argument("--runs", type=int, default=7, help="of each command")
    parser.add_argument("--repetitions", type=int, default=5, help="of each fit and each job")
    arguments = parser.parse_args()
    over_data = [part for part in arguments.only if part != "commands"]
    if over_data and (arguments.data is None or not arguments.data.is_dir()):
        sys.exit(f"found --data {arguments.data}; wanted the folder of the evaluation data for {', '.join(over_data)}")
    results: dict[str, Any] = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    results |= {"version": toolkit.__version__, "python": platform.python_version(), "machine": platform.machine()}
    for part in arguments.only:
        if part == "commands":
            results["seconds"] = times_of_commands(arguments.page, arguments.runs)
            results["runs"] = arguments.runs
            results["sample, times its imports"] = times_the_imports(results["seconds"])
        elif part == "fitting":
            results["fitting"] = fitting(arguments.data / FITTED, arguments.repetitions)
        else:
            results.setdefault("jobs", {})[part] = growing(arguments.data, part, arguments.most, arguments.repetitions)
        RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    README.write_text(with_tables(README.read_text(encoding="utf-8"), results), encoding="utf-8")
    if "jobs" in results:
        draw(results["jobs"], HERE / "figure.svg")


if __name__ == "__main__":
    main()
