"""Reader of feeds: RSS and Atom, each entry a story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.sax import SAXException

from toolkit.cleaning.clean import one_line
from toolkit.cleaning.links import joined
from toolkit.cleaning.markup import plain_text
from toolkit.errors import SourceError
from toolkit.languages.detection import language_of
from toolkit.reading.formats.listed import headline_said
from toolkit.reading.pages.link_lists import headlines_listed, without_link_lists
from toolkit.reading.sources.source import Found, Source
from toolkit.stories.records import Rejected
from toolkit.stories.rows import RawStory


def read_feed(source: Source) -> Iterator[Found]:
    """Read a feed: RSS 0.9 to 2.0 or Atom. Of what an entry says the longest text is taken, or else its title.

    A feed that is not well-formed is read as far as it has entries. Nothing is fetched.

    Raises
    ------
    SourceError
        If it cannot be read, or is broken and has no entries; one that is in order may have none.
    """
    import feedparser

    content = source.page()
    try:
        parsed = feedparser.parse(content)
    except Exception as error:  # it parses what is not XML too, and fails in many ways
        message = f"{source.name}: no feed that can be read: {type(error).__name__}: {one_line(str(error))[:200]}"
        raise SourceError(message) from error
    if parsed.version and not parsed.entries and not isinstance(parsed.get("bozo_exception"), SAXException):
        return
    if not parsed.entries:
        found = parsed.version or "no feed"
        raise SourceError(f"{source.name}: found {found} without entries; wanted RSS or Atom with some")
    for number, entry in enumerate(parsed.entries, start=1):
        name = source.name if len(parsed.entries) == 1 else f"{source.name}, entry {number}"
        text, listed = _text_and_headlines(entry)
        story = _story(entry, parsed.feed, text, source.address)
        if listed and not entry.get("source"):
            story["source"] = listed[0]["source"]
        yield (name, story) if text else Rejected(name, "no text in the entry")
        yield from ((f"{name}, headline {number}", one) for number, one in enumerate(listed[1:], start=2))


def _text_and_headlines(entry: Any) -> tuple[str, list[RawStory]]:
    """Return the longest text of an entry, or else its headline; and the headlines that are listed there, its first."""
    title, link = plain_text(entry.get("title") or ""), entry.get("link") or ""
    texts = [*(part.get("value") or "" for part in entry.get("content") or ()), entry.get("summary") or ""]
    for markup in texts:
        if listed := headlines_listed(markup, title, link):
            return headline_said(listed[0], title), listed
    written = (plain_text(without_link_lists(markup, title, link)) for markup in texts)
    return max(written, key=len, default="") or title, []


def _story(entry: Any, feed: Any, text: str, address: str) -> RawStory:
    site, link = feed.get("link") or "", entry.get("link") or ""
    source = (entry.get("source") or {}).get("title") or entry.get("news_source") or feed.get("title") or ""
    return {
        "story_id": entry.get("id") or "",
        "title": plain_text(entry.get("title") or "").replace("\n", " "),
        "text": text,
        "published": entry.get("published") or entry.get("updated") or "",
        "source": plain_text(source),
        "url": joined(joined(address, site), link) if link else "",
        "language": language_of(text, entry.get("language") or feed.get("language") or ""),
    }
