"""What moves the themes of the sample and should not: copies of one story, and a line that one source repeats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from statistics import fmean

import pandas as pd
from agreement import Figures, Labels, of_groups

import toolkit

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
N_COPIES = (0, 1, 3, 7, 15)
LINE = "Readers of our morning letter from the harbour desk vote on Saturdays for the photograph of the week."

# Finds the themes of stories, a label a row.
Finder = Callable[[pd.DataFrame], Labels]


@cache
def english() -> tuple[pd.DataFrame, Sequence[str]]:
    """Return the English stories of the sample, and their gold themes."""
    stories = toolkit.read_stories(SAMPLE, reference_time="2025-06-12T22:00:00Z")
    gold = pd.read_csv(SAMPLE / "gold.csv", index_col="story_id")["theme"]
    english = stories[stories["story_id"].isin(gold.index)].reset_index(drop=True)
    return english, gold.reindex(english["story_id"]).tolist()


def by_fit_themes(stories: pd.DataFrame) -> Labels:
    """Find themes as reports do, which look for copies first."""
    model = toolkit.fit_themes(stories)
    labels: Labels = pd.Series(model.labels, model.stories["story_id"]).reindex(stories["story_id"]).to_numpy()
    return labels


def by_pipeline(stories: pd.DataFrame) -> Labels:
    """Find themes by the pipeline alone, to which each text counts."""
    texts = [f"{title}\n{text}" for title, text in zip(stories["title"], stories["text"], strict=True)]
    labels: Labels = toolkit.theme_pipeline().fit_predict(texts)
    return labels


def with_copies(stories: pd.DataFrame, row: int, n_copies: int) -> pd.DataFrame:
    """Add copies of one story, each with an id and a source of its own, behind the others."""
    copies = [
        stories.iloc[[row]].assign(story_id=f"copy-{number}", source=f"Copying House {number}")
        for number in range(n_copies)
    ]
    return pd.concat([stories, *copies], ignore_index=True)


def with_repeated_line(stories: pd.DataFrame, source: str) -> pd.DataFrame:
    """Put the same line below each story of one source."""
    own = stories["source"] == source
    return stories.assign(text=stories["text"].where(~own, stories["text"] + "\n\n" + LINE))


def moved_by_copies(find: Finder) -> Callable[[object], Figures]:
    """Return what compares the themes of the sample with gold beside copies of one story, of each theme one in turn.

    The copies themselves do not count: as many of one story in its theme would raise any figure.
    """

    def measure(_: object) -> Figures:
        stories, gold = english()
        rows = [list(gold).index(theme) for theme in sorted(set(gold))]
        figures: Figures = {}
        for n_copies in N_COPIES:
            several = [
                of_groups(gold, find(with_copies(stories, row, n_copies))[: len(gold)])["ari"]
                for row in (rows if n_copies else rows[:1])
            ]
            figures |= {f"ari of {n_copies}": fmean(several), f"least ari of {n_copies}": min(several)}
        return figures

    return measure


def moved_by_lines(find: Finder) -> Callable[[object], Figures]:
    """Return what compares the themes of the sample with gold where one source repeats a line, each source in turn."""

    def measure(_: object) -> Figures:
        stories, gold = english()
        sources = stories["source"].value_counts()
        several = [
            of_groups(gold, find(with_repeated_line(stories, source)))["ari"]
            for source in sorted(sources.index[sources >= 5])
        ]
        return {"ari": fmean(several), "least ari": min(several), "n_sources": len(several)}

    return measure
