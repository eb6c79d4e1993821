"""What is tried: a function of the toolkit for each kind of input, and the law that holds for all of them.

Whatever comes in, either stories come out that can be written down, or a `ToolkitError` says why not. Anything else is
a crash.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from mutations import documents, pages, rows
from seeds import LISTS, PAGE, ROWS, SEEDS, SPOKEN

import toolkit
from toolkit.cleaning.clean import clean_text
from toolkit.errors import ToolkitError
from toolkit.reading.formats.address_lists import feed_addresses
from toolkit.reading.formats.readers import READERS
from toolkit.reading.pages.text_page import split_page
from toolkit.reading.sources.source import Source
from toolkit.sentences.sentence import read_sentences

NOW = "2025-06-10T22:00:00Z"
LANGUAGES = ("", *"ar de en es fr hi it ja ko nl pl pt ru sv th tr zh xx".split())


@dataclass(frozen=True)
class Target:
    """What is tried, with seeds, a strategy of inputs, and what the bytes of a fuzzer are turned into."""

    outcome: Callable[[Any], str]
    seeds: list[bytes]
    strategy: SearchStrategy[Any]
    from_bytes: Callable[[bytes], Any] = bytes


def read_bytes(content: bytes, ending: str) -> str:
    """Read bytes as a file of an ending; return "stories" or "rejected"."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"input{ending}"
        path.write_bytes(content)
        return _read(path)


def _read(path: Path) -> str:
    try:
        stories = toolkit.read_stories(path, reference_time=NOW)
    except ToolkitError as error:
        str(error).encode()
        return "rejected"
    for text in [*stories["text"], *stories["title"], *stories["source"], *stories["url"]]:
        text.encode()
    assert all(text == clean_text(text) and text for text in stories["text"])
    json.dumps(stories.attrs)
    return "stories"


def split_text(text: str) -> str:
    """Split a text page; return "stories" or "rejected"."""
    stories = split_page(text)
    assert all(isinstance(value, str) for story in stories for value in story.values())
    return "stories" if stories else "rejected"


def report_on(rows: Sequence[dict[str, str]]) -> str:
    """Build a report on a table of stories, and write it in each form; return "stories" or "rejected"."""
    try:
        report = toolkit.build_report(toolkit.read_stories(pd.DataFrame(rows, dtype=object), reference_time=NOW))
        with tempfile.TemporaryDirectory() as folder:
            report.save(Path(folder) / "report")
    except ToolkitError:
        return "rejected"
    return "stories"


def find_feeds(content: bytes) -> str:
    """Find the addresses in a list of feeds, fetching none; return "stories" or "rejected"."""
    try:
        addresses = feed_addresses(Source("list", content=content))
    except ToolkitError:
        return "rejected"
    assert all(isinstance(address, str) for address in addresses)
    return "stories" if addresses else "rejected"


def quote(given: tuple[str, bytes]) -> str:
    """Part a text in a language into sentences, and digest it; return "stories" or "rejected"."""
    language, content = given
    text = content.decode("utf-8", "surrogateescape")
    rows = [{"text": part, "language": language, "published": NOW} for part in (text, text[len(text) // 2 :])]
    try:
        stories = toolkit.read_stories(pd.DataFrame(rows, dtype=object), reference_time=NOW)
        texts = stories.set_index("story_id")["text"]
        assert all(one.text in texts[one.story_id] for one in read_sentences(stories))
        toolkit.digest_stories(stories)
    except ToolkitError:
        return "rejected"
    return "stories"


def _in_a_language(content: bytes) -> tuple[str, bytes]:
    return LANGUAGES[content[0] % len(LANGUAGES)] if content else "", content


def _rows_from(content: bytes) -> list[dict[str, str]]:
    lines = content.decode("utf-8", "surrogateescape").split("\n")
    cells = [line.split("\t") for line in lines[:8]]
    return [{"text": cell[0], "title": cell[-1], "source": cell[len(cell) // 2]} for cell in cells]


# One of each reader, by the first ending that goes to it; the others go the same way.
_FIRST_ENDINGS = [ending for ending in READERS if ending == next(e for e in READERS if READERS[e] is READERS[ending])]

TARGETS: dict[str, Target] = {
    **{
        f"file{ending}": Target(partial(read_bytes, ending=ending), SEEDS[ending], documents(SEEDS[ending]))
        for ending in (*_FIRST_ENDINGS, ".zip", ".tar", ".tar.gz", "")
    },
    "page splitter": Target(
        split_text, [PAGE.encode()], pages(PAGE), lambda content: content.decode("utf-8", "surrogateescape")
    ),
    "lists of feeds": Target(find_feeds, LISTS, documents(LISTS)),
    "sentences": Target(quote, SPOKEN, st.tuples(st.sampled_from(LANGUAGES), documents(SPOKEN)), _in_a_language),
    "report": Target(
        report_on, ["\n".join(f"{row['text']}\t{row['title']}" for row in ROWS).encode()], rows(), _rows_from
    ),
}
