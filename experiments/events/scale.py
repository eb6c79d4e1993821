"""Group the stories of one file, beside TF-IDF alone, in a process that does nothing else: see run.py."""

from __future__ import annotations

import gzip
import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
from corpora import sample
from sklearn.feature_extraction.text import TfidfVectorizer

import toolkit

UNITS_OF_MEMORY = 1 if sys.platform == "darwin" else 1024


def timed(make: Callable[[], Any]) -> tuple[Any, float]:
    """Return what is made, and the seconds of the processor that it took, whatever else runs beside."""
    start = time.process_time()
    return make(), time.process_time() - start


def measure(path: Path) -> dict[str, Any]:
    """Time TF-IDF as scikit-learn gives it, the shortest of three, and the toolkit; the peak of memory is of all."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        stories = pd.DataFrame([json.loads(line) for line in lines], columns=["title", "text", "published"])
    toolkit.event_pipeline().fit_predict(sample().stories)
    plain = min(timed(lambda: TfidfVectorizer().fit_transform(stories["text"]))[1] for _ in range(3))
    pipeline = toolkit.event_pipeline()
    content, for_content = timed(lambda: pipeline["content"].fit_transform(stories))
    rows, for_terms = timed(lambda: pipeline["terms"].fit_transform(content))
    labels, for_events = timed(lambda: pipeline["events"].fit_predict(rows))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNITS_OF_MEMORY
    whole = for_content + for_terms + for_events
    return {
        "n_stories": len(stories),
        "n_events": len(set(labels.tolist())),
        "tfidf_seconds": round(plain, 2),
        "terms_seconds": round(for_terms, 2),
        "events_seconds": round(for_events, 2),
        "seconds": round(whole, 2),
        "times_tfidf": round(whole / plain, 2),
        "times_terms": round(whole / for_terms, 2),
        "peak_gb": round(peak / 1e9, 2),
    }


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
