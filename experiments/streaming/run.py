"""How much memory and time does streaming take, and are its themes those that all stories in memory have?

    python experiments/streaming/run.py --data DIR [--sample N] [--jobs N] [--files N] [--part N]

DIR is the evaluation data; `scale/headlines_200k.jsonl.gz` is cut into files of 5,000 stories and streamed in a process
of its own, which says how much memory it had at most after each stage. Then `fit_themes` finds the themes of the first
part of the stories in memory. Writes `results.json` beside this script.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path
from typing import Any

import pandas as pd
from sklearn.metrics import adjusted_mutual_info_score

import toolkit
from toolkit.engine import running_on

HERE = Path(__file__).parent
STORIES_OF_A_FILE = 5_000


def cut(data: Path, folder: Path, most_files: int | None) -> int:
    """Cut the headlines into files; return how many stories there are."""
    n_stories = 0
    with gzip.open(data / "scale" / "headlines_200k.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number in range(most_files or sys.maxsize):
            own = list(islice(lines, STORIES_OF_A_FILE))
            if not own:
                break
            n_stories += len(own)
            (folder / f"part-{number:03}.jsonl").write_text("".join(own), encoding="utf-8")
    return n_stories


def megabytes(who: int = resource.RUSAGE_SELF) -> int:
    return resource.getrusage(who).ru_maxrss // 1024


def streamed(folder: Path, out: Path, n_sample: int, n_jobs: int) -> dict[str, Any]:
    """Stream in this process; return what it took, stage by stage."""
    began, stages = time.perf_counter(), dict[str, dict[str, float]]()

    def note(stage: str, done: int, total: int) -> None:
        if done == total:
            wall, cpu = round(time.perf_counter() - began, 1), round(time.process_time(), 1)
            stages[stage] = {"wall_s": wall, "cpu_s": cpu, "peak_mb": megabytes()}

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


def agreement(folder: Path, out: Path, n_files: int) -> dict[str, Any]:
    """Compare the themes of a part of the stories with those that they have by themselves in memory."""
    stories = toolkit.read_stories(*sorted(folder.iterdir())[:n_files])
    began = time.perf_counter()
    model = toolkit.fit_themes(stories)
    seconds = round(time.perf_counter() - began, 1)
    table = pd.concat([pd.read_parquet(path) for path in sorted((out / "stories").iterdir())])
    streamed_as = table.set_index("story_id")["theme"].dropna()
    own = pd.Series(model.labels, index=stories["story_id"])
    both = own[own >= 0].index.intersection(streamed_as.index)
    return {
        "n_stories": len(stories),
        "n_compared": len(both),
        "n_themes_in_memory": len(model.themes),
        "fit_wall_s": seconds,
        "ami": round(adjusted_mutual_info_score(own[both], streamed_as[both]), 3),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--sample", type=int, default=20_000)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--files", type=int)
    parser.add_argument("--part", type=int, default=4)
    parser.add_argument("--streamed", nargs=2, type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--results", type=Path, default=HERE / "results.json")
    given = parser.parse_args()
    if given.streamed:
        print(json.dumps(streamed(*given.streamed, given.sample, given.jobs)))
        return
    with tempfile.TemporaryDirectory() as place:
        folder, out = Path(place) / "news", Path(place) / "report"
        folder.mkdir()
        n_stories = cut(given.data, folder, given.files)
        again = [sys.executable, __file__, "--data", given.data, "--sample", str(given.sample)]
        call = [*again, "--jobs", str(given.jobs), "--streamed", folder, out]
        took = json.loads(subprocess.run(call, check=True, stdout=subprocess.PIPE, text=True).stdout)
        asked = {"n_stories": n_stories, "n_files": len(list(folder.iterdir())), "n_sample": given.sample}
        results = {"asked": {**asked, "jobs": given.jobs}, "streamed": took}
        given.results.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
        results["agreement"] = agreement(folder, out, given.part)
    given.results.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
