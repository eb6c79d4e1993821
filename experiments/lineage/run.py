"""Do themes keep their identity from run to run?

    python experiments/lineage/run.py --data DIR [--only abp_2019 …] [--ways both …] [--unnamed]

``DIR`` holds labelled, dated stories, ``themes/*.jsonl.gz`` and ``stream/*.jsonl.gz``. Each corpus is replayed as its
stories came in. Writes what was measured into ``results.json`` beside this script, where other figures stay, and prints
it. Naming themes takes half of the time: ``--unnamed`` does without, and measures no labels.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd
from measures import (
    b_cubed,
    changed_labels,
    ids_of_stories,
    ids_per_gold,
    kept_by_gold,
    kept_by_stories,
    precision_beside_fresh,
)
from replay import Way, replayed

import toolkit
from toolkit.stories.frame import as_stories
from toolkit.themes import naming

RESULTS = Path(__file__).parent / "results.json"
SAMPLE = Path(__file__).parents[2] / "data" / "sample"
LEAST = 300
WINDOW = "28D"
SLIDES = {
    "sample": "1D",
    "stream/french_day": "2h",
    "themes/timelines": "7D",
    "themes/abp_2019": "7D",
    "themes/crisis_es": "7D",
    "themes/crisis_fr": "7D",
}
WAYS = {
    "overlap": Way(least=0, goes_on=False),
    "memory": Way(least=LEAST, goes_on=False),
    "continuation": Way(least=0, goes_on=True),
    "both, 200": Way(least=200, goes_on=True),
    "both, 500": Way(least=500, goes_on=True),
    "both": Way(least=LEAST, goes_on=True),
}
SEEN = ["story_id", "title", "text", "published", "source", "language"]


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--only", nargs="*", default=[name.rpartition("/")[2] for name in SLIDES])
    arguments.add_argument("--ways", nargs="*", default=list(WAYS))
    arguments.add_argument("--unnamed", action="store_true")
    wanted = arguments.parse_args()
    warnings.simplefilter("ignore")
    if wanted.unnamed:
        naming._phrases_of = lambda members, *_: [[] for _ in members]  # type: ignore[assignment]
    results = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    for place, slide in SLIDES.items():
        name = place.rpartition("/")[2]
        if name not in wanted.only:
            continue
        stories, gold = corpus(wanted.data, place)
        for way in wanted.ways:
            found = measured(stories, gold, slide, WAYS[way], labels=not wanted.unnamed)
            results.setdefault(name, {})[way] = found
            RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n")
            print(name, way, json.dumps(found), flush=True)


def corpus(data: Path, place: str) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return dated stories, and their gold labels, which nothing is shown."""
    if place == "sample":
        stories = toolkit.read_stories(SAMPLE / "stories.jsonl", SAMPLE / "stories.csv")
        gold = pd.read_csv(SAMPLE / "gold.csv")
        return stories, dict(zip(gold["story_id"], gold["theme"], strict=True))
    with gzip.open(data / f"{place}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["published"]]
    frame = pd.DataFrame(rows)
    return as_stories(frame[SEEN]), {row["story_id"]: row["label"] for row in rows if "label" in row}


def measured(stories: pd.DataFrame, gold: Mapping[str, str], slide: str, way: Way, *, labels: bool) -> dict[str, Any]:
    """Return all measures of a replay, and the processor seconds of a run."""
    start = time.process_time()
    moments = replayed(stories, WINDOW, slide, way)
    seconds = (time.process_time() - start) / len(moments)
    found: dict[str, Any] = {
        "runs": len(moments),
        "themes": round(sum(len(moment.labels) for moment in moments) / len(moments), 1),
        "ids": len({theme for moment in moments for theme in moment.labels}),
        "returned": sum(life.status == "returned" for moment in moments for life in moment.lives),
        "stories_kept": round(kept_by_stories(moments), 3),
        "seconds": round(seconds, 2),
        "precision_beside_fresh": round(precision_beside_fresh(moments[-1], stories), 3),
    }
    if labels:
        found["labels_changed"] = round(changed_labels(moments), 3)
    if gold:
        share, n_pairs = kept_by_gold(moments, gold)
        found |= {"gold_kept": round(share, 3), "pairs": n_pairs, "ids_per_gold": round(ids_per_gold(moments, gold), 1)}
        for when in ("first", "last"):
            ids = ids_of_stories(moments, when=when)
            figures = b_cubed([(gold[one], ids[one]) for one in sorted(ids) if one in gold])
            found[f"b_cubed_{when}"] = [round(figure, 3) for figure in figures]
    return found


if __name__ == "__main__":
    main()
