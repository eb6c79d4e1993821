"""Events → entries of an Atom feed, which keep their ids and are updated in place; entries → the feed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO

from feedgenerator import Atom1Feed

from toolkit.archive.records import Entry
from toolkit.rendering.edition.items import Items
from toolkit.rendering.edition.make import edition_of
from toolkit.rendering.edition.records import Edition, Item
from toolkit.rendering.environment import bare_environment
from toolkit.rendering.lines import behind_title, source_of, told_beside_lead, year_of
from toolkit.rendering.passages import passages
from toolkit.rendering.plain import plain, safe_link, shortened
from toolkit.report.records import Report

_LONGEST_TITLE = 250
_LONGEST_CONTENT = 30_000
_END = "</section>\n"


def entries_of(report: Report, known: Sequence[Entry], link: str, most: int) -> tuple[Entry, ...]:
    """Return the entries of the events of a report: new ones, and those that have new reports.

    What an entry said before stays below what is new of it, and so does when it was published first.

    Parameters
    ----------
    report : Report
        With its news, which say of which moment it is; nothing is returned without.
    known : sequence of Entry
        What the feed had before.
    link : str
        The address of the feed's page, with which the ids of entries begin.
    most : int
        The most entries; the less important events of a report that has more are left out.
    """
    if report.news is None:
        return ()
    edition, at = edition_of(report), report.news.at
    items = Items(edition.report)
    events = [(theme, event) for theme in edition.report.themes for event in theme.events]
    ranked = sorted(events, key=lambda one: -one[1].importance.score)[:most]
    before = {entry.entry: entry for entry in known}
    made = (_entry(items.of(theme, event), edition, at, before, link) for theme, event in ranked)
    return tuple(one for one in made if one != before.get(one.entry))


def atom_feed(entries: Sequence[Entry], title: str, link: str) -> bytes:
    """Write entries as an Atom feed, as new as the newest of them.

    Raises
    ------
    ValueError
        If there is none: a feed says when it was updated.
    """
    if not entries:
        raise ValueError("found no entry; wanted one at least")
    feed = Atom1Feed(title, link, "", author_name=title)
    for one in entries:
        feed.add_item(
            plain(one.title),
            one.link,
            None,
            unique_id=one.entry,
            pubdate=one.published,
            updateddate=one.updated,
            content=plain(one.content),
        )
    written = BytesIO()
    feed.write(written, "utf-8")
    return written.getvalue()


def newest(new: Sequence[Entry], known: Sequence[Entry], most: int) -> tuple[Entry, ...]:
    """Return the entries of a feed, those updated last first: new ones in the place of those with their ids."""
    merged = {entry.entry: entry for entry in (*known, *new)}
    places = {entry.entry: place for place, entry in enumerate(new)}
    ranked = sorted(merged.values(), key=lambda one: (-one.updated.timestamp(), places.get(one.entry, most), one.entry))
    return tuple(ranked[:most])


def _entry(item: Item, edition: Edition, at: datetime, before: Mapping[str, Entry], link: str) -> Entry:
    name = f"{link}#{item.event.id}"
    title = shortened(item.face.title, _LONGEST_TITLE)
    known, section = before.get(name), _section(item, edition)
    address = safe_link(item.face.url) or link
    if known is None:
        return Entry(name, title, at, at, address, section)
    if known.content.startswith(section):
        return known
    return Entry(name, title, known.published, max(at, known.updated), address, _shortened(section + known.content))


def _section(item: Item, edition: Edition) -> str:
    quotes = [*([item.lead] if item.lead else []), *(one for one in item.quotes if one != item.lead)]
    template = bare_environment(None).get_template("entry.html")
    return (
        template.render(
            item=item,
            quotes=quotes,
            year=year_of(edition),
            told=lambda item, year: told_beside_lead(item, year, edition.late),
            passages=passages,
            link=safe_link,
            source_of=lambda story, year: source_of(story, year, edition.late),
            behind_title=lambda story, year: behind_title(story, year, edition.late),
        )
        + "\n"
    )


def _shortened(content: str) -> str:
    """Leave out the oldest sections of what is too long, but for the first."""
    if len(content) <= _LONGEST_CONTENT:
        return content
    cut = content.rfind(_END, 0, _LONGEST_CONTENT)
    return content[: (cut if cut > 0 else content.index(_END)) + len(_END)]
