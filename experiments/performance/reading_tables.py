"""How long does it take to read a table of headlines, beside pandas alone on the same file?

    python experiments/performance/reading_tables.py --data DIR [--rows 20000 200000]

Writes the headlines of the evaluation data as CSV and as JSON lines, and reads each with `toolkit.read_stories` and
with pandas in turn, in one process; and makes a stories frame of what pandas has read. Times are of the processor, the
least of several turns. Writes its part of ``results.json`` beside this script, and the tables of the README.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import pandas as pd
from run import README, RESULTS
from tables import with_tables

import toolkit
from toolkit.stories.frame import as_stories

HEADLINES = "scale/headlines_200k.jsonl.gz"
TURNS = 3


def seconds(work: Callable[[], object]) -> float:
    """Return how long the processor is busy with some work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measured(stories: pd.DataFrame, folder: Path) -> dict[str, float]:
    """Return how many times as long as pandas alone each reading takes, and how long each row of it."""
    csv, lines = folder / "headlines.csv", folder / "headlines.jsonl"
    stories.to_csv(csv, index=False)
    stories.to_json(lines, orient="records", lines=True, force_ascii=False)
    given = pd.read_csv(csv, dtype=str, keep_default_na=False)
    works: dict[str, Callable[[], object]] = {
        "pandas.read_csv": lambda: pd.read_csv(csv),
        "read_stories, CSV": lambda: toolkit.read_stories(csv),
        "read_stories, JSON lines": lambda: toolkit.read_stories(lines),
        "a frame to stories": lambda: as_stories(given),
    }
    turns = [{name: seconds(work) for name, work in works.items()} for _ in range(TURNS + 1)][1:]
    least = {name: min(turn[name] for turn in turns) for name in works}
    alone = least.pop("pandas.read_csv")
    ratios = {f"{name}, times pandas.read_csv": round(one / alone, 1) for name, one in least.items()}
    return ratios | {f"{name}, microseconds a row": round(one / len(stories) * 1e6, 1) for name, one in least.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the evaluation data")
    parser.add_argument("--rows", type=int, nargs="+", default=[20_000, 200_000])
    arguments = parser.parse_args()
    found: dict[str, Any] = {}
    for n_rows in arguments.rows:
        with gzip.open(arguments.data / HEADLINES, "rt", encoding="utf-8") as file:
            stories = pd.DataFrame([json.loads(line) for line in islice(file, n_rows)])
        with tempfile.TemporaryDirectory() as folder:
            found[str(len(stories))] = measured(stories, Path(folder))
        print(len(stories), found[str(len(stories))], flush=True)
    results = json.loads(RESULTS.read_text()) | {"tables": found}
    RESULTS.write_text(json.dumps(results, indent=1) + "\n")
    README.write_text(with_tables(README.read_text(), results))


if __name__ == "__main__":
    main()
