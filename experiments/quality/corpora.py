"""What is measured: parts of the evaluation data, the same in every run, with the gold labels kept apart."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

ENDING = ".jsonl.gz"
N_PAGES = 100
N_STORIES_IN_THEMES = 400
N_STORIES_IN_EVENTS = 1_000

Row = dict[str, Any]


@dataclass(frozen=True)
class Page:
    """A web page, and the text that people took from it."""

    path: Path
    gold: str


@dataclass(frozen=True)
class Labelled:
    """Stories, and the theme or event of each, which no model is shown."""

    stories: pd.DataFrame
    gold: list[str]

    @property
    def texts(self) -> list[str]:
        """Title and text of each story."""
        pairs = zip(self.stories["title"], self.stories["text"], strict=True)
        return [f"{title or ''}\n{text}".strip() for title, text in pairs]


def pages(folder: Path) -> list[Page]:
    """Return some 100 pages of a folder."""
    return [Page(folder / row["file"], row["text"]) for row in part(rows(folder / f"gold{ENDING}"), N_PAGES, "file")]


def of_themes(path: Path) -> Labelled:
    """Return some 400 stories of a file."""
    return _labelled(part(rows(path), N_STORIES_IN_THEMES, "story_id"))


def of_events(path: Path) -> Labelled:
    """Return some 1,000 stories of a file: an event has all of its stories or none."""
    return _labelled(part(rows(path), N_STORIES_IN_EVENTS, "label"))


def rows(path: Path) -> list[Row]:
    """Return the objects of a file, one a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def part(whole: Sequence[Row], wanted: int, by: str) -> list[Row]:
    """Return as many rows as are wanted, or a few more, for those that share a key stay together.

    Parameters
    ----------
    whole : sequence of dict
    wanted : int
    by : str
        The key: groups are taken in the order of the fingerprints of what stands under it.

    Returns
    -------
    list of dict
        In the order of the whole.
    """
    sizes = Counter(str(row[by]) for row in whole)
    taken: set[str] = set()
    n_taken = 0
    for key in sorted(sizes, key=_fingerprint):
        if n_taken >= wanted:
            break
        taken.add(key)
        n_taken += sizes[key]
    return [row for row in whole if str(row[by]) in taken]


def name(path: Path) -> str:
    """Return what a corpus is called: its file without the ending."""
    return path.name.removesuffix(ENDING)


def collection(corpus: str) -> str:
    """Return what a corpus is of; several languages of one collection are distinguished by what follows it."""
    return corpus.split("_", maxsplit=1)[0]


def _labelled(found: Sequence[Row]) -> Labelled:
    stories = pd.DataFrame(found, columns=["title", "text", "published"])
    return Labelled(stories, [str(row["label"]) for row in found])


def _fingerprint(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
