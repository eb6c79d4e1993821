"""Reader of web pages: the main article, and other articles that stand on the page whole."""

from __future__ import annotations

from collections.abc import Iterator

from toolkit.cleaning.links import host_of, joined
from toolkit.cleaning.markup import is_endless
from toolkit.errors import SourceError
from toolkit.languages.detection import language_of
from toolkit.reading.pages.aggregator_page import is_article, take_cards, without_lines_above
from toolkit.reading.pages.elements import complete_links, rename_broken, set_scripts_apart
from toolkit.reading.pages.extraction import article_text
from toolkit.reading.pages.live_page import join_entries
from toolkit.reading.pages.page_facts import page_facts, saved_from
from toolkit.reading.pages.related_articles import take_related_articles
from toolkit.reading.pages.wrapped_blocks import join_wide_lines, unwrap_blocks
from toolkit.reading.sources.encodings import decode_text, labels_in_markup
from toolkit.reading.sources.source import Found, Source
from toolkit.stories.rows import RawStory

_BEGINNING = 2000


def read_html(source: Source) -> Iterator[Found]:
    """Read a web page; lists of links to other stories never become part of its article.

    Raises
    ------
    SourceError
        If it cannot be read, is no HTML, or has no article.
    """
    main, related = _main_and_related(source)
    stories = [*([] if main is None else [main]), *related]
    if not stories:
        raise SourceError(f"{source.name}: no article in it")
    for number, story in enumerate(stories, start=1):
        yield source.name if len(stories) == 1 else f"{source.name}, story {number}", story


def read_main_article(source: Source) -> RawStory:
    """Read the main article of a web page alone.

    Raises
    ------
    SourceError
        As `read_html` does, and if the page has none of its own.
    """
    main, _ = _main_and_related(source)
    if main is None:
        raise SourceError(f"{source.name}: no article in it")
    return main


def _main_and_related(source: Source) -> tuple[RawStory | None, list[RawStory]]:
    from trafilatura import load_html

    content = source.page()
    markup = decode_text(content, labels_in_markup(content))
    if is_endless(markup.encode()):
        raise SourceError(f"{source.name}: more tags, or attributes of a tag, than a page has; split it")
    page = load_html(markup)
    if page is None:
        raise SourceError(f"{source.name}: found no HTML; wanted a web page")
    address = source.address or saved_from(markup[:_BEGINNING])
    if address:
        complete_links(page, address)
    rename_broken(page)
    set_scripts_apart(page)
    unwrap_blocks(page)
    join_wide_lines(page)
    join_entries(page)
    aggregated = take_cards(page, address)
    others = take_related_articles(page)
    facts = page_facts(page, address)
    related = [*aggregated.stories, *(_related(one, facts) for one in others)]
    text = article_text(page, facts["title"])
    if aggregated.stories:
        facts |= {"source": aggregated.source or facts["source"]}
        text = without_lines_above(text) if is_article(text, aggregated.source) else ""
    main: RawStory = facts | {"text": text.replace("\n", "\n\n")}
    for story in (main, *related):
        story["language"] = language_of(story["text"], facts["language"])
    return main if text else None, related


def _related(story: RawStory, facts: RawStory) -> RawStory:
    """Complete a related article; if its link leads to another site, that host is its source."""
    url = joined(facts["url"], story["url"])
    hosts = [host_of(one) for one in (url, facts["url"])]
    source = facts["source"] if hosts[0] in ("", hosts[1]) else hosts[0]
    return story | {"source": source, "url": url}
