"""The pages of data/pages give the stories that gold.jsonl expects: which, whose, when, from where to where."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path

import pytest

from toolkit.cleaning.steps import STEPS, clean_rows
from toolkit.reading.read import read_rows
from toolkit.stories.raw_records import make_row
from toolkit.stories.rows import Row, without_repeats

PAGES = Path(__file__).parents[3] / "data" / "pages"
NOW = "2025-09-18T16:00:00Z"
_LINES = (PAGES / "gold.jsonl").read_text(encoding="utf-8").splitlines()
GOLD = {
    page: [{name: value for name, value in story.items() if name != "page"} for story in stories]
    for page, stories in groupby(map(json.loads, _LINES), key=lambda story: story["page"])
}


def stories_of(page: str) -> list[Row]:
    rows, _ = read_rows([PAGES / page], make_row, NOW)
    cleaned, _ = clean_rows(rows, tuple(STEPS))
    return without_repeats(cleaned)


def as_expected(row: Row, expected: dict[str, object]) -> dict[str, object]:
    """Return what gold says of a story, as a row has it."""
    text = " ".join(row["text"].split())
    return {
        "title": row["title"],
        "source": row["source"],
        "published": row["published"].isoformat().replace("+00:00", "Z") if row["published"] else "",
        "n_paragraphs": len(row["text"].split("\n\n")),
        "begins": text[: len(str(expected["begins"]))],
        "ends": text[-len(str(expected["ends"])) :],
    }


@pytest.mark.parametrize("page", sorted(GOLD))
def test_the_stories_of_a_page(page):
    stories = stories_of(page)
    assert [story["title"] for story in stories] == [expected["title"] for expected in GOLD[page]]
    assert [as_expected(*both) for both in zip(stories, GOLD[page], strict=True)] == GOLD[page]


def test_every_page_has_its_stories_and_the_figure_of_the_documents_is_true():
    pages = {path.name for path in PAGES.iterdir() if path.suffix in {".txt", ".html"}}
    assert pages == set(GOLD)
    figure = f"All {len(pages)} pages"
    assert figure in " ".join((PAGES.parents[1] / "docs" / "reading.md").read_text().split())
