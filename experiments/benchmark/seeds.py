"""Do the themes that a newsroom declares claim what is theirs, and next to nothing where it is not there?

    python experiments/benchmark/seeds.py --data DIR

``DIR`` holds ``themes/*.jsonl.gz``. Each section of a corpus is declared by four words, as `seed_words.py` has them, in
two ways: all sections of the corpus at once, and each by itself, the others being nobody's. Beside them stand themes
that the corpus does not have. What is printed: precision, recall and F1 of the stories that each claims; how many hold a
term of it; the means over the corpora.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from seed_words import ABSENT, SECTIONS

import toolkit
from toolkit.themes.group import Group
from toolkit.themes.seeded import claimed_by_seeds
from toolkit.vectors.tfidf import seed_rows

MOST_STORIES = 2_000
WAYS = ("together", "alone", "absent")


@dataclass(frozen=True)
class Claim:
    """What one declared theme claims; precision, recall and F1 are nan where it has no stories to claim."""

    corpus: str
    seed: str
    words: int
    way: str
    n_claimed: int
    n_holding: int
    precision: float
    recall: float
    f1: float


def figures(data: Path, corpora: Sequence[str] = tuple(SECTIONS)) -> list[Claim]:
    """Return what every declared theme of some corpora claims; those that are not there are left out."""
    paths = {corpus: data / "themes" / f"{corpus}.jsonl.gz" for corpus in corpora}
    return [claim for corpus, path in paths.items() if path.exists() for claim in claims_in(corpus, path)]


def claims_in(corpus: str, path: Path) -> Iterator[Claim]:
    """Fit a corpus once without declared themes, and yield what each of them claims then."""
    rows = _rows(path)
    model = toolkit.fit_themes(pd.DataFrame(rows, columns=["story_id", "title", "text", "published", "language"]))
    group = model.groups[0].without_copies()
    gold = dict(zip((row["story_id"] for row in rows), (row["label"] for row in rows), strict=True))
    labels = np.array([gold.get(name, "") for name in model.stories["story_id"].iloc[group.rows]])
    for words in range(2):
        sections = {name: both[words].split(", ") for name, both in SECTIONS[corpus].items()}
        absent = {name: both[words].split(", ") for name, both in ABSENT.get(group.language, {}).items()}
        for way, declared in [
            ("together", sections),
            *(("alone", {name: terms}) for name, terms in sections.items()),
            *(("absent", {name: terms}) for name, terms in absent.items()),
        ]:
            yield from _judged(corpus, words, way, _claims(group, declared), labels)


def _claims(group: Group, declared: Mapping[str, Sequence[str]]) -> dict[str, tuple[NDArray[np.bool_], int]]:
    """Return which stories each declared theme claims, and how many hold a term of it."""
    wanted = seed_rows(group.vectorizer, [(terms, ()) for terms in declared.values()])
    found = claimed_by_seeds(group.X, group.labels, wanted, smoothing=group.smoothing)
    held = np.asarray((group.X @ wanted.T).todense() > 0)
    return {name: (found == number, int(held[:, number].sum())) for number, name in enumerate(declared)}
