"""How long do the commands take as a user starts them?

    python experiments/performance/run.py [--page PAGE.txt] [--data STORIES.jsonl.gz] [--runs 7]

Times whole processes, start-up included; fits themes to the stories of ``--data``, beside TF-IDF alone on the same
texts; and writes ``results.json`` beside this script.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import toolkit

HERE = Path(__file__).parent
SAMPLE = HERE.parent.parent / "data" / "sample"


def seconds(command: list[str], runs: int) -> dict[str, float]:
    """Time a command after one run that does not count."""
    taken = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        taken.append(time.perf_counter() - start)
    return spread(taken[1:])


def spread(counted: list[float]) -> dict[str, float]:
    return {
        "min": round(min(counted), 3),
        "median": round(statistics.median(counted), 3),
        "max": round(max(counted), 3),
    }


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", type=Path, default=SAMPLE / "aggregator-page.txt")
    parser.add_argument("--data", type=Path, help="stories to fit themes to, one JSON object a line, gzip")
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--repetitions", type=int, default=3, help="of each fit to --data")
    arguments = parser.parse_args()
    command = [sys.executable, "-m", "toolkit"]
    with tempfile.TemporaryDirectory() as folder:
        digest = [*command, "digest", str(arguments.page), "--now", "2025-06-12T22:00:00Z", "-o", folder]
        sample = [*command, "digest", str(SAMPLE), "--now", "2025-06-12T22:00:00Z", "-o", folder]
        measured = {
            "python -c pass": seconds([sys.executable, "-c", "pass"], arguments.runs),
            "import toolkit": seconds([sys.executable, "-c", "import toolkit"], arguments.runs),
            "toolkit --help": seconds([*command, "--help"], arguments.runs),
            f"toolkit digest {arguments.page.name}": seconds(digest, arguments.runs),
            "toolkit digest data/sample": seconds(sample, arguments.runs),
        }
    results: dict[str, Any] = {
        "version": toolkit.__version__,
        "python": platform.python_version(),
        "machine": platform.machine(),
        "runs": arguments.runs,
        "seconds": measured,
    }
    if arguments.data and arguments.data.is_file():
        results["fitting"] = fitting(arguments.data, arguments.repetitions)
    else:
        print(f"Fitting is left out: wanted stories, found --data {arguments.data}", file=sys.stderr)
    (HERE / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
