"""Which constants of lineage carry over? Each value on each corpus, and what the others would choose for it.

    python experiments/lineage/constants.py --data DIR [--only apart …]

A constant is tried at some values on every corpus; for each corpus the value is chosen that is best on the others, by
the mean of the share of gold themes that keep their id and the B-cubed of the last ids, and told is what it costs there
beside the best. Writes ``constants.json`` beside this script, where other figures stay.
"""

from __future__ import annotations

import argparse
import json
import warnings
from pathlib import Path
from typing import Any

import numpy as np
from replay import Way
from run import LEAST, SLIDES, corpus, measured

from toolkit.themes import continuing, naming

RESULTS = Path(__file__).with_name("constants.json")
CORPORA = [place for place in SLIDES if place not in ("stream/french_day", "themes/crisis_fr")]
VALUES = {"apart": [0.2, 0.33, 0.5], "least": [150, 300, 600]}


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", type=Path, required=True)
    arguments.add_argument("--only", nargs="*", choices=VALUES, default=list(VALUES))
    wanted = arguments.parse_args()
    warnings.simplefilter("ignore")
    naming._phrases_of = lambda members, *_: [[] for _ in members]  # type: ignore[assignment]
    results: dict[str, Any] = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    for constant in wanted.only:
        for place in CORPORA:
            stories, gold = corpus(wanted.data, place)
            own = results.setdefault(constant, {}).setdefault("measured", {}).setdefault(place.rpartition("/")[2], {})
            for value in VALUES[constant]:
                way = Way(least=value if constant == "least" else LEAST)
                continuing._APART = value if constant == "apart" else 0.33  # type: ignore[misc]
                if str(value) not in own:
                    own[str(value)] = measured(stories, gold, SLIDES[place], way, labels=False)
                print(constant, place, value, own[str(value)], flush=True)
                RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n")
        results[constant]["left_out"] = left_out(results[constant]["measured"])
        RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n")


def left_out(figures: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """Return what the other corpora choose for each, and how good that is there beside the best value for it."""
    good = {name: {value: _goodness(one) for value, one in own.items()} for name, own in figures.items()}
    told = {}
    for name, own in good.items():
        others = [other for one, other in good.items() if one != name]
        chosen = max(own, key=lambda value: np.mean([other[value] - max(other.values()) for other in others]))
        told[name] = {"chosen": chosen, "good": round(own[chosen], 3), "best": round(max(own.values()), 3)}
    return told


def _goodness(found: dict[str, Any]) -> float:
    return float(np.mean([found["gold_kept"], found["b_cubed_last"][2]]))


if __name__ == "__main__":
    main()
