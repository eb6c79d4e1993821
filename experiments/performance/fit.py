"""Fit one model to the stories of a file, and print how long it took and how much memory the process had at most.

    python experiments/performance/fit.py {terms,themes} FILE.jsonl.gz

A process a fit, so that no fit sees what another left in memory. Reading and importing are not timed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer

from toolkit import theme_pipeline

MODELS: dict[str, Callable[[list[str]], Any]] = {
    "terms": lambda texts: TfidfVectorizer().fit_transform(texts),
    "themes": lambda texts: theme_pipeline().fit(texts),
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", choices=MODELS)
    parser.add_argument("stories", type=Path)
    arguments = parser.parse_args()
    with gzip.open(arguments.stories, "rt", encoding="utf-8") as lines:
        texts = [f"{story['title']}\n{story['text']}".strip() for story in map(json.loads, lines)]
    start = time.perf_counter()
    MODELS[arguments.model](texts)
    taken = time.perf_counter() - start
    # In bytes on macOS, in kilobytes elsewhere.
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    print(json.dumps({"n_stories": len(texts), "seconds": round(taken, 3), "peak_mb": round(peak / 1e6)}))


if __name__ == "__main__":
    main()
