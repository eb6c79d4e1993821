"""The finest parts of themes against gold labels of many values."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import numpy as np
from agreement import Figures, of_groups
from corpora import Labelled

import toolkit

CORPORA = ("abp_2019", "abp_topics", "reuters10")


def finest(corpus: Labelled) -> Figures:
    """Compare the finest parts that each story is in, or its theme where it is in none."""
    start = time.process_time()
    model = toolkit.fit_themes(corpus.stories)
    seconds = time.process_time() - start
    part_of = {story_id: part for theme in model.themes for story_id, part in finest_parts(theme)}
    names = {part: number for number, part in enumerate(sorted(set(part_of.values())))}
    ids = model.stories["story_id"].tolist()
    labels = np.array([names[part_of[story_id]] if story_id in part_of else -1 for story_id in ids])
    depth = max((part.count("-") for part in names), default=1)
    return of_groups([corpus.gold_of[story_id] for story_id in ids], labels) | {"depth": depth, "seconds": seconds}


def finest_parts(theme: Any) -> Iterator[tuple[str, str]]:
    """Yield the id of each story of a theme, with the id of the finest part that it is in; the last one is right."""
    yield from ((story.story_id, theme.id) for story in theme.stories)
    for part in getattr(theme, "parts", ()):
        yield from finest_parts(part)
