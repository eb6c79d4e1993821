"""Do the main job once, frame in and three files out, beside TF-IDF alone on the same texts, and print what it cost.

    python experiments/performance/job.py FILE.jsonl.gz [--most 20000]

A process a job, so that none sees what another left in memory. All times are of the processor. Where they go is
sampled: at every hundredth second of work the innermost room of the toolkit that is being worked in counts one.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import signal
import sys
import time
from collections import Counter
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from typing import Self

import pandas as pd
from sklearn.feature_extraction.text import TfidfVectorizer

import toolkit

PACKAGE = str(Path(toolkit.__file__).parent)
TICK = 0.01
UNITS_OF_MEMORY = 1 if sys.platform == "darwin" else 1024


class Rooms:
    """Counts the ticks of the processor that are spent in each room of the toolkit."""

    def __init__(self) -> None:
        self.ticks: Counter[str] = Counter()

    def __enter__(self) -> Self:
        signal.signal(signal.SIGPROF, self._tick)
        signal.setitimer(signal.ITIMER_PROF, TICK, TICK)
        return self

    def __exit__(self, *_: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)

    def shares(self) -> dict[str, float]:
        """Return the share of each room, the largest first."""
        total = max(self.ticks.total(), 1)
        return {room: round(ticks / total, 3) for room, ticks in self.ticks.most_common()}

    def _tick(self, _: int, frame: FrameType | None) -> None:
        importing = False
        while frame is not None:
            path = frame.f_code.co_filename
            importing |= path == "<frozen importlib._bootstrap>"
            if path.startswith(PACKAGE):
                break
            frame = frame.f_back
        inside = Path(path).relative_to(PACKAGE).parts[0] if frame else "outside"
        self.ticks["imports" if importing else inside] += 1


def tfidf_seconds(texts: list[str]) -> float:
    """Return how long TF-IDF alone takes."""
    start = time.process_time()
    TfidfVectorizer().fit_transform(texts)
    return time.process_time() - start


def measured(path: Path, most: int | None) -> dict[str, object]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        stories = pd.DataFrame(map(json.loads, islice(lines, most)))
    texts = stories["text"].tolist()
    make, before = toolkit.build_report, tfidf_seconds(texts)
    with TemporaryDirectory() as folder, Rooms() as rooms:
        start = time.process_time()
        report = make(stories)
        built = time.process_time()
        report.save(folder)
        done = time.process_time()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNITS_OF_MEMORY
    tfidf = (before + tfidf_seconds(texts)) / 2
    return {
        "n_stories": len(stories),
        "n_themes": len(report.themes),
        "seconds": round(done - start, 2),
        "saving": round(done - built, 2),
        "tfidf_seconds": round(tfidf, 3),
        "times_tfidf": round((done - start) / tfidf, 2),
        "peak_mb": round(peak / 1e6),
        "rooms": rooms.shares(),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", type=Path)
    parser.add_argument("--most", type=int, help="only the first so many stories")
    arguments = parser.parse_args()
    print(json.dumps(measured(arguments.stories, arguments.most)))


if __name__ == "__main__":
    main()
