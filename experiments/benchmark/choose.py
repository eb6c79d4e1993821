"""Which setting of the themes is best: chosen on all corpora but one, reported on that one?

    python experiments/benchmark/choose.py --data DIR [--stories N] [--write]

Measures each setting of ``SETTINGS`` on every corpus of themes, the number found, and each story in none a theme of its
own. With ``--stories`` corpora are cut to so many. ``--write`` writes ``choices.json`` beside this script.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import corpora
from agreement import of_groups
from averages import mean_of
from choosing import Table, leave_one_out
from joblib import Parallel, delayed, parallel_config
from tasks import KINDS
from threadpoolctl import threadpool_limits

import toolkit
from toolkit.vectors.term_space import TermSpace

RESULTS = Path(__file__).parent / "choices.json"
DEFAULT = "default"

# By name, what `set_params` of the theme pipeline is given.
SETTINGS: dict[str, dict[str, Any]] = {
    DEFAULT: {},
    "resolution .7": {"themes__resolution": 0.7},
    "resolution .9": {"themes__resolution": 0.9},
    "smoothing .5": {"themes__smoothing": 0.5},
    "smoothing 2": {"themes__smoothing": 2.0},
    "20 components": {"themes__space": TermSpace(20)},
    "100 components": {"themes__space": TermSpace(100)},
}


def ami(parameters: Mapping[str, Any], path: Path, most: int | None) -> float:
    """Return the agreement of the themes that a setting finds with the gold labels of a corpus."""
    corpus = corpora.of_themes(path, most)
    with threadpool_limits(1):
        labels = toolkit.theme_pipeline().set_params(**parameters).fit_predict(corpus.texts)
    return round(of_groups(corpus.gold, labels)["ami"], 4)


def measured(data: Path, most: int | None, n_processes: int) -> Table:
    """Measure all settings on all corpora, the largest first."""
    paths = sorted(KINDS["themes"].paths(data), key=lambda path: -path.stat().st_size)
    pairs = [(setting, path) for path in paths for setting in SETTINGS]
    with parallel_config("loky", n_jobs=n_processes, inner_max_num_threads=1):
        figures = Parallel(batch_size=1)(delayed(ami)(SETTINGS[setting], path, most) for setting, path in pairs)
    table: dict[str, dict[str, float]] = {setting: {} for setting in SETTINGS}
    for (setting, path), figure in sorted(zip(pairs, figures, strict=True), key=lambda pair: pair[0][1].name):
        table[setting][corpora.name(path)] = figure
    return table


def command_line() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder of the evaluation data")
    parser.add_argument("--stories", type=int, metavar="N", help="the most stories of a corpus")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--write", action="store_true", help="write choices.json")
    return parser.parse_args()


def main() -> None:
    given = command_line()
    table = measured(given.data, given.stories, given.processes)
    chosen = leave_one_out(table, against=DEFAULT)
    means = {setting: mean_of(figures) for setting, figures in table.items()}
    print(*(f"{setting}: {mean:.3f}" for setting, mean in means.items()), sep="\n")
    times = {setting: list(chosen.settings.values()).count(setting) for setting in SETTINGS}
    print(f"chosen without the corpus measured: {chosen.mean:.3f}; how often each: {times}")
    print(f"worst against {chosen.against}: {chosen.worst[0]}, {-chosen.worst[1]:+.3f}; on all: {chosen.on_all}")
    if given.write:
        content = {
            "settings": {name: repr(given) for name, given in SETTINGS.items()},
            "stories": given.stories,
            "figures": table,
            "means": means,
        }
        RESULTS.write_text(json.dumps(content | {"chosen": asdict(chosen)}, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
