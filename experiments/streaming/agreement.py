"""Do other stories give other themes? The themes of shared stories, by models of samples that have none in common.

    python experiments/streaming/agreement.py --data DIR [--only NAME]

From each corpus two samples without a common story are drawn at random, and as many as 10,000 shared ones.
``fit_themes`` finds themes in each sample; the shared stories are assigned to both (``disjoint``). For a corpus of more
than the core also to the themes of all of its stories, and of the half of the smallest hashes (``nested``), whose core
is that of all. Writes `agreement.json` beside this script.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pandas as pd
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

import toolkit
from toolkit.stories.keys import fewest_hashes
from toolkit.themes.fit import CORE_STORIES

RESULTS = Path(__file__).with_name("agreement.json")
SIZES = {
    "themes/reuters10": (1_300, 1_300),
    "themes/agnews": (1_250, 1_250),
    "scale/posts_20k": (8_000, 3_000),
    "scale/headlines_200k": (20_000, 10_000),
}


def themes(model: toolkit.ThemeModel, stories: pd.DataFrame) -> pd.Series:
    found = model.assign(stories)["theme_id"]
    return pd.Series(found.to_numpy(), index=stories["story_id"]).fillna("")


def compared(some: pd.Series, others: pd.Series) -> dict[str, Any]:
    """Compare two partitions of the stories that are in a theme of both."""
    some, others = some.align(others, join="inner")
    both = (some != "") & (others != "")
    return {
        "n_compared": int(both.sum()),
        "n_themes": [int(one[both].nunique()) for one in (some, others)],
        "ami": round(float(adjusted_mutual_info_score(some[both], others[both])), 3),
        "ari": round(float(adjusted_rand_score(some[both], others[both])), 3),
    }


def measured(path: Path, n_sample: int, n_shared: int) -> dict[str, Any]:
    frame = toolkit.read_stories(path)
    ranked = frame.drop_duplicates("text").sample(frac=1.0, random_state=0)
    shared = ranked[2 * n_sample : 2 * n_sample + n_shared]
    models = [toolkit.fit_themes(ranked[start : start + n_sample]) for start in (0, n_sample)]
    found = {"disjoint": {"n_sample": n_sample, **compared(*(themes(model, shared) for model in models))}}
    if len(frame) > CORE_STORIES:
        half = frame.iloc[fewest_hashes(frame, len(frame) // 2)]
        of_each = []
        for stories in (frame, half):
            model = toolkit.fit_themes(stories)
            own = [model.themes[label].id if label >= 0 else "" for label in model.labels.tolist()]
            of_each.append(pd.Series(own, index=model.stories["story_id"]))
        found["nested"] = {"n_sample": len(half), **compared(*of_each)}
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", default="")
    given = parser.parse_args()
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    for name, (n_sample, n_shared) in SIZES.items():
        if given.only in name:
            results[name] = measured(given.data / f"{name}.jsonl.gz", n_sample, n_shared)
            print(name, json.dumps(results[name]), flush=True)
            RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
