"""Group the stories of one file, beside TF-IDF alone, in a process that does nothing else: see run.py."""

from __future__ import annotations

import gzip
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

import pandas as pd
from corpora import sample
from sklearn.feature_extraction.text import TfidfVectorizer

import toolkit

UNITS_OF_MEMORY = 1 if sys.platform == "darwin" else 1024


def measure(path: Path) -> dict[str, Any]:
    """Time TF-IDF as scikit-learn gives it, then the toolkit; the peak of memory is that of both and of the stories."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        stories = pd.DataFrame([json.loads(line) for line in lines], columns=["title", "text", "published"])
    toolkit.event_pipeline().fit_predict(sample().stories)
    start = time.perf_counter()
    TfidfVectorizer().fit_transform(stories["text"])
    terms = time.perf_counter() - start
    start = time.perf_counter()
    labels = toolkit.event_pipeline().fit_predict(stories)
    events = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNITS_OF_MEMORY
    return {
        "n_stories": len(stories),
        "n_events": len(set(labels.tolist())),
        "tfidf_seconds": round(terms, 2),
        "seconds": round(events, 2),
        "times_tfidf": round(events / terms, 2),
        "peak_gb": round(peak / 1e9, 2),
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
