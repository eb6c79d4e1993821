"""How well is the article extracted from its web page? The toolkit beside trafilatura alone, in one run.

    python experiments/reading/run.py --pages DIR [--results results.json]

DIR holds pages (gzipped HTML) and `gold.jsonl.gz`: one JSON object a line, with the `file` of a page, relative to DIR,
and the `text` of its article. Writes the results beside this script and prints a table of the README.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
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

import toolkit
from toolkit.errors import SourceError
from toolkit.reading.formats.html import read_html
from toolkit.reading.pages import extraction
from toolkit.reading.sources.source import Source
from toolkit.stories.records import Rejected

HERE = Path(__file__).parent
WORD = re.compile(r"\w+")
POOR = 0.7
Extract = Callable[[bytes], str]


@dataclass(frozen=True)
class Page:
    """A page and the text that people took from it."""

    id: str
    html: bytes
    gold: str

    @property
    def half(self) -> int:
        """Return 0 or 1: which half the page is in, by a fingerprint of its id and nothing else."""
        return hashlib.sha256(f"half of the pages: {self.id}".encode()).digest()[0] % 2


def pages(folder: Path) -> list[Page]:
    with gzip.open(folder / "gold.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Page(one["file"], gzip.decompress((folder / one["file"]).read_bytes()), one["text"]) for one in rows]


def with_toolkit(html: bytes) -> str:
    """Return the text of the first story that the toolkit reads from a page."""
    try:
        first = next(iter(read_html(Source("page", content=html))))
    except (SourceError, StopIteration):
        return ""
    return "" if isinstance(first, Rejected) else str(first[1]["text"])


def with_trafilatura(**options: bool) -> Extract:
    return lambda html: trafilatura.extract(html, **options) or ""


def without(step: str, instead: Callable[..., Any]) -> Extract:
    """Read as the toolkit does, with something else instead of one of its steps."""

    def extract(html: bytes) -> str:
        with patch.object(extraction, step, instead):
            return with_toolkit(html)

    return extract


STEPS: dict[str, tuple[str, Callable[..., Any]]] = {
    "links, teasers and blocks of related stories go": ("drop_related_blocks", lambda page: None),
    "comments go": ("drop_comments", lambda page: None),
    "all means are tried where most was passed over": ("_n_words_passed_over", lambda page, lines, title: 0),
    "lost paragraphs come back": ("with_missing_paragraphs", lambda page, lines: lines),
    "of a whole page only the running text stays": ("_prose_of_a_whole_page", lambda lines: lines),
    "the title above the text goes": ("_without_title", lambda lines, title: lines),
    "buttons, and what closes an article, go": ("article_lines", lambda lines: lines),
    "cross references to other stories go": ("without_cross_references", lambda lines: lines),
    "the text of linked data is taken where it says more": ("_says_more", lambda text, found: False),
}
EXTRACTORS: dict[str, Extract] = {
    "toolkit": with_toolkit,
    "trafilatura": with_trafilatura(),
    "trafilatura, no comments": with_trafilatura(include_comments=False),
    "trafilatura, fast, no comments": with_trafilatura(include_comments=False, fast=True),
    "trafilatura, for precision": with_trafilatura(favor_precision=True),
    "trafilatura, for recall": with_trafilatura(favor_recall=True),
} | {f"toolkit, but not: {what}": without(*step) for what, step in STEPS.items()}


def measures(found: str, gold: str) -> tuple[float, float, float]:
    """Return F1, precision and recall of the words of a text, each counted as often as it stands there."""
    ours, theirs = (Counter(WORD.findall(text.lower())) for text in (found, gold))
    shared = sum((ours & theirs).values())
    precision, recall = shared / max(ours.total(), 1), shared / max(theirs.total(), 1)
    return 2 * precision * recall / max(precision + recall, 1e-12), precision, recall


def measure(extract: Extract, wanted: Sequence[Page]) -> dict[str, object]:
    start = time.perf_counter()
    texts = [extract(page.html) for page in wanted]
    seconds = time.perf_counter() - start
    each = np.array([measures(text, page.gold) for text, page in zip(texts, wanted, strict=True)])
    halves = np.array([page.half for page in wanted])
    means = {
        "all": each.mean(axis=0),
        "half 0": each[halves == 0].mean(axis=0),
        "half 1": each[halves == 1].mean(axis=0),
    }
    named = {
        part: dict(zip(("f1", "precision", "recall"), np.round(values, 4).tolist(), strict=True))
        for part, values in means.items()
    }
    n_poor = int((each[:, 0] < POOR).sum())
    return {**named, "seconds": round(seconds, 2), "n_poor": n_poor}


def table(results: dict[str, dict[str, dict[str, float]]]) -> str:
    head = ("", "F1", "precision", "recall", "F1, half 0", "F1, half 1", "pages below .7", "seconds")
    lines = [f"| {' | '.join(head)} |", f"|{' --- |' * len(head)}"]
    for name, found in results.items():
        whole = found["all"]
        parts = (whole["f1"], whole["precision"], whole["recall"], found["half 0"]["f1"], found["half 1"]["f1"])
        lines.append(
            f"| {name} | {' | '.join(f'{part:.4f}' for part in parts)} | {found['n_poor']} | {found['seconds']} |"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, required=True)
    parser.add_argument("--results", default="results.json", metavar="NAME")
    given = parser.parse_args()
    wanted = pages(given.pages)
    with_toolkit(wanted[0].html)
    results = {name: measure(extract, wanted) for name, extract in EXTRACTORS.items()}
    versions = {"toolkit": toolkit.__version__, "trafilatura": trafilatura.__version__}
    content = {"n_pages": len(wanted), "versions": versions, "extractors": results}
    (HERE / given.results).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    print(table(results))


if __name__ == "__main__":
    main()
