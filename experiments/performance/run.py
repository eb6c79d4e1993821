"""How long do the commands take as a user starts them?

    python experiments/performance/run.py [--page PAGE.txt] [--runs 7]

Times whole processes, start-up included, and writes ``results.json`` beside this script.
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
    counted = taken[1:]
    return {
        "min": round(min(counted), 3),
        "median": round(statistics.median(counted), 3),
        "max": round(max(counted), 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--page", type=Path, default=SAMPLE / "aggregator-page.txt")
    parser.add_argument("--runs", type=int, default=7)
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
    results = {
        "version": toolkit.__version__,
        "python": platform.python_version(),
        "machine": platform.machine(),
        "runs": arguments.runs,
        "seconds": measured,
    }
    (HERE / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
