"""Is anything shown twice? Dated corpora, run by run through a real archive.

    python experiments/lineage/shown.py --data DIR [--only timelines …] [--runs 60]

Each corpus is read as its stories came in, and again in the run after, as feeds hold them; every digest is built and
remembered as ``toolkit digest --archive`` does. Counted is what was shown twice: the same story; a near copy of a story
that an earlier run had shown, told as new (in no event that is said to go on); the same sentence quoted. Writes
``shown.json`` beside this script.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pandas as pd
from run import SLIDES, corpus

import toolkit
from toolkit.report.records import Report
from toolkit.vectors.near_duplicates import near_duplicates

RESULTS = Path(__file__).parent / "shown.json"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--runs", type=int, help="the first runs alone, so many")
    options = parser.parse_args()
    results = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    for place, slide in SLIDES.items():
        name = place.rpartition("/")[2]
        if options.only and name not in options.only:
            continue
        stories, _ = corpus(options.data, place)
        results[name] = shown_twice(stories, pd.Timedelta(slide), options.runs)
        print(name, results[name], flush=True)
        RESULTS.write_text(json.dumps(results, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def shown_twice(stories: pd.DataFrame, slide: pd.Timedelta, n_runs: int | None = None) -> dict[str, Any]:
    """Replay a corpus, and count what was shown twice, and what was left out."""
    dated = stories[stories["published"].notna()]
    ends = pd.date_range(dated["published"].min().floor("D") + slide, dated["published"].max() + slide, freq=slide)
    shown: list[tuple[str, int, bool]] = []
    quotes: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    began = time.process_time()
    with tempfile.TemporaryDirectory() as folder, toolkit.Archive(Path(folder) / "news.sqlite") as archive:
        for number, end in enumerate(ends):
            came = dated[(dated["published"] > end - 2 * slide) & (dated["published"] <= end)]
            if not len(came) or counts["runs"] == n_runs:
                continue
            report = toolkit.build_report(came, archive=archive, now=end.to_pydatetime(), map=False)
            shown += [(story_id, number, goes_on) for story_id, goes_on in told(report).items()]
            quotes.update(quoted(report))
            counts["runs"] += 1
            counts["left_out"] += len(report.news.suppressed) if report.news else 0
            counts["without_reason"] += sum(not one.reason for one in report.news.suppressed) if report.news else 0
    again = copies_told_as_new(dated, shown)
    return {
        **counts,
        "stories": len(dated),
        "shown": len(shown),
        "shown_twice": len(shown) - len({story_id for story_id, *_ in shown}),
        "near_copies_as_new": again,
        "quoted_twice": sum(n - 1 for n in quotes.values()),
        "seconds_a_run": round((time.process_time() - began) / max(counts["runs"], 1), 2),
    }


def told(report: Report) -> dict[str, bool]:
    """Return the ids of the stories that a report shows, and whether they are said to go on from what was shown."""
    going_on = report.news.continued if report.news else {}
    stories = {story.story_id: story.event in going_on for theme in report.themes for story in theme.stories}
    return stories | {story.story_id: False for story in report.unthemed}


def quoted(report: Report) -> list[str]:
    """Return the sentences that a report quotes, each once."""
    digests = {quote.text for digest in report.digests for quote in digest.quotes}
    return sorted(digests | {quote.text for own in report.event_quotes.values() for quote in own})


def copies_told_as_new(stories: pd.DataFrame, shown: list[tuple[str, int, bool]]) -> int:
    """Return how many shown stories are told as new and nearly the same as one that an earlier run has shown."""
    text_of = dict(zip(stories["story_id"], stories["text"], strict=True))
    originals = near_duplicates([text_of[story_id] for story_id, *_ in shown]).tolist()
    first: dict[int, int] = {}
    n_again = 0
    for (_, number, goes_on), original in zip(shown, originals, strict=True):
        n_again += original in first and first[original] < number and not goes_on
        first.setdefault(original, number)
    return n_again


if __name__ == "__main__":
    main()
