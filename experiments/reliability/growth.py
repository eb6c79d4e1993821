"""A thousand days: does a run cost what it did, in time and in room?"""

from __future__ import annotations

import shutil
import time
from datetime import timedelta
from typing import Any

import numpy as np
from children import folder_for_anybody
from daily import digest

_KEEP = timedelta(days=60)
_SKIPPED = 100


def grown(n_days: int, n_stories: int) -> dict[str, Any]:
    """Make so many digests with one archive, and fit how the time of all and the size grow with their number."""
    folder = folder_for_anybody()
    path = folder / "news.sqlite"
    seconds, sizes = [], []
    for day in range(n_days):
        start = time.process_time()
        digest(path, folder / "out", day, n=n_stories, keep=_KEEP)
        seconds.append(time.process_time() - start)
        sizes.append(path.stat().st_size)
    shutil.rmtree(folder)
    tenth = max(1, n_days // 10)
    return {
        "days": n_days,
        "stories a day": n_stories,
        "keep, days": _KEEP.days,
        "seconds of the processor a run, by tenths": [
            round(float(np.median(seconds[at : at + tenth])), 4) for at in _starts(n_days)
        ],
        "MB, by tenths": [round(sizes[at + tenth - 1] / 2**20, 2) for at in _starts(n_days)],
        "exponent of the processor's time": _exponent(np.cumsum(seconds)),
        "exponent of the size": _exponent(np.array(sizes, dtype=float)),
    }


def _starts(n_days: int) -> range:
    return range(0, n_days - n_days % 10, max(1, n_days // 10))


def _exponent(totals: np.ndarray) -> float:
    """Fit a power of the number of runs to totals, without the first runs: 1 if each adds the same."""
    first = min(_SKIPPED, len(totals) // 2)
    days = np.arange(first, len(totals)) + 1.0
    return round(float(np.polyfit(np.log(days), np.log(totals[first:]), 1)[0]), 3)
