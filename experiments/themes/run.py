"""Are the default themes good, with their number given and without?

    python experiments/themes/run.py --data DIR [--seeds 3]

``DIR`` holds files of labelled stories, ``*.jsonl.gz``, each line with ``title``, ``text`` and ``label``; the sample is
measured as well. Beside the default stand TF-IDF + k-means and latent semantic analysis + k-means, in the same process.
Writes ``results.json`` beside this script.
"""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score
from sklearn.pipeline import make_pipeline

import toolkit
from toolkit.stories.frame import documents
from toolkit.vectors.latent import LatentSpace
from toolkit.vectors.tfidf import term_vectorizer

HERE = Path(__file__).parent
SAMPLE = HERE.parent.parent / "data" / "sample"

Model = Callable[[int, int], Any]
MODELS: dict[str, Model] = {
    "toolkit, number given": lambda k, seed: toolkit.theme_pipeline(k, random_state=seed),
    "toolkit, auto": lambda _, seed: toolkit.theme_pipeline(random_state=seed),
    "TF-IDF + k-means, number given": lambda k, seed: make_pipeline(
        term_vectorizer(), KMeans(k, n_init=4, random_state=seed)
    ),
    "LSA + k-means, number given": lambda k, seed: make_pipeline(
        term_vectorizer(), LatentSpace(random_state=seed), KMeans(k, n_init=4, random_state=seed)
    ),
}


def labelled_texts(data: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield name, texts and gold labels of the sample and of each file."""
    stories = toolkit.read_stories(SAMPLE)
    gold = pd.read_csv(SAMPLE / "gold.csv", index_col="story_id")["theme"]
    yield "sample", documents(stories), gold.reindex(stories["story_id"]).tolist()
    for path in sorted(data.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        texts = [f"{row['title']}\n{row['text']}".strip() for row in rows]
        yield path.name.split(".")[0], texts, [row["label"] for row in rows]


def measure(model: Model, texts: list[str], gold: list[str], seeds: int) -> dict[str, Any]:
    """Fit a model with each seed and compare its labels to gold."""
    measured = []
    for seed in range(seeds):
        start = time.perf_counter()
        labels = model(len(set(gold)), seed).fit_predict(texts)
        taken = time.perf_counter() - start
        scores = adjusted_rand_score(gold, labels), adjusted_mutual_info_score(gold, labels)
        measured.append((len(set(labels)), *scores, taken))
    numbers, ari, ami, taken = zip(*measured, strict=True)
    return {
        "n_themes": list(numbers),
        "ari": round(float(np.mean(ari)), 3),
        "ari_lowest": round(min(ari), 3),
        "ami": round(float(np.mean(ami)), 3),
        "seconds": round(float(np.mean(taken)), 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=3)
    arguments = parser.parse_args()
    if not list(arguments.data.glob("*.jsonl.gz")):
        parser.error(f"{arguments.data}: no *.jsonl.gz there; wanted files of labelled stories")
    results: dict[str, Any] = {"version": toolkit.__version__, "seeds": arguments.seeds, "data": {}}
    for name, texts, gold in labelled_texts(arguments.data):
        found = {model: measure(make, texts, gold, arguments.seeds) for model, make in MODELS.items()}
        results["data"][name] = {"n_stories": len(texts), "n_gold": len(set(gold)), "models": found}
        print(name, json.dumps(found, indent=1))
    (HERE / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
