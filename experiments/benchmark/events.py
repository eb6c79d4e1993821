"""Events against gold labels: the default, and plain cosines cut at one height."""

from __future__ import annotations

import time

import plain
from agreement import Figures, bcubed_f
from corpora import Labelled

import toolkit


def default(corpus: Labelled) -> Figures:
    """Group stories as the toolkit does, by title, text and date."""
    start = time.process_time()
    labels = toolkit.event_pipeline().fit_predict(corpus.stories[["title", "text", "published"]])
    seconds = time.process_time() - start
    about = {"n_stories": len(corpus.gold), "n_gold": corpus.n_gold}
    return {"f": bcubed_f(corpus.gold, labels), "n": len(set(labels.tolist())), "seconds": seconds} | about


def by_plain(corpus: Labelled) -> Figures:
    """Group by average linkage of cosines, cut at one height for all corpora; and at others, to choose among."""
    start = time.process_time()
    groups = plain.cosine_cuts(corpus.texts, plain.CUTS)
    seconds = time.process_time() - start
    at = {f"f at {cut:.3f}": bcubed_f(corpus.gold, labels) for cut, labels in groups.items()}
    return {"f": at[f"f at {plain.CUT:.3f}"], "n": len(set(groups[plain.CUT].tolist())), "seconds": seconds} | at


MODELS = {"toolkit": default, "plain": by_plain}
