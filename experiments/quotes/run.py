"""Is each quote of a report a whole sentence of news that can be understood by itself?

    python experiments/quotes/run.py --data DIR --output FILE [--seed N] [--n 300] [--corpora NAME …]
    python experiments/quotes/run.py --judged FILE …

``DIR`` is the folder of the evaluation data. The first line builds reports on random samples of stories and pages,
draws quotes from them and writes them to a file, an object a line, to be read by people: with a ``fault``, which is
empty, and what stands before each in its story. Keep the file out of the project: the texts belong to their publishers.
Who has read them writes the kind of each fault into its line; the second line counts the faults in such files, and
writes ``results.json`` beside this script.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import random
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd

import toolkit

RESULTS = Path(__file__).parent / "results.json"
CORPORA = ("pages/fundus", "themes/masakhanews_eng", "themes/abp_2019")
N_STORIES = 60
N_CHARACTERS_BEFORE = 300
MANY = 3

Quote = dict[str, Any]


def drawn(corpus: Path, wanted: int, rng: random.Random) -> list[Quote]:
    """Return quotes from reports on samples of a corpus, each sample of other stories, fewer if it has no more."""
    pages = sorted(corpus.glob("html/*.html*"))
    items = pages or _rows(corpus.with_name(f"{corpus.name}.jsonl.gz"))
    rng.shuffle(items)
    quotes: list[Quote] = []
    for start in range(0, len(items), N_STORIES):
        if len(quotes) >= MANY * wanted:
            break
        stories = toolkit.read_stories(*_inputs(items[start : start + N_STORIES]))
        quotes += _quotes(stories, corpus.name)
    return rng.sample(quotes, min(wanted, len(quotes)))


def _rows(path: Path) -> list[Any]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _inputs(items: list[Any]) -> list[Any]:
    """Return the paths of pages as they are, or a table of stories without their gold labels."""
    if isinstance(items[0], Path):
        return items
    table = pd.DataFrame(items)
    return [table[[name for name in ("title", "text", "published", "source", "language") if name in table]]]


def _quotes(stories: pd.DataFrame, corpus: str) -> Iterator[Quote]:
    by_id = stories.set_index("story_id")
    for digest in toolkit.build_report(stories).digests:
        for quote in digest.quotes:
            story = by_id.loc[quote.story_id]
            yield {
                "fault": "",
                "quote": quote.text,
                "before": story["text"][max(quote.start - N_CHARACTERS_BEFORE, 0) : quote.start],
                "title": story["title"],
                "story_id": quote.story_id,
                "source": story["source"],
                "corpus": corpus,
            }


def judged(paths: list[Path]) -> dict[str, Any]:
    """Count the faults that people found, in each file and of each kind."""
    found: dict[str, Any] = {}
    for path in paths:
        quotes = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        faults = Counter(quote["fault"] for quote in quotes if quote["fault"])
        found[path.stem] = {
            "n_quotes": len(quotes),
            "n_faults": faults.total(),
            "share": round(faults.total() / max(len(quotes), 1), 4),
            "faults": dict(sorted(faults.items())),
        }
    return found


def main() -> int:
    """Draw quotes, or count verdicts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--n", type=int, default=300)
    parser.add_argument("--corpora", nargs="+", default=CORPORA)
    parser.add_argument("--judged", type=Path, nargs="+")
    given = parser.parse_args()
    logging.getLogger("toolkit").setLevel(logging.ERROR)
    if given.judged:
        RESULTS.write_text(json.dumps(judged(given.judged), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        return 0
    if given.data is None or not given.data.is_dir() or given.output is None:
        print("nothing drawn: --data has to be the folder of the evaluation data, --output a file to write")
        return 0
    rng = random.Random(given.seed)
    shares = [given.n * (place + 1) // len(given.corpora) for place in range(len(given.corpora))]
    quotes: list[Quote] = []
    for corpus, share in zip(given.corpora, shares, strict=True):
        quotes += drawn(given.data / corpus, share - len(quotes), rng)
    rng.shuffle(quotes)
    lines = (json.dumps(quote, ensure_ascii=False, default=str) for quote in quotes)
    given.output.write_text("\n".join([*lines, ""]), encoding="utf-8")
    print(f"{len(quotes)} quotes in {given.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
