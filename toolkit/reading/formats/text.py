"""Reader of text pages."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.cleaning.wrapped_lines import unwrapped
from toolkit.errors import SourceError
from toolkit.reading.pages.text_page import split_page
from toolkit.reading.sources.source import Found, Source


def read_text(source: Source) -> Iterator[Found]:
    """Read a text page: an aggregator's with several stories, or one plain story."""
    stories = split_page(unwrapped(source.page_text()))
    if not stories:
        raise SourceError(f"{source.name}: no text in it")
    for number, story in enumerate(stories, start=1):
        name = source.name if len(stories) == 1 else f"{source.name}, story {number}"
        yield name, story
