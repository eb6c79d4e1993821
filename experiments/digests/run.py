"""Are digests nearer to what people write than those of sumy, and how much faster are they made?

    python experiments/digests/run.py --data DIR
    python experiments/digests/run.py --scale FILE

``DIR`` holds stories with summaries of them, ``*.jsonl.gz``, as `toolkit evaluate` reads them. The first line measures
every ranker of the toolkit and of sumy at equal budgets, and the time of LexRank for 600 sentences of each file in one
theme; the second time and memory for many sentences in one theme, from the texts of ``FILE``, one a line. Each writes
its part of ``results.json`` beside this script, leaves the others as they stand, and prints all of it as Markdown,
with examples from the sample.
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
import time
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from items import PARTS, budget, candidates, in_part, items
from models import DEFAULT, Maker, makers
from tables import tables

import toolkit
from toolkit.evaluation.digest_records import MeasuredDigest
from toolkit.evaluation.digests import mean_measures, measure_digest
from toolkit.reading.summaries import SummarisedStories

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
ROUGE = ("rouge_1", "rouge_2", "rouge_l")
LEXRANK_AT = 600
SIZES = (5_000, 10_000, 20_000, 40_000)
N_RESAMPLED = 2_000
EXAMPLES = (DEFAULT, "lead", "sumy lex-rank", "sumy text-rank")
N_EXAMPLES = 3

Found = dict[str, tuple[list[MeasuredDigest], float]]


def environment() -> dict[str, str]:
    named = {name: version(name) for name in ("numpy", "scikit-learn", "sumy", "rouge-score")}
    return {"python": platform.python_version(), "toolkit": toolkit.__version__} | named


def measured(found: Sequence[SummarisedStories], n_words: int, maker: Maker) -> tuple[list[MeasuredDigest], float]:
    """Measure the digest of every item, and time their making: sentences, terms, choice, and no measure."""
    seconds = 0.0
    digests = []
    for item in found:
        start = time.perf_counter()
        digest = maker(item.stories, n_words)
        seconds += time.perf_counter() - start
        digests.append(measure_digest(item, digest))
    return digests, seconds


def summed_up(digests: Sequence[MeasuredDigest]) -> dict[str, float]:
    means = mean_measures([one.measures for one in digests])
    rouge = {name: round(100 * getattr(means.rouge, name).f, 2) for name in ROUGE}
    others = {name: round(getattr(means, name), 3) for name in ("coverage", "redundancy", "lead_share", "n_sources")}
    return rouge | others | {"n_words": round(float(np.mean([one.n_words for one in digests])), 1)}


def difference(models: dict[str, list[MeasuredDigest]], measure: str) -> dict[str, Any]:
    """Return how far the default is above the best method of sumy, with an interval over resampled items."""
    scores = {name: 100 * np.array([f_of(one, measure) for one in digests]) for name, digests in models.items()}
    best = max((name for name in scores if name.startswith("sumy")), key=lambda name: (scores[name].mean(), name))
    apart = scores[DEFAULT] - scores[best]
    rows = np.random.default_rng(0).integers(len(apart), size=(N_RESAMPLED, len(apart)))
    low, high = np.quantile(apart[rows].mean(axis=1), [0.025, 0.975])
    return {"best": best, "above": round(apart.mean(), 2), "from": round(low, 2), "to": round(high, 2)}


def f_of(digest: MeasuredDigest, measure: str) -> float:
    return float(getattr(digest.measures.rouge, measure).f)


def quality(path: Path) -> dict[str, Any]:
    """Measure all rankers on one file, whole and by halves."""
    found, n_words = items(path), budget(path)
    of_models: Found = {name: measured(found, n_words, maker) for name, maker in makers().items()}
    n_candidates = [len(candidates(item.stories)) for item in found]
    return {
        "n_stories": sum(len(item.stories) for item in found),
        "n_words": n_words,
        "n_candidates": {"mean": round(float(np.mean(n_candidates)), 1), "most": max(n_candidates)},
        "n_words_of_summaries": round(float(np.mean([len(item.references[0].split()) for item in found])), 1),
        "seconds": {name: round(seconds, 3) for name, (_, seconds) in of_models.items()},
        "parts": {part: of_part(of_models, part) for part in PARTS},
        "environment": environment(),
    }


def of_part(of_models: Found, part: str) -> dict[str, Any]:
    models = {name: [one for one in digests if in_part(one.id, part)] for name, (digests, _) in of_models.items()}
    return {
        "n_items": len(models[DEFAULT]),
        "models": {name: summed_up(digests) for name, digests in models.items()},
        "above_sumy": {measure: difference(models, measure) for measure in ROUGE},
    }


def scale(path: Path, n_sentences: int) -> dict[str, Any]:
    """Measure a theme of many sentences, in a process of its own."""
    command = [sys.executable, str(HERE / "scale.py"), str(path), str(n_sentences)]
    found: dict[str, Any] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return found


def examples() -> dict[str, dict[str, str]]:
    """Make digests of 60 words of some themes of the sample, the only stories of which sentences may be shown."""
    stories = toolkit.read_stories(HERE.parent.parent / "data" / "sample")
    made = {}
    for theme in toolkit.build_report(stories).themes[1 : 1 + N_EXAMPLES]:
        ids = {story.story_id for story in theme.stories}
        own = stories[stories["story_id"].isin(ids)].reset_index(drop=True)
        made[theme.label] = {name: makers()[name](own, 60).text for name in EXAMPLES}
    return made


def warm_up(path: Path) -> None:
    """Make a digest with every ranker before any is timed, for what is imported and compiled the first time."""
    found = items(path)[:2]
    for maker in makers().values():
        measured(found, budget(path), maker)


def write(results: dict[str, Any]) -> None:
    RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def command_line() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of stories with summaries, *.jsonl.gz")
    parser.add_argument("--scale", type=Path, metavar="FILE", help="many stories, .jsonl.gz, for time and memory")
    arguments = parser.parse_args()
    if not arguments.data and not arguments.scale:
        parser.error("nothing to measure; wanted --data DIR or --scale FILE")
    if arguments.data and not list(arguments.data.glob("*.jsonl.gz")):
        parser.error(f"{arguments.data}: no *.jsonl.gz there; wanted files of stories with summaries")
    if arguments.scale and not arguments.scale.is_file():
        parser.error(f"{arguments.scale}: no such file; wanted stories, .jsonl.gz")
    return arguments


def main() -> None:
    arguments = command_line()
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    if arguments.data:
        paths = sorted(arguments.data.glob("*.jsonl.gz"))
        warm_up(paths[0])
        for path in paths:
            results["quality"] = results.get("quality", {}) | {path.name.split(".")[0]: quality(path)}
            write(results)
        results["lexrank"] = {path.name.split(".")[0]: scale(path, LEXRANK_AT) for path in paths}
        write(results)
    if arguments.scale:
        sizes = [scale(arguments.scale, size) for size in SIZES]
        results["scale"] = {"sizes": sizes, "environment": environment()}
        write(results)
    results["examples"] = examples()
    write(results)
    print(tables(results))


if __name__ == "__main__":
    main()
