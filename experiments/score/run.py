"""Is a number of themes that a grid search chooses, by a score without gold labels, as good as "auto"?

    python experiments/score/run.py --data DIR [--only bbc gnad10]

``DIR`` holds labelled stories, ``*.jsonl.gz``, each line with ``title``, ``text`` and ``label``; of each collection,
named before the first ``_``, the first corpus is taken. For each number of themes the pipeline is fitted on all folds
but one and scored on that; what has the highest mean is fitted on all, as `GridSearchCV` does. The scores are compared
by the adjusted mutual information of what they choose with the gold labels, beside that of "auto" and of the best
number. Writes ``results.json`` beside this script, corpus by corpus, and prints a table of all that is in it.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.metrics import adjusted_mutual_info_score
from sklearn.model_selection import KFold

import toolkit
from toolkit.themes.clusterer import ThemeClusterer
from toolkit.themes.modularity import modularity, neighbour_graph
from toolkit.vectors.neighbours import nearest_neighbours
from toolkit.vectors.order import different_rows

RESULTS = Path(__file__).parent / "results.json"
N_STORIES, N_FOLDS = 200, 3
NUMBERS = (2, 3, 5, 8, 12, 18)


def apart(labels: np.ndarray) -> np.ndarray:
    """Return labels by which each story in no theme is one by itself."""
    return np.unique(np.where(labels == -1, labels.max() + 1 + np.arange(len(labels)), labels), return_inverse=True)[1]


def of_neighbours(resolution: float) -> Callable[[ThemeClusterer, Any], float]:
    """Return the modularity of the labels of different rows over the graph of their neighbours."""

    def score(clusterer: ThemeClusterer, X: Any) -> float:
        rows = X[different_rows(X)[0]]
        return modularity(neighbour_graph(rows), apart(clusterer.predict(rows)), resolution)

    return score


def kappa(clusterer: ThemeClusterer, X: Any) -> float:
    """Return how often the labels of the five nearest agree beyond chance, as a share of what is possible."""
    rows = X[different_rows(X)[0]]
    near = nearest_neighbours((rows @ rows.T).toarray(), 5)
    near.data = np.ones_like(near.data)
    graph = sparse.csr_array((near + near.T) / 2)
    labels = apart(clusterer.predict(rows))
    by_chance = modularity(graph, labels, 0.0) - modularity(graph, labels, 1.0)
    return modularity(graph, labels, 1.0) / (1 - by_chance) if by_chance < 1 else 0.0


def explained(clusterer: ThemeClusterer, X: Any) -> float:
    """Return how much better than chance the best theme explains a row, in the mean."""
    return float(clusterer.decision_function(X).max(axis=1).mean())


SCORES: dict[str, Callable[[ThemeClusterer, Any], float]] = {
    "modularity": of_neighbours(1.0),
    "modularity, resolution 0.8": of_neighbours(0.8),
    "agreement of neighbours": kappa,
    "score of the best theme": explained,
}


def stories_of(path: Path, most: int) -> tuple[list[str], list[str]]:
    """Return texts, evenly drawn in a random order that is the same in every run, and the gold label of each."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    rows = [rows[number] for number in np.random.default_rng(0).permutation(len(rows))[:most]]
    return [f"{row.get('title') or ''}\n{row['text']}".strip() for row in rows], [str(row["label"]) for row in rows]


def measured(path: Path) -> dict[str, Any]:
    """Return the agreement with gold of each number of themes, of "auto", and of what each score chooses."""
    texts, gold = stories_of(path, N_STORIES)
    scores = {name: np.zeros(len(NUMBERS)) for name in SCORES}
    for train, test in KFold(N_FOLDS).split(texts):
        terms = toolkit.theme_pipeline().named_steps["terms"].fit([texts[row] for row in train])
        fitted_on, held_out = (terms.transform([texts[row] for row in rows]) for rows in (train, test))
        for place, number in enumerate(NUMBERS):
            clusterer = ThemeClusterer(number, random_state=0).fit(fitted_on)
            for name, score in SCORES.items():
                scores[name][place] += score(clusterer, held_out) / N_FOLDS
    X = toolkit.theme_pipeline().named_steps["terms"].fit_transform(texts)
    labels = {number: ThemeClusterer(number, random_state=0).fit(X).labels_ for number in ("auto", *NUMBERS)}
    ami = {number: float(adjusted_mutual_info_score(gold, apart(found))) for number, found in labels.items()}
    chosen = {name: NUMBERS[int(values.round(9).argmax())] for name, values in scores.items()}
    return {
        "n_stories": len(texts),
        "n_gold": len(set(gold)),
        "n_auto": int(labels["auto"].max()) + 1,
        "ami_auto": ami.pop("auto"),
        "ami": {str(number): value for number, value in ami.items()},
        "chosen": chosen,
        "scores": {name: values.tolist() for name, values in scores.items()},
    }


def rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [rounded(inner) for inner in value]
    return round(value, 4) if isinstance(value, float) else value


def summary(corpora: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return the mean agreement of each way to choose, and on how many corpora it is better or worse than "auto"."""
    ways = {"best number": [max(found["ami"].values()) for found in corpora.values()]}
    ways |= {name: [found["ami"][str(found["chosen"][name])] for found in corpora.values()] for name in SCORES}
    auto = np.array([found["ami_auto"] for found in corpora.values()])
    figures = {
        name: {
            "ami": float(np.mean(values)),
            "better": int((np.array(values) > auto + 0.02).sum()),
            "worse": int((np.array(values) < auto - 0.02).sum()),
        }
        for name, values in ways.items()
    }
    return {"auto": {"ami": float(auto.mean())}, **figures}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", nargs="*", help="corpora, if not all; the others in results.json stay")
    asked = parser.parse_args()
    paths = {path.name.split("_")[0]: path for path in sorted(asked.data.glob("*.jsonl.gz"), reverse=True)}
    for path in sorted(paths.values()):
        name = path.name.removesuffix(".jsonl.gz")
        if asked.only is not None and name not in asked.only:
            continue
        found = measured(path)
        known = json.loads(RESULTS.read_text(encoding="utf-8"))["corpora"] if RESULTS.exists() else {}
        corpora = dict(sorted({**known, name: rounded(found)}.items()))
        results = {"stories": N_STORIES, "folds": N_FOLDS, "numbers": NUMBERS, "summary": rounded(summary(corpora))}
        RESULTS.write_text(json.dumps({**results, "corpora": corpora}, indent=1) + "\n", encoding="utf-8")
        told = ", ".join(f"{number} ({found['ami'][str(number)]:.2f})" for number in found["chosen"].values())
        print(f"{name}: auto {found['n_auto']} ({found['ami_auto']:.2f}), {told}", flush=True)
    for name, figures in json.loads(RESULTS.read_text(encoding="utf-8"))["summary"].items():
        print(f"{name:40}", *(f"{key} {value:.3f}" for key, value in figures.items()))


if __name__ == "__main__":
    main()
