"""How faithful is the map of the stories, and what does it cost?

    python experiments/map/run.py --data DIR [--most 2500]

``DIR`` holds labelled stories, ``*.jsonl.gz``, each line with ``title``, ``text``, ``language`` and ``label``. Themes
are fitted to each corpus; then its largest language is laid out by the toolkit, with other numbers of landmarks and of
iterations, on other rows, and by principal components. Writes ``results.json`` beside this script and prints a table.
"""

from __future__ import annotations

import argparse
import gzip
import json
import platform
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import sklearn
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness
from sklearn.neighbors import NearestNeighbors

import toolkit
from toolkit.themes.map import story_positions
from toolkit.themes.model import ThemeModel
from toolkit.vectors.order import on_one_thread
from toolkit.vectors.term_space import TermSpace

RESULTS = Path(__file__).parent / "results.json"
CORPORA = ["timelines", "crisis_fr", "gnad10", "masakhanews_eng", "bbc", "thucnews_zh"]
SEEN = ["story_id", "title", "text", "published", "source", "language"]

Positions = dict[str, tuple[float, float]]


def tsne(n_iterations: int) -> TSNE:
    return TSNE(init="pca", max_iter=n_iterations, random_state=0)


@on_one_thread
def on_term_space(model: ThemeModel) -> Positions:
    """Lay out rows of the term space that themes are found in, instead of those of a truncated SVD."""
    group = model.groups[0]
    rows = TermSpace(100, random_state=0).fit_transform(group.X)
    ids = model.stories["story_id"].to_numpy()[group.rows]
    return dict(zip(ids, map(tuple, tsne(500).fit_transform(rows)), strict=True))


def laid_out_by(map: Any) -> Callable[[ThemeModel], Positions]:
    return on_one_thread(lambda model: story_positions(model, map))


METHODS: dict[str, Callable[[ThemeModel], Positions]] = {
    "toolkit: 400 iterations, 1,200 landmarks": story_positions,
    "500 landmarks": lambda model: story_positions(model, most_landmarks=500),
    "all are landmarks": lambda model: story_positions(model, most_landmarks=10**9),
    "all, 250 iterations": laid_out_by(tsne(250)),
    "all, 1,000 iterations": laid_out_by(tsne(1000)),
    "all, rows of the term space": on_term_space,
    "principal components": laid_out_by(PCA(n_components=2, random_state=0)),
}


def stories_of(path: Path, most: int) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return stories, evenly drawn if they are too many, and the gold label of each."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    rows = [rows[number] for number in np.linspace(0, len(rows) - 1, min(most, len(rows))).astype(int)]
    return pd.DataFrame(rows, columns=SEEN), {row["story_id"]: str(row["label"]) for row in rows}


def accuracy(places: np.ndarray, gold: list[str]) -> float:
    """Return how often most of the ten nearest stories have the label of a story."""
    _, nearest = NearestNeighbors(n_neighbors=11).fit(places).kneighbors(places)
    found = [
        Counter(gold[other] for other in around if other != row).most_common(1)[0][0] == gold[row]
        for row, around in enumerate(nearest.tolist())
    ]
    return float(np.mean(found))


def measured(stories: pd.DataFrame, gold: dict[str, str]) -> dict[str, Any]:
    start = time.process_time()
    model = toolkit.fit_themes(stories)
    fitting = time.process_time() - start
    group = model.groups[0]
    ids = model.stories["story_id"].to_numpy()[group.rows]
    results: dict[str, Any] = {"n_stories": len(model.stories), "seconds to fit": round(fitting, 2), "maps": {}}
    for name, lay_out in METHODS.items():
        start = time.process_time()
        positions = lay_out(model)
        seconds = time.process_time() - start
        places = np.array([positions[story_id] for story_id in ids])
        results["maps"][name] = {
            "trustworthiness": round(float(trustworthiness(group.X, places, n_neighbors=15, metric="cosine")), 3),
            "accuracy": round(accuracy(places, [gold[story_id] for story_id in ids]), 3),
            "times fitting": round(seconds / fitting, 2),
        }
        print(name, results["maps"][name], flush=True)
    return results


def table(results: dict[str, Any]) -> str:
    corpora = results["corpora"]
    lines = [
        "| trustworthiness / accuracy / × fitting | "
        + " | ".join(f"{name}: {one['n_stories']:,}" for name, one in corpora.items())
        + " |",
        "| --- " * (len(corpora) + 1) + "|",
    ]
    for method in METHODS:
        cells = [one["maps"][method] for one in corpora.values()]
        figures = [f"{cell['trustworthiness']} / {cell['accuracy']} / {cell['times fitting']}" for cell in cells]
        lines.append(f"| {method} | " + " | ".join(figures) + " |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--most", type=int, default=2500, help="stories of each corpus")
    arguments = parser.parse_args()
    paths = [arguments.data / f"{name}.jsonl.gz" for name in CORPORA]
    if not all(path.is_file() for path in paths):
        parser.error(f"found no {', '.join(path.name for path in paths if not path.is_file())} in {arguments.data}")
    results = {
        "versions": {
            "python": platform.python_version(),
            "toolkit": toolkit.__version__,
            "scikit-learn": sklearn.__version__,
        },
        "corpora": {
            name: measured(*stories_of(path, arguments.most)) for name, path in zip(CORPORA, paths, strict=True)
        },
    }
    RESULTS.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    print(table(results))


if __name__ == "__main__":
    main()
