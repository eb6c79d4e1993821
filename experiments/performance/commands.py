"""Whole commands as a user starts them, start-up included."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

SAMPLE = Path(__file__).parent.parent.parent / "data" / "sample"
_NOW = ["--now", "2025-06-12T22:00:00Z", "--quiet", "-o"]


def times_of_commands(page: Path, runs: int) -> dict[str, dict[str, float]]:
    """Time each command so many times, all of them in turn, after a turn that does not count."""
    with tempfile.TemporaryDirectory() as folder:
        toolkit = [sys.executable, "-m", "toolkit"]
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "import toolkit": [sys.executable, "-c", "import toolkit"],
            "import sklearn.cluster, pandas": [sys.executable, "-c", "import sklearn.cluster, pandas"],
            "toolkit --help": [*toolkit, "--help"],
            f"toolkit digest {page.name}": [*toolkit, "digest", str(page), *_NOW, folder],
            "toolkit digest data/sample": [*toolkit, "digest", str(SAMPLE), *_NOW, folder],
        }
        turns = [{name: seconds(command) for name, command in commands.items()} for _ in range(runs + 1)][1:]
    return {name: spread([turn[name] for turn in turns]) for name in commands}


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def spread(counted: list[float]) -> dict[str, float]:
    return {
        "min": round(min(counted), 3),
        "median": round(statistics.median(counted), 3),
        "max": round(max(counted), 3),
    }


def times_the_imports(commands: Mapping[str, Mapping[str, float]]) -> float:
    """Return how many times as long the sample's digest takes as importing what it is built on."""
    whole, imports = commands["toolkit digest data/sample"], commands["import sklearn.cluster, pandas"]
    return round(whole["median"] / imports["median"], 2)
