"""Do the parts of themes agree with fine gold labels?

    python experiments/parts/run.py --data DIR

``DIR`` is the folder of the evaluation data. For the sets of many or skewed labels, prints the adjusted mutual
information of the gold with the themes, with their finest parts, and with a flat k-means of √n centres in the space
that the themes are found in; and the number of each. Without the data nothing is measured, and all is well.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_mutual_info_score

import toolkit
from toolkit.themes.group import Group, unit_rows
from toolkit.vectors.neighbours import averaged_over_neighbours
from toolkit.vectors.term_space import TermSpace

RESULTS = Path(__file__).parent / "results.json"
SETS = ("abp_2019", "abp_topics", "reuters10")


def measured(path: Path) -> dict[str, Any]:
    """Return the figures of one set."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        stories = pd.DataFrame(json.loads(line) for line in file)
    gold = dict(zip(stories["story_id"].map(str), stories.pop("label"), strict=True))
    model = toolkit.fit_themes(stories)
    wanted = [gold[story_id] for story_id in model.stories["story_id"]]
    flat = np.full(len(wanted), -1)
    for group in model.groups:
        flat[group.rows] = flat.max() + 1 + flat_k_means(group)
    return {
        "themes": compared(wanted, model.labels),
        "parts": compared(wanted, finest(model)),
        "flat": compared(wanted, flat),
        "gold": len(set(wanted)),
    }


def finest(model: toolkit.ThemeModel) -> np.ndarray:
    """Return the finest part of each story, or its theme if that has none; -1 for a story in no theme."""
    names = {
        story.story_id: one.id for theme in model.themes for one in (theme, *theme.every_part) for story in one.stories
    }
    found = [names.get(story_id, "") for story_id in model.stories["story_id"]]
    return np.where(np.array(found) == "", -1, np.unique(found, return_inverse=True)[1])


def flat_k_means(group: Group) -> np.ndarray:
    """Return the labels of as many centres as the square root of the number of stories."""
    Z = averaged_over_neighbours(TermSpace(random_state=0).fit_transform(unit_rows(group.X)))
    return KMeans(math.ceil(math.sqrt(len(Z))), n_init=1, random_state=0).fit_predict(Z)


def compared(gold: list[str], labels: np.ndarray) -> dict[str, Any]:
    """Return the agreement of labels with the gold, a story in none being one by itself, and their number."""
    apart = np.where(labels == -1, labels.max() + 1 + np.arange(len(labels)), labels)
    return {"ami": round(adjusted_mutual_info_score(gold, apart), 4), "n": len(set(labels.tolist()) - {-1})}


def rows(found: dict[str, dict[str, Any]]) -> Iterator[str]:
    """Yield the lines of the table: AMI, and in brackets the number of groups."""
    yield f"{'':12}  {'themes':>12}  {'parts':>12}  {'flat k-means':>12}  {'gold':>5}"
    for name, figures in found.items():
        kinds = (f"{figures[kind]['ami']:.3f} ({figures[kind]['n']})" for kind in ("themes", "parts", "flat"))
        yield f"{name:12}  " + "  ".join(f"{kind:>12}" for kind in kinds) + f"  {figures['gold']:>5}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    folder = parser.parse_args().data / "themes"
    if not folder.is_dir():
        print(f"{folder}: not there; nothing is measured")
        return
    found = {name: measured(folder / f"{name}.jsonl.gz") for name in SETS}
    print("\n".join(rows(found)))
    RESULTS.write_text(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
