"""Do the themes that a newsroom declares claim what is theirs, and next to nothing where it is not there?

    python experiments/benchmark/newsroom.py --data DIR

``DIR`` holds ``themes/*.jsonl.gz``. Each section of a corpus is declared by four words, as `seed_words.py` has them,
in two ways: all sections of the corpus at once, and each by itself, the others being nobody's. Beside them stand themes
that the corpus does not have. What is printed: precision, recall and F1 of the stories that each claims; how many have
a word of it; the means over the corpora.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from seed_words import ABSENT, SECTIONS

import toolkit
from toolkit.themes.group import Group
from toolkit.themes.seeded import claimed_by_seeds
from toolkit.vectors.tfidf import seed_rows

MOST_STORIES = 2_000


@dataclass(frozen=True)
class Claim:
    """What one declared theme claims; precision, recall and F1 are nan where it has no stories to claim."""

    corpus: str
    seed: str
    words: int
    way: str
    n_claimed: int
    n_holding: int
    precision: float = float("nan")
    recall: float = float("nan")
    f1: float = float("nan")


def figures(data: Path, corpora: Sequence[str] = tuple(SECTIONS)) -> list[Claim]:
    """Return what every declared theme of some corpora claims; those that are not there are left out."""
    paths = {corpus: data / "themes" / f"{corpus}.jsonl.gz" for corpus in corpora}
    return [claim for corpus, path in paths.items() if path.exists() for claim in claims_in(corpus, path)]


def claims_in(corpus: str, path: Path) -> Iterator[Claim]:
    """Fit a corpus once without declared themes, and yield what each of them claims then."""
    rows = _rows(path)
    model = toolkit.fit_themes(pd.DataFrame(rows, columns=["story_id", "title", "text", "published", "language"]))
    group = model.groups[0].without_copies()
    gold = {row["story_id"]: row["label"] for row in rows}
    labels = np.array([gold[name] for name in model.stories["story_id"].iloc[group.rows]])
    for words in range(2):
        sections = {name: both[words].split(", ") for name, both in SECTIONS[corpus].items()}
        absent = {name: both[words].split(", ") for name, both in ABSENT.get(group.language, {}).items()}
        for way, declared in [
            ("together", sections),
            *(("alone", {name: terms}) for name, terms in sections.items()),
            *(("absent", {name: terms}) for name, terms in absent.items()),
        ]:
            for seed, (claimed, n_holding) in _claims(group, declared).items():
                yield _judged(Claim(corpus, seed, words, way, int(claimed.sum()), n_holding), claimed, labels == seed)


def means(claims: Sequence[Claim]) -> pd.DataFrame:
    """Return the mean of the figures by corpus and way, and over the corpora; of absent themes, shares alone."""
    table = pd.DataFrame([asdict(claim) for claim in claims])
    by_corpus = table.groupby(["corpus", "way"])[["precision", "recall", "f1", "n_claimed", "n_holding"]].mean()
    overall = by_corpus.groupby("way").mean().assign(corpus="mean").set_index("corpus", append=True)
    return pd.concat([by_corpus, overall.reorder_levels(["corpus", "way"])])


def _claims(group: Group, declared: Mapping[str, Sequence[str]]) -> dict[str, tuple[NDArray[np.bool_], int]]:
    """Return which stories each declared theme claims, and how many have a word of it."""
    wanted = seed_rows(group.vectorizer, [(terms, ()) for terms in declared.values()])
    found = claimed_by_seeds(group.X, group.labels, wanted, smoothing=group.smoothing)
    holding = np.asarray((group.X @ wanted.T > 0).sum(axis=0)).ravel()
    return {name: (found == number, int(holding[number])) for number, name in enumerate(declared)}


def _judged(claim: Claim, claimed: NDArray[np.bool_], own: NDArray[np.bool_]) -> Claim:
    if not own.any():
        return claim
    n_right = int((claimed & own).sum())
    return replace(
        claim,
        precision=n_right / claim.n_claimed if claim.n_claimed else float("nan"),
        recall=n_right / int(own.sum()),
        f1=2 * n_right / (claim.n_claimed + int(own.sum())),
    )


def _rows(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file, or a sample of them, the same in every run, each with an id of its own."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    if len(rows) > MOST_STORIES:
        kept = np.sort(np.random.default_rng(0).permutation(len(rows))[:MOST_STORIES])
        rows = [rows[number] for number in kept.tolist()]
    return [row | {"story_id": str(number)} for number, row in enumerate(rows)]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--corpora", nargs="+", default=list(SECTIONS), choices=list(SECTIONS))
    arguments = parser.parse_args()
    claims = figures(arguments.data, arguments.corpora)
    if not claims:
        parser.error(f"{arguments.data}: none of themes/*.jsonl.gz there; wanted the evaluation data")
    print(pd.DataFrame([asdict(claim) for claim in claims]).round(3).to_string(index=False))
    print(means(claims).round(3).to_string())


if __name__ == "__main__":
    main()
