"""Is each quote of a report a whole sentence of news that can be understood by itself?

    python experiments/quotes/run.py --data DIR --output FILE [--seed N] [--n 300] [--corpora NAME …]
    python experiments/quotes/run.py --quotes FILE --verdicts FILE …

``DIR`` is the folder of the evaluation data. The first line builds reports on random samples of stories and pages,
draws quotes from them and writes them to a file, an object a line, to be read by people: numbered from 1, with what
its digest shows before each, and what stands before it in its story. Keep the file out of the project: the texts
belong to their publishers. Who has read them writes a file of verdicts, named after the reader: a line has the number
of a quote and the kind of its fault ("17 caption"); one that is not named, or is "ok", is without fault. The second
line counts the faults of each reader, and of the quotes by what the opening of their story says of its headline, and
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
from toolkit.sentences.sentence import read_sentences

RESULTS = Path(__file__).parent / "results.json"
CORPORA = ("pages/fundus", "themes/masakhanews_eng", "themes/abp_2019")
N_STORIES = 60
N_CHARACTERS_BEFORE = 300
MANY = 3
FINE = "ok"

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
    sentences = {(one.story_id, one.start): one for one in read_sentences(stories)}
    for digest in toolkit.build_report(stories).digests:
        for place, quote in enumerate(digest.quotes):
            story, sentence = by_id.loc[quote.story_id], sentences[quote.story_id, quote.start]
            yield {
                "quote": quote.text,
                "shown_before": [earlier.text for earlier in digest.quotes[:place]],
                "before": story["text"][max(quote.start - N_CHARACTERS_BEFORE, 0) : quote.start],
                "title": story["title"],
                "story_id": quote.story_id,
                "source": story["source"],
                "corpus": corpus,
                "n_said": sentence.n_said,
                "distance": sentence.distance,
            }


def judged(path: Path, n_quotes: int) -> dict[int, str]:
    """Return the faults that somebody found among so many quotes, by their numbers."""
    kinds: dict[int, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        number, _, kind = line.strip().partition(" ")
        if not number:
            continue
        if not number.isdecimal() or not 1 <= int(number) <= n_quotes or int(number) in kinds:
            message = f"found {line!r} in {path.name}; wanted a number from 1 to {n_quotes}, each once, and a kind"
            raise SystemExit(message)
        kinds[int(number)] = kind.strip()
    return {number: kind for number, kind in kinds.items() if kind not in ("", FINE)}


def counted(quotes: list[Quote], faults: dict[str, dict[int, str]]) -> dict[str, Any]:
    """Count the faults of each reader, and where readers found any: by corpus, and by what openings say."""
    at_fault = set().union(*faults.values())
    openings = [quote for quote in quotes if quote["distance"] == 0]
    return {
        "n_quotes": len(quotes),
        "readers": {
            name: {
                "n_faults": len(found),
                "share": round(len(found) / len(quotes), 4),
                "faults": dict(sorted(Counter(found.values()).items())),
            }
            for name, found in faults.items()
        },
        "by_corpus": _shares(quotes, "corpus", at_fault),
        "openings_by_terms_of_the_headline": _shares(openings, "n_said", at_fault),
        "by_distance_from_the_opening": _shares(quotes, "distance", at_fault),
    }


def _shares(quotes: list[Quote], field: str, at_fault: set[int]) -> dict[str, Any]:
    """Return how many quotes there are of each value of a field, and how many of them are at fault."""
    n_quotes = Counter(quote[field] for quote in quotes)
    n_faults = Counter(quote[field] for quote in quotes if quote["number"] in at_fault)
    return {str(value): {"n_quotes": n_quotes[value], "n_faults": n_faults[value]} for value in sorted(n_quotes)}


def main() -> int:
    """Draw quotes, or count verdicts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--seed", type=int, default=2031)
    parser.add_argument("--n", type=int, default=300)
    parser.add_argument("--corpora", nargs="+", default=CORPORA)
    parser.add_argument("--quotes", type=Path)
    parser.add_argument("--verdicts", type=Path, nargs="+")
    given = parser.parse_args()
    logging.getLogger("toolkit").setLevel(logging.ERROR)
    if given.verdicts and given.quotes:
        read = [json.loads(line) for line in given.quotes.read_text(encoding="utf-8").splitlines()]
        found = counted(read, {path.stem: judged(path, len(read)) for path in given.verdicts})
        RESULTS.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
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
    numbered = ({"number": number, **quote} for number, quote in enumerate(quotes, start=1))
    lines = (json.dumps(quote, ensure_ascii=False, default=str) for quote in numbered)
    given.output.write_text("\n".join([*lines, ""]), encoding="utf-8")
    print(f"{len(quotes)} quotes in {given.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
