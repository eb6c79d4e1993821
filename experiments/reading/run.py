"""How well is the article read from its web page? The toolkit beside trafilatura alone, in one run, on two sets.

    python experiments/reading/run.py --data DIR

DIR holds the folders `pages/fundus` and `pages/scrapinghub`, each with pages (gzipped HTML) and `gold.jsonl.gz`: one
JSON object a line, with the `file` of a page, relative to the folder, the `text` of its article and, where people noted
them, its `title` and `date`. Writes `results.json` beside this script and prints the tables of the README.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
import trafilatura
from joblib import Parallel, delayed

import toolkit
from toolkit.errors import SourceError
from toolkit.reading.formats import html
from toolkit.reading.pages import article_evidence, extraction, main_article
from toolkit.reading.sources.source import Source
from toolkit.reading.times.dates import parse_time
from toolkit.stories.records import Rejected

HERE = Path(__file__).parent
SETS = ("fundus", "scrapinghub")
WORD = re.compile(r"\w+")
MARK = re.compile(r"\s+[-–—|·]+\s+|[|｜]|--")
LOST, FOUND = 0.3, 0.8
LONGEST_PUBLISHER = 6
SOFT_HYPHEN = "\u00ad"
Story = dict[str, Any]
Read = Callable[[bytes], list[Story]]


@dataclass(frozen=True)
class Page:
    """A page, and what people took from it."""

    id: str
    html: bytes
    text: str
    title: str
    date: str


def pages(folder: Path) -> list[Page]:
    with gzip.open(folder / "gold.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Page(
            one["file"],
            gzip.decompress((folder / one["file"]).read_bytes()),
            one["text"],
            one.get("title") or "",
            one.get("date") or "",
        )
        for one in rows
    ]


def with_toolkit(content: bytes) -> list[Story]:
    try:
        found = list(html.read_html(Source("page", content=content)))
    except SourceError:
        return []
    return [dict(one[1]) for one in found if not isinstance(one, Rejected)]


def with_trafilatura(**options: bool) -> Read:
    return lambda content: [{"text": trafilatura.extract(content, **options) or ""}]


def without(room: Any, step: str, instead: Any) -> Read:
    """Read as the toolkit does, with something else instead of one of its steps."""

    def read(content: bytes) -> list[Story]:
        with patch.object(room, step, instead):
            return with_toolkit(content)

    return read


STEPS: dict[str, tuple[Any, str, Any]] = {
    "the box of the article is read alone": (extraction, "article_box", lambda page, place: page),
    "text in another kind of place counts for less": (main_article, "_UNLIKE", 1.0),
    "what is found is judged by the text of the box": (extraction, "_held", lambda lines, wanted: 1.0),
    "the headline and other articles count": (article_evidence, "declared_titles", lambda page: []),
    "the description counts, and its lead comes back": (extraction, "described", lambda page: []),
    "scripts are set apart": (html, "set_scripts_apart", lambda page: None),
    "links, teasers and blocks of related stories go": (extraction, "drop_related_blocks", lambda page, place: None),
    "comments go": (extraction, "drop_comments", lambda page, main, text: None),
    "lost paragraphs come back": (extraction, "with_missing_paragraphs", lambda page, lines: lines),
    "the title above the text goes": (extraction, "_without_title", lambda lines, title: lines),
    "buttons, and what closes an article, go": (extraction, "article_lines", lambda lines: lines),
    "the text of linked data is taken where it says more": (extraction, "_says_more", lambda text, found: False),
}
TOOLKIT = "toolkit"
TRAFILATURA: dict[str, Read] = {
    "trafilatura": with_trafilatura(),
    "trafilatura, no comments": with_trafilatura(include_comments=False),
    "trafilatura, fast, no comments": with_trafilatura(include_comments=False, fast=True),
    "trafilatura, for precision": with_trafilatura(favor_precision=True),
    "trafilatura, for recall": with_trafilatura(favor_recall=True),
}
READERS: dict[str, Read] = {TOOLKIT: with_toolkit, **TRAFILATURA} | {
    f"toolkit, but not: {what}": without(*step) for what, step in STEPS.items()
}


def measures(found: str, gold: str) -> tuple[float, float, float]:
    """Return F1, precision and recall of the words of a text, each counted as often as it stands there."""
    ours, theirs = (Counter(WORD.findall(text.lower())) for text in (found, gold))
    shared = sum((ours & theirs).values())
    precision, recall = shared / max(ours.total(), 1), shared / max(theirs.total(), 1)
    return 2 * precision * recall / max(precision + recall, 1e-12), precision, recall


def same_title(found: str, gold: str) -> bool:
    """Return True if two titles have the same words, but for case and a publisher: few words behind a mark."""
    return bool(_forms(found) & _forms(gold))


def _forms(title: str) -> set[str]:
    """Return the words of a title, and those without what stands behind its last mark."""
    title = title.replace(SOFT_HYPHEN, "").lower()
    *before, last = MARK.split(title)
    forms = [title, title[: -len(last)]] if before and len(WORD.findall(last)) <= LONGEST_PUBLISHER else [title]
    return {words for form in forms if (words := " ".join(WORD.findall(form)))}


def same_minute(found: str, gold: str) -> bool:
    """Return True if two times are the same to the minute, in whichever zones they are written."""
    ours, theirs = parse_time(found), parse_time(gold)
    return ours is not None and theirs is not None and abs((ours - theirs).total_seconds()) < 60


def same_day(found: str, gold: str) -> bool:
    """Return True if two times are of one day, as they are written or in UTC."""
    return bool(_days(found) & _days(gold))


def _days(time: str) -> set[str]:
    point = parse_time(time)
    return set() if point is None else {time[:10], point.date().isoformat()}


def measure(read: Read, wanted: Sequence[Page]) -> tuple[dict[str, Any], list[list[Story]], list[float]]:
    start = time.process_time()
    found = [read(page.html) for page in wanted]
    seconds = time.process_time() - start
    texts = [str(stories[0]["text"]) if stories else "" for stories in found]
    each = np.array([measures(text, page.text) for text, page in zip(texts, wanted, strict=True)])
    means = dict(zip(("f1", "precision", "recall"), np.round(each.mean(axis=0), 4).tolist(), strict=True))
    return {**means, "seconds": round(seconds, 1)}, found, each[:, 0].tolist()


def measure_facts(found: Sequence[Story], wanted: Sequence[Page]) -> dict[str, Any]:
    """Measure what is told of each page beside its text: its title, and when it was published."""
    told = [(one, page) for one, page in zip(found, wanted, strict=True) if one]
    titled = [(same_title(one["title"], page.title), page) for one, page in told if page.title]
    dated = [(one["published"], page.date) for one, page in told if page.date]
    timed = [pair for pair in dated if pair[1][11:16].strip("0:")]
    return {
        "titles_equal": share([equal for equal, _ in titled]),
        "titles_equal_where_a_heading_bears_gold": share([equal for equal, page in titled if bears_title(page)]),
        "days_equal": share([same_day(*pair) for pair in dated]),
        "times_equal": share([same_minute(*pair) for pair in timed]),
    }


def bears_title(page: Page) -> bool:
    """Return True if a heading of a page bears its title as people took it."""
    tree = trafilatura.load_html(page.html)
    headings = [] if tree is None else tree.iter("h1", "h2", "h3")
    return any(same_title(heading.text_content().replace(SOFT_HYPHEN, ""), page.title) for heading in headings)


def facts_of_trafilatura(content: bytes) -> Story:
    told = trafilatura.extract_metadata(content)
    return {"title": told.title or "", "published": told.date or ""}


def share(equal: Sequence[bool]) -> float | None:
    return round(sum(equal) / len(equal), 4) if equal else None


def measure_set(wanted: Sequence[Page]) -> dict[str, Any]:
    with_toolkit(b"<p>The quota for cod was cut by a tenth on Monday.</p>")
    readers: dict[str, Any] = {}
    f1: dict[str, list[float]] = {}
    told: dict[str, Any] = {}
    for name, read in READERS.items():
        readers[name], found, f1[name] = measure(read, wanted)
        if name == TOOLKIT:
            read_pages = list(zip(wanted, found, strict=True))
            told = {
                "pages_with_several_stories": [page.id for page, stories in read_pages if len(stories) > 1],
                "pages_without_a_story": [page.id for page, stories in read_pages if not stories],
                "facts": {
                    TOOLKIT: measure_facts([next(iter(stories), {}) for stories in found], wanted),
                    "trafilatura": measure_facts([facts_of_trafilatura(page.html) for page in wanted], wanted),
                },
            }
    best = np.max([f1[name] for name in TRAFILATURA], axis=0)
    lost = [
        page.id for page, ours, theirs in zip(wanted, f1[TOOLKIT], best, strict=True) if ours < LOST and theirs > FOUND
    ]
    return {"n_pages": len(wanted), "readers": readers, "lost_pages": lost, **told}


def table(results: dict[str, Any]) -> str:
    columns = ("f1", "precision", "recall", "seconds")
    lines = ["|  | F1 | precision | recall | seconds |", "| --- | --- | --- | --- | --- |"]
    for name, found in results["readers"].items():
        lines.append(f"| {name} | {' | '.join(str(found[column]) for column in columns)} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    given = parser.parse_args()
    missing = [name for name in SETS if not (given.data / "pages" / name / "gold.jsonl.gz").exists()]
    if missing:
        parser.exit(1, f"{given.data}: no pages/{missing[0]} in it\n")
    read = Parallel(n_jobs=len(SETS))(delayed(measure_set)(pages(given.data / "pages" / name)) for name in SETS)
    sets = dict(zip(SETS, read, strict=True))
    versions = {"toolkit": toolkit.__version__, "trafilatura": trafilatura.__version__}
    content = {"versions": versions, "sets": sets}
    (HERE / "results.json").write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    for name, results in sets.items():
        print(f"\n{name}\n\n{table(results)}\n")
        print({key: value for key, value in results.items() if key != "readers"})


if __name__ == "__main__":
    main()
