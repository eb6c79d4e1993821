"""How much memory and time does streaming take, and are its themes those that all stories in memory have?

    python experiments/streaming/run.py --news FOLDER [--sample N] [--jobs N] [--files N] [--part N] [--results FILE]

FOLDER is what `million.py` makes. Its first files are streamed in a process of its own, which says how much memory it
had at most after each stage. Then `fit_themes` finds the themes of parts of the stories in memory, of about N stories.
Writes `results.json` beside this script.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from sklearn.metrics import adjusted_mutual_info_score

import toolkit
from toolkit.engine import running_on
from toolkit.stories.keys import hashes
from toolkit.streaming.sample import limit_for

HERE = Path(__file__).parent


def megabytes(who: int = resource.RUSAGE_SELF) -> int:
    return resource.getrusage(who).ru_maxrss // 1024


def streamed(folder: Path, out: Path, n_sample: int, n_jobs: int) -> dict[str, Any]:
    """Stream in this process; return what it took, stage by stage."""
    began, stages = time.perf_counter(), dict[str, dict[str, float]]()

    def note(stage: str, done: int, total: int) -> None:
        if done == total:
            wall, cpu = round(time.perf_counter() - began, 1), round(time.process_time(), 1)
            # The first time counts: the report on the best events tells of its own labels and events once more.
            stages.setdefault(stage, {"wall_s": wall, "cpu_s": cpu, "peak_mb": megabytes()})

    with running_on("here" if n_jobs == 1 else "processes", n_jobs):
        found = toolkit.stream_report(folder, folder=out, n_sample=n_sample, progress=note)
    names = ("n_read", "n_themed", "n_unthemed", "n_copies", "n_rejected", "n_events")
    return {
        **{name: getattr(found, name) for name in names},
        "n_themes": len(found.report.themes),
        "n_listed": sum(theme.n_stories for theme in found.report.themes),
        "wall_s": round(time.perf_counter() - began, 1),
        "cpu_s": round(time.process_time(), 1),
        "peak_mb": megabytes(),
        "peak_mb_of_a_worker": megabytes(resource.RUSAGE_CHILDREN),
        "output_mb": round(sum(path.stat().st_size for path in found.paths) / 1e6, 1),
        "after_stage": stages,
    }


def agreement(folder: Path, out: Path, n_part: int) -> dict[str, Any]:
    """Compare streamed themes with those that parts of the stories have by themselves in memory.

    ``smallest hashes`` is the part that rests on the same core; ``any`` are stories that are as good as drawn.
    """
    files = sorted(folder.iterdir())
    table = pd.concat(
        [pd.read_parquet(path, columns=["story_id", "theme"]) for path in sorted((out / "stories").iterdir())]
    )
    streamed_as = table.set_index("story_id")["theme"].dropna()
    limit = np.uint64(limit_for(n_part, len(table)))
    parts: dict[str, list[pd.DataFrame]] = {"smallest hashes": [], "any": []}
    for path in files:
        stories = toolkit.read_stories(path)
        parts["smallest hashes"].append(stories[hashes("story", stories["text"]) <= limit])
        parts["any"].append(stories[hashes("any", stories["text"]) <= limit])
    return {name: compared(pd.concat(own), streamed_as) for name, own in parts.items()}


def compared(stories: pd.DataFrame, streamed_as: pd.Series) -> dict[str, Any]:
    began = time.process_time()
    model = toolkit.fit_themes(stories)
    seconds = round(time.process_time() - began, 1)
    own = pd.Series(model.labels, index=model.stories["story_id"])
    both = own[own >= 0].index.intersection(streamed_as.index)
    return {
        "n_stories": len(stories),
        "n_compared": len(both),
        "n_themes_in_memory": len(model.themes),
        "fit_cpu_s": seconds,
        "ami": round(adjusted_mutual_info_score(own[both], streamed_as[both]), 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--sample", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--files", type=int)
    parser.add_argument("--part", type=int, default=100_000)
    parser.add_argument("--streamed", nargs=2, type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--results", type=Path, default=HERE / "results.json")
    given = parser.parse_args()
    if given.streamed:
        print(json.dumps(streamed(*given.streamed, given.sample, given.jobs)))
        return
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place) / "news", Path(place) / "report"
        folder.mkdir()
        for path in sorted(given.news.iterdir())[: given.files]:
            (folder / path.name).symlink_to(path.resolve())
        again = [sys.executable, __file__, "--news", given.news, "--sample", str(given.sample)]
        call = [*again, "--jobs", str(given.jobs), "--streamed", folder, out]
        took = json.loads(subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True).stdout)
        asked = {"n_files": len(list(folder.iterdir())), "n_sample": given.sample}
        results = {"asked": {**asked, "jobs": given.jobs}, "streamed": took}
        given.results.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
        results["agreement"] = agreement(folder, out, given.part)
    given.results.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
