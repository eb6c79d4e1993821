"""The main job over corpora of several sizes: how many times TF-IDF alone it takes, its memory, and how both grow."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

HERE = Path(__file__).parent
# Where each corpus lies in the folder of the evaluation data, and how many of its stories are taken.
CORPORA: Mapping[str, tuple[str, Sequence[int]]] = {
    "bbc": ("themes/bbc.jsonl.gz", (2_225,)),
    "posts_20k": ("scale/posts_20k.jsonl.gz", (1_000, 5_000, 20_000)),
    "headlines_200k": ("scale/headlines_200k.jsonl.gz", (1_000, 10_000, 30_000, 100_000, 200_000)),
}
# The sizes from which on growth is told: below, what every run costs hides it.
LARGE = 10_000


def job(stories: Path, most: int) -> dict[str, Any]:
    """Do one job in a process of its own."""
    command = [sys.executable, str(HERE / "job.py"), str(stories), "--most", str(most)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    measured: dict[str, Any] = json.loads(done.stdout)
    return measured


def costs(data: Path, name: str, most: int, repetitions: int) -> dict[str, Any]:
    """Return what the job costs over some stories of a corpus, the medians of several turns."""
    jobs = [job(data / CORPORA[name][0], most) for _ in range(repetitions)]
    ratios = [one["times_tfidf"] for one in jobs]
    middle = {key: statistics.median(one[key] for one in jobs) for key in ("seconds", "tfidf_seconds", "peak_mb")}
    return {
        **{key: jobs[0][key] for key in ("n_stories", "n_themes")},
        **middle,
        "times_tfidf": {"min": min(ratios), "median": statistics.median(ratios), "max": max(ratios)},
        "repetitions": repetitions,
        "rooms": jobs[0]["rooms"],
    }


def exponent(costs_by_size: Mapping[str, Mapping[str, Any]], of: str) -> float | None:
    """Return the power of the number of stories that a cost grows by, fitted over the large sizes; None below two."""
    large = [one for one in costs_by_size.values() if one["n_stories"] >= LARGE]
    if len(large) < 2:
        return None
    sizes, values = np.log([one["n_stories"] for one in large]), np.log([one[of] for one in large])
    return round(float(np.polyfit(sizes, values, 1)[0]), 3)
