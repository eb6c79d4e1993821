"""Which threshold of events is best: chosen on all corpora but one, reported on that one?

    python experiments/benchmark/choose_events.py --data DIR [--write]

Measures each threshold on every corpus of events as it is, made harder, and in a crowd. Chosen is by the mean of what
was made of a corpus; reported are the means of each kind. ``--write`` writes ``choices_events.json``.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path
from statistics import fmean

import corpora
from agreement import bcubed_f
from averages import mean_of
from choosing import leave_one_out
from joblib import Parallel, delayed, parallel_config
from tasks import KINDS
from threadpoolctl import threadpool_limits

import toolkit

RESULTS = Path(__file__).parent / "choices_events.json"
KINDS_OF_EVENTS = [kind for kind in KINDS if kind.startswith("events") and kind != "events, undated"]
DEFAULT = "0.395"
THRESHOLDS = ("0.34", "0.355", "0.37", "0.385", DEFAULT, "0.405", "0.42", "0.44")
SHOWN = ["title", "text", "published"]


def each_threshold(kind: str, path: Path) -> dict[str, float]:
    """Return B-cubed F of each threshold on a corpus."""
    corpus = KINDS[kind].read(path, None)
    pipeline = toolkit.event_pipeline()
    with threadpool_limits(1):
        terms = pipeline[:-1].fit_transform(corpus.stories[SHOWN])
        events = pipeline[-1]
        labels = {one: events.set_params(threshold=float(one)).fit_predict(terms) for one in THRESHOLDS}
    return {one: round(bcubed_f(corpus.gold, found), 4) for one, found in labels.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the evaluation data")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--write", action="store_true", help="write choices_events.json")
    given = parser.parse_args()
    pairs = [(kind, path) for kind in KINDS_OF_EVENTS for path in KINDS[kind].paths(given.data)]
    with parallel_config("loky", n_jobs=given.processes, inner_max_num_threads=1):
        found = Parallel(batch_size=1)(delayed(each_threshold)(kind, path) for kind, path in pairs)
    figures: dict[str, dict[str, dict[str, float]]] = {kind: {} for kind in KINDS_OF_EVENTS}
    for (kind, path), of_thresholds in zip(pairs, found, strict=True):
        figures[kind][corpora.name(path)] = of_thresholds
    names = sorted(figures["events"])
    table = {
        one: {
            name: round(fmean(of_kind[name][one] for of_kind in figures.values() if name in of_kind), 4)
            for name in names
        }
        for one in THRESHOLDS
    }
    chosen = leave_one_out(table, against=DEFAULT)
    means = {
        kind: {
            **{one: mean_of({name: of[one] for name, of in of_kind.items()}) for one in THRESHOLDS},
            "chosen elsewhere": mean_of({name: of[chosen.settings[name]] for name, of in of_kind.items()}),
        }
        for kind, of_kind in figures.items()
    }
    for kind, of_kind_means in means.items():
        print(kind, *(f"{one}: {mean:.3f}" for one, mean in of_kind_means.items()), sep="  ")
    if given.write:
        content = {"figures": figures, "means": means, "chosen": asdict(chosen)}
        RESULTS.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
