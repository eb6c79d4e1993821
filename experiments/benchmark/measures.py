"""How it is measured: one function a kind, from where a corpus lies to its figures, each from 0 to 1."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

import corpora
import numpy as np
from rouge_score.rouge_scorer import RougeScorer
from sklearn.metrics import adjusted_mutual_info_score
from sklearn.metrics.cluster import contingency_matrix

import toolkit

WORD = re.compile(r"\w+")
# About as many words as the summaries of each file have.
BUDGETS = {"allsides": 66, "background": 178, "cnndm100": 50, "crisisfacts": 245, "multinews": 230}

Figures = dict[str, float]


@dataclass(frozen=True)
class Task:
    """One corpus of one kind, to be measured in whatever process."""

    kind: str
    path: Path

    def figures(self) -> Figures:
        """Measure the corpus; what the toolkit says of its stories goes unheard."""
        logging.getLogger("toolkit").setLevel(logging.ERROR)
        return {figure: round(float(value), 4) for figure, value in MEASURES[self.kind](self.path).items()}


def tasks(data: Path) -> list[Task]:
    """Return what there is to measure in the folder of the evaluation data."""
    paths = {
        "pages": [path.parent for path in data.glob(f"pages/*/gold{corpora.ENDING}")],
        "themes": data.glob(f"themes/*{corpora.ENDING}"),
        "events": data.glob(f"events/*{corpora.ENDING}"),
        "digests": [path for path in data.glob(f"summaries/*{corpora.ENDING}") if corpora.name(path) in BUDGETS],
    }
    return [Task(kind, path) for kind, found in paths.items() for path in sorted(found)]


def of_pages(folder: Path) -> Figures:
    """Compare the words of the longest story that is read from each page with those of its article."""
    pages = corpora.pages(folder)
    return {"f1": fmean(f1_of_words(longest_story(page.path), page.gold) for page in pages)}


def longest_story(page: Path) -> str:
    """Return the text of what is taken for the main article of a page; none if the page is refused."""
    try:
        return str(max(toolkit.read_stories(page)["text"], key=len))
    except toolkit.ToolkitError:
        return ""


def f1_of_words(found: str, gold: str) -> float:
    """Return F1 of the words of a text, each counted as often as it stands there."""
    ours, theirs = (Counter(WORD.findall(text.lower())) for text in (found, gold))
    return 2 * (ours & theirs).total() / max(ours.total() + theirs.total(), 1)


def of_themes(path: Path) -> Figures:
    """Compare themes with gold labels, their number found and given."""
    corpus = corpora.of_themes(path)
    numbers: dict[str, Any] = {"ami_found": "auto", "ami_given": len(set(corpus.gold))}
    labels = {figure: toolkit.theme_pipeline(number).fit_predict(corpus.texts) for figure, number in numbers.items()}
    return {figure: adjusted_mutual_info_score(corpus.gold, apart(found)) for figure, found in labels.items()}


def of_events(path: Path) -> Figures:
    """Compare events with gold labels."""
    corpus = corpora.of_events(path)
    return {"bcubed_f": bcubed_f(corpus.gold, apart(toolkit.event_pipeline().fit_predict(corpus.stories)))}


def apart(labels: np.ndarray) -> np.ndarray:
    """Return labels by which each story in no theme is one by itself."""
    return np.where(labels == -1, labels.max() + 1 + np.arange(len(labels)), labels)


def bcubed_f(gold: Sequence[str], labels: np.ndarray) -> float:
    """Return F of what a story's group shares with its gold group, as mean over the stories (Bagga & Baldwin 1998)."""
    shared = contingency_matrix(gold, labels).astype(float)
    precision, recall = ((shared**2 / shared.sum(axis=axis, keepdims=True)).sum() / shared.sum() for axis in (0, 1))
    return float(2 * precision * recall / (precision + recall))


def of_digests(path: Path) -> Figures:
    """Compare digests with the summary that people wrote, or with the nearest of several."""
    scorer = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
    n_words = BUDGETS[corpora.name(path)]
    scores = [
        scorer.score_multi(item.references, toolkit.digest_stories(item.stories, n_words).text)
        for item in toolkit.read_summaries(path)
    ]
    return {f"rouge_{n}": fmean(score[f"rouge{n}"].fmeasure for score in scores) for n in (1, 2)}


MEASURES: dict[str, Callable[[Path], Figures]] = {
    "pages": of_pages,
    "themes": of_themes,
    "events": of_events,
    "digests": of_digests,
}
