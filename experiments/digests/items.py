"""What is measured: stories with a summary of them, cut to candidates that every ranker can bear."""

from __future__ import annotations

import hashlib
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd

import toolkit
from toolkit.digests.eligible import eligible_rows
from toolkit.reading.summaries import SummarisedStories
from toolkit.sentences.sentence import Sentence, read_sentences

BUDGETS = {"multinews": 230, "allsides": 66}
BUDGET_OF_OTHERS = 120
MOST_CANDIDATES = 200
PARTS = ("all", "half 0", "half 1")


def candidates(stories: pd.DataFrame) -> list[Sentence]:
    """Return the sentences of some stories that a digest may quote by themselves, in reading order."""
    sentences = read_sentences(stories)
    return [sentences[row] for row, other in eligible_rows(sentences).items() if other is None]


def items(path: Path) -> list[SummarisedStories]:
    """Read the items of a file that have a summary, each with at most 200 candidates, by their ids."""
    logging.getLogger("toolkit").setLevel(logging.ERROR)
    found = [replace(item, stories=cut(item.stories)) for item in toolkit.read_summaries(path) if item.references]
    return sorted(found, key=lambda item: item.id)


def cut(stories: pd.DataFrame, most: int = MOST_CANDIDATES) -> pd.DataFrame:
    """Cut the ends of long stories until there are no more candidates than wanted: the leads of all stay longest."""
    sentences = candidates(stories)
    shorter = stories
    for wanted in range(most, 0, -1):
        if len(candidates(shorter)) <= most:
            break
        shorter = with_leads(stories, sentences, wanted)
    return shorter


def with_leads(stories: pd.DataFrame, sentences: Sequence[Sentence], most: int) -> pd.DataFrame:
    """Cut each story behind the last of its candidates that are taken: the first of each story, then the second."""
    ranks: Counter[str] = Counter()
    ranked = []
    for sentence in sentences:
        ranked.append((ranks[sentence.story_id], sentence))
        ranks[sentence.story_id] += 1
    ends: dict[str, int] = {}
    for _, sentence in sorted(ranked, key=lambda pair: pair[0])[:most]:
        ends[sentence.story_id] = max(ends.get(sentence.story_id, 0), sentence.end)
    kept = stories[stories["story_id"].isin(ends)]
    texts = [text[: ends[story_id]] for story_id, text in zip(kept["story_id"], kept["text"], strict=True)]
    return kept.assign(text=texts).reset_index(drop=True)


def half(item_id: str) -> int:
    """Return 0 or 1: which half of its file an item is in, by a fingerprint of its id and nothing else."""
    return hashlib.sha256(f"half of the digests: {item_id}".encode()).digest()[0] % 2


def in_part(item_id: str, part: str) -> bool:
    """Return True if an item is in a part."""
    return part == "all" or part == f"half {half(item_id)}"


def budget(path: Path) -> int:
    """Return the words of a digest, about as many as the summaries of the file have."""
    return BUDGETS.get(path.name.split(".")[0], BUDGET_OF_OTHERS)
