"""Two reports of the earlier and the later part of a corpus, and the gold subject of each of their themes."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

import toolkit
from toolkit.report.records import Report
from toolkit.stories.frame import as_stories

SAMPLE = Path(__file__).parents[2] / "data" / "sample"
PLACES = {
    "sample": "",
    "timelines": "themes/timelines",
    "crisis_es": "themes/crisis_es",
    "crisis_fr": "themes/crisis_fr",
    "abp_2019": "themes/abp_2019",
    "uci_aggregator": "events/uci_aggregator",
}
SHARES = (1 / 3, 1 / 2, 2 / 3)
_SEEN = ["story_id", "title", "text", "published", "source", "language"]
_MOST = 800
_LONGEST = 1_000


@dataclass(frozen=True)
class Halves:
    """Two reports, and the gold subject that most stories of each theme have, by the theme's id, for each."""

    name: str
    before: Report
    after: Report
    gold_before: Mapping[str, str]
    gold_after: Mapping[str, str]


def halves(data: Path, name: str, cache: Path) -> Iterator[Halves]:
    """Return a corpus cut in two by date, at a third, a half and two thirds; each whole, and with subjects taken out.

    Of a corpus that is cut so, a third of the gold subjects is then taken out of the earlier part, and another third
    out of the later one, so that subjects begin and end also where all go on.
    """
    stories, gold = _corpus(data, name)
    subjects = sorted(set(gold.values()))
    mixed = np.random.default_rng(0).permutation(len(subjects))
    without = [{subjects[n] for n in mixed[start::3]} for start in (0, 1)]
    for share in SHARES:
        cut = round(len(stories) * share)
        parts = [stories.iloc[:cut], stories.iloc[cut:]]
        for kind, out in (("whole", [set(), set()]), ("thinned", without)):
            own = [part[~part["story_id"].map(gold).isin(list(one))] for part, one in zip(parts, out, strict=True)]
            found = [_report(part, cache / f"{name}-{share:.2f}-{kind}-{n}.json") for n, part in enumerate(own)]
            golds = [_gold_of_themes(report, gold) for report in found]
            yield Halves(f"{name}, {share:.2f}, {kind}", found[0], found[1], golds[0], golds[1])


def _corpus(data: Path, name: str) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return dated stories in their order, and their gold labels, which nothing is shown."""
    if not PLACES[name]:
        stories = toolkit.read_stories(SAMPLE / "stories.jsonl", SAMPLE / "stories.csv")
        table = pd.read_csv(SAMPLE / "gold.csv")
        return stories, dict(zip(table["story_id"], table["theme"], strict=True))
    with gzip.open(data / f"{PLACES[name]}.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["published"] and row["label"]]
    rows = (
        rows
        if len(rows) <= _MOST or name == "timelines"
        else [rows[n] for n in np.linspace(0, len(rows) - 1, _MOST).astype(int)]
    )
    frame = pd.DataFrame([{**row, "text": row["text"][:_LONGEST]} for row in rows])
    stories = as_stories(frame[[column for column in _SEEN if column in frame]])
    return stories, {str(row["story_id"]): str(row["label"]) for row in rows}


def _report(stories: pd.DataFrame, cached: Path) -> Report:
    if not cached.exists():
        cached.parent.mkdir(parents=True, exist_ok=True)
        cached.write_text(toolkit.build_report(stories.reset_index(drop=True), map=False).to_json(), encoding="utf-8")
    return toolkit.read_report(cached)


def _gold_of_themes(report: Report, gold: Mapping[str, str]) -> dict[str, str]:
    """Return the gold label that most stories of each theme have; of equally many the first by name."""
    found = {}
    for theme in report.themes:
        counts = Counter(gold[story.story_id] for story in theme.stories if story.story_id in gold)
        if counts:
            found[theme.id] = min(counts, key=lambda one: (-counts[one], one))
    return found
