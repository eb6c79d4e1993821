"""A million headlines of two hundred thousand: each five times, in other years and with other rare words.

    python experiments/streaming/million.py --data DIR --out FOLDER [--stories 1000000] [--files 40]

Words that at most twenty headlines have are put into circles, those of each number of headlines into one, in
alphabetical order. In the k-th copy of all headlines each such word gives way to the one k steps on in its circle; a
headline without one ends in one. So no two are alike, the common words are what they were, and so are the numbers of
headlines that have each word. The k-th copy is k times 364 days later. The files are in the order of the dates.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

RARE, A_YEAR = 20, 364
WORD = re.compile(r"[A-Za-z]{3,}")


def headlines(data: Path) -> list[dict[str, Any]]:
    with gzip.open(data / "scale" / "headlines_200k.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def circles(stories: list[dict[str, Any]]) -> dict[str, tuple[list[str], int]]:
    """Return for each rare word the circle that it is in, and its place there."""
    counts = Counter(word for story in stories for word in set(WORD.findall(story["title"])))
    of_number: dict[int, list[str]] = defaultdict(list)
    for word in sorted(counts):
        if counts[word] <= RARE:
            of_number[counts[word]].append(word)
    return {word: (circle, place) for circle in of_number.values() for place, word in enumerate(circle)}


def copies(stories: list[dict[str, Any]], n_copies: int) -> Iterator[dict[str, Any]]:
    places = circles(stories)
    rare = sorted(places)

    def other(word: re.Match[str], steps: int) -> str:
        circle, place = places.get(word[0], ([word[0]], 0))
        return circle[(place + steps) % len(circle)]

    for steps in range(n_copies):
        for number, story in enumerate(stories):
            title = WORD.sub(lambda word: other(word, steps), story["title"])  # noqa: B023
            if steps and title == story["title"]:
                title = f"{title} {rare[(number * n_copies + steps) % len(rare)]}"
            when = datetime.fromisoformat(story["published"]) + timedelta(days=A_YEAR * steps)
            yield story | {
                "story_id": f"{story['story_id']}-{steps}",
                "title": title,
                "text": title,
                "published": when.isoformat(),
            }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--stories", type=int, default=1_000_000)
    parser.add_argument("--files", type=int, default=40)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    stories = headlines(given.data)
    made = islice(copies(stories, -(-given.stories // len(stories))), given.stories)
    per_file = -(-given.stories // given.files)
    for number in range(given.files):
        lines = [json.dumps(story, ensure_ascii=False) for story in islice(made, per_file)]
        (given.out / f"part-{number:03}.jsonl").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
