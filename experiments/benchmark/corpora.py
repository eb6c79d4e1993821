"""What is measured: the evaluation data or a part of it, the same in every run, with the gold labels kept apart."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

ENDING = ".jsonl.gz"
SHOWN = ["story_id", "title", "text", "published", "source"]

Row = dict[str, Any]


@dataclass(frozen=True)
class Page:
    """A web page, and the text that people took from it."""

    path: Path
    gold: str


@dataclass(frozen=True)
class Labelled:
    """Stories, and the theme or event of each, which no model is shown."""

    name: str
    stories: pd.DataFrame
    gold: list[str]

    @property
    def texts(self) -> list[str]:
        """Title and text of each story."""
        pairs = zip(self.stories["title"], self.stories["text"], strict=True)
        return [f"{title or ''}\n{text}".strip() for title, text in pairs]

    @property
    def n_gold(self) -> int:
        """How many different gold labels there are; an empty one is none."""
        return len(set(self.gold) - {""})

    @property
    def gold_of(self) -> dict[str, str]:
        """The gold label of each story by its id."""
        return dict(zip(self.stories["story_id"], self.gold, strict=True))

    def drawn(self, n_stories: int, seed: int) -> Labelled:
        """Return stories drawn at random, in the order of the whole; all where there are no more."""
        rows = np.sort(np.random.default_rng(seed).permutation(len(self.gold))[:n_stories])
        stories = self.stories.iloc[rows].reset_index(drop=True)
        return Labelled(self.name, stories, [self.gold[row] for row in rows.tolist()])


def pages(folder: Path, most: int | None) -> list[Page]:
    """Return the pages of a folder, or some of them."""
    return [Page(folder / row["file"], row["text"]) for row in part(rows(folder / f"gold{ENDING}"), most, "file")]


def of_themes(path: Path, most: int | None) -> Labelled:
    """Return the stories of a file, or some of them."""
    return _labelled(path, part(rows(path), most, "story_id"))


def of_events(path: Path, most: int | None) -> Labelled:
    """Return the stories of a file, or some of them: an event has all of its stories or none."""
    return _labelled(path, part(rows(path), most, "label"))


def rows(path: Path) -> list[Row]:
    """Return the objects of a file, one a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def part(whole: Sequence[Row], wanted: int | None, by: str) -> list[Row]:
    """Return as many rows as are wanted, or a few more, for those that share a key stay together.

    Parameters
    ----------
    whole : sequence of dict
    wanted : int or None
        None for all.
    by : str
        The key: groups are taken in the order of the fingerprints of what stands under it.

    Returns
    -------
    list of dict
        In the order of the whole.
    """
    if wanted is None:
        return list(whole)
    sizes = Counter(str(row[by]) for row in whole)
    taken: set[str] = set()
    n_taken = 0
    for key in sorted(sizes, key=fingerprint):
        if n_taken >= wanted:
            break
        taken.add(key)
        n_taken += sizes[key]
    return [row for row in whole if str(row[by]) in taken]


def name(path: Path) -> str:
    """Return what a corpus is called: its file without the ending."""
    return path.name.removesuffix(ENDING)


def _labelled(path: Path, found: Sequence[Row]) -> Labelled:
    return Labelled(name(path), pd.DataFrame(found, columns=SHOWN), [str(row["label"]) for row in found])


def fingerprint(key: str) -> str:
    """Return a hexadecimal number that stands for a key, in every run the same."""
    return hashlib.sha256(key.encode()).hexdigest()
