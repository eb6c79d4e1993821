"""A report as Markdown: as GitHub shows it, and as Quarto and Pandoc take it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from unicodedata import category

from toolkit.digests.records import Quote
from toolkit.events.records import Event
from toolkit.rendering.edition.make import edition_of
from toolkit.rendering.edition.records import Edition, Item, Reported, Section, Shelf
from toolkit.rendering.figures import counted
from toolkit.rendering.plain import plain, safe_link
from toolkit.rendering.reported import extent_of_edition, extent_of_item, extent_of_section, name_of_shelf, told_by
from toolkit.rendering.times import readable_day, readable_time
from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

_ENTITY = r"&(?=#?\w+;)"
_ADDRESS = r":(?=//)|(?<=www)\."
_MARKUP = re.compile(
    rf"([\\`*_\[\]<>#|~$@^{{}}]|{_ENTITY}|{_ADDRESS})|^([-+>=:])|^(\(?(?:\d+|[a-z]|[ivxlcdm]+))([.)])(?=\s|$)",
    re.IGNORECASE,
)
_GAP = re.compile(r"\n{3,}")
_IN_A_SLUG = ("L", "M", "Nd", "Nl", "Pc")
_FRONT_MATTER = """---
title: {title}
{date}format: html
from: markdown+gfm_auto_identifiers-smart
shift-heading-level-by: -1
---
"""


def markdown_report(report: Report) -> str:
    """Write a report as Markdown.

    Quarto and Pandoc take the heading for the title, ids as GitHub makes them, and quotes as they are.

    Examples
    --------
    >>> from toolkit import build_report
    >>> print(markdown_report(build_report(["The quota for cod was cut by a tenth on Monday."])).split(chr(10))[1])
    title: "News digest"
    """
    return _GAP.sub("\n\n", "\n".join(_lines(edition_of(report)))) + "\n"


def escaped(text: str) -> str:
    r"""Return text that Markdown shows as it is.

    Examples
    --------
    >>> print(escaped("2 * 3 <b>_five_</b>"), escaped("@cod {{x}} for $5 at www.cod.example"))
    2 \* 3 \<b\>\_five\_\</b\> \@cod \{\{x\}\} for \$5 at www\.cod.example
    """
    return _MARKUP.sub(_escape, " ".join(plain(text).split()))


def _escape(found: re.Match[str]) -> str:
    if found[3]:
        return f"{found[3]}\\{found[4]}"
    return f"\\{found[0]}"


def slugs(headings: Iterable[str]) -> list[str]:
    """Return the ids that GitHub gives to headings, in their order; "" for one without a letter.

    Examples
    --------
    >>> slugs(["Contents", "Brexit & trade: 2, 3", "中央銀行, 利上げ", "Contents"])
    ['contents', 'brexit--trade-2-3', '中央銀行-利上げ', 'contents-1']
    """
    n_before: dict[str, int] = {}
    found = []
    for heading in headings:
        letters = (" ".join(plain(heading).split())).lower().replace(" ", "-")
        slug = unique = "".join(one for one in letters if one == "-" or category(one).startswith(_IN_A_SLUG))
        while unique in n_before:
            n_before[slug] += 1
            unique = f"{slug}-{n_before[slug]}"
        n_before[unique] = 0
        found.append(unique if slug else "")
    return found


def yaml_string(text: str) -> str:
    r"""Return text as a YAML string in which Pandoc finds no markup.

    Examples
    --------
    >>> print(yaml_string('Cod: "quota"'), yaml_string("*cod*"))
    "Cod: \"quota\"" "\\*cod\\*"
    """
    quoted = escaped(text).replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(one if one.isprintable() else f"\\U{ord(one):08x}" for one in quoted) + '"'


def _lines(edition: Edition) -> Iterator[str]:
    later = [name for name, _ in _later(edition)]
    top = ["Top stories"] if edition.top else []
    labels = [section.theme.label for section in edition.sections]
    ids = slugs([edition.title, "Contents", *top, *labels, *later])[2:]
    id_of_theme = {section.theme.id: slug for section, slug in zip(edition.sections, ids[len(top) :], strict=False)}
    date = f"date: {edition.last:%Y-%m-%d}\n" if edition.last else ""
    yield _FRONT_MATTER.format(title=yaml_string(edition.title), date=date)
    yield from [f"# {escaped(edition.title)}", "", " · ".join(extent_of_edition(edition)), "", "## Contents", ""]
    n_stories = {number: section.theme.n_stories for number, section in enumerate(edition.sections, start=len(top))}
    for number, (heading, slug) in enumerate(zip([*top, *labels, *later], ids, strict=True)):
        extent = f", {counted(n_stories[number], 'story', 'stories')}" if number in n_stories else ""
        yield f"- {_inside(heading, slug)}{extent}"
    if edition.top:
        yield from ["", "## Top stories"]
        for number, item in enumerate(edition.top, start=1):
            yield from _set_in(f"{number}. ", _top_lines(item, id_of_theme))
    for section in edition.sections:
        yield from ["", *_section_lines(section)]
    for heading, lines in _later(edition):
        yield from ["", f"## {escaped(heading)}", "", *lines]


def _inside(heading: str, slug: str) -> str:
    return f"[{escaped(heading)}](#{slug})" if slug else escaped(heading)


def _set_in(mark: str, lines: Iterable[str]) -> Iterator[str]:
    """Write blocks as an entry of a list."""
    yield ""
    for number, line in enumerate(lines):
        yield f"{' ' * len(mark) if number else mark}{line}".rstrip()


def _top_lines(item: Item, id_of_theme: dict[str, str]) -> Iterator[str]:
    yield from [_bold(item.event.title), ""]
    yield from _quotes([item.lead] if item.lead else [])
    theme = _inside(item.theme.label, id_of_theme.get(item.theme.id, ""))
    yield f"{_extent(item)}. In {theme}."


def _section_lines(section: Section) -> Iterator[str]:
    yield from [f"## {escaped(section.theme.label)}", "", " · ".join(extent_of_section(section)), ""]
    if section.headline:
        yield from [_bold(section.headline), ""]
    yield from _quotes(section.quotes)
    for item in section.cards:
        yield from _set_in("- ", _card(item))
    for shelf in section.shelves:
        yield from ["", _bold(name_of_shelf(section, shelf)), ""]
        yield from _shelf_lines(shelf)
    if section.further_terms:
        yield from ["", f"Also said often: {escaped(', '.join(section.further_terms))}."]


def _card(item: Item) -> Iterator[str]:
    yield from [_bold(item.event.title), "", f"{_extent(item)}.", ""]
    yield from _quotes(item.quotes)
    yield from _reports(item)


def _shelf_lines(shelf: Shelf) -> Iterator[str]:
    for item in shelf.items:
        if len(item.event.story_ids) == 1:
            yield f"- {_reference(item.central)}"
            continue
        yield f"- {_bold(item.event.title)}: {_extent(item)}"
        yield from () if item.event.is_series else (f"  {line}" for line in _reports(item))
    if shelf.n_cut:
        yield f"- and {counted(shelf.n_cut, 'story', 'stories')} more, in the tables"


def _reports(item: Item) -> Iterator[str]:
    for story, copies in item.reports:
        yield f"- {_reference(story)}"
        yield from (f"  - the same: {_reference(copy)}" for copy in copies)


def _quotes(quotes: Sequence[Reported]) -> Iterator[str]:
    for source, run in groupby(quotes, key=lambda one: f"{_reference(one.story)}{confirmed(one.quote)}"):
        for one in run:
            yield from [f"> {escaped(one.quote.text)}", ">"]
        yield from [f"> — {source}", ""]


def _later(edition: Edition) -> list[tuple[str, list[str]]]:
    """Return what stands behind the themes, each with its heading."""
    more = [f"- {escaped(theme.label)}: {extent_of(theme)}" for theme in edition.more_themes]
    unthemed = [f"- {_reference(story)}" for story in edition.unthemed]
    if edition.n_unthemed_cut:
        unthemed.append(f"- and {counted(edition.n_unthemed_cut, 'story', 'stories')} more, in the tables")
    rejected = [f"- {escaped(refusal.input)}: {escaped(refusal.reason)}" for refusal in edition.rejected]
    seeds = [f"No story matches: {escaped(', '.join(edition.empty_seeds))}", ""] if edition.empty_seeds else []
    provenance = edition.provenance
    made = [*seeds, f"story-toolkit {escaped(provenance.version)}, data {escaped(provenance.data_sha256[:12])}"]
    n_unthemed = len(edition.unthemed) + edition.n_unthemed_cut
    found = [
        ("More themes", more),
        (f"In no theme: {counted(n_unthemed, 'story', 'stories')}", unthemed),
        (f"Not read: {counted(len(edition.rejected), 'input', 'inputs')}", rejected),
        ("How it was made", made),
    ]
    return [(heading, lines) for heading, lines in found if lines]


def _bold(text: str) -> str:
    words = escaped(text)
    return f"**{words}**" if words else ""


def _extent(item: Item) -> str:
    by = "".join(f"{escaped(name)}{behind}" for name, behind in told_by(item))
    return by if by and len(item.event.story_ids) == 1 else ". ".join(filter(None, [extent_of_item(item), by]))


def extent_of(part: Theme) -> str:
    """Return how many events in how many stories a theme or a part has, and in how many parts they are told."""
    found = f"{counted(len(part.events), 'event', 'events')} in {counted(part.n_stories, 'story', 'stories')}"
    return f"{found}, in {counted(len(part.parts), 'part', 'parts')}" if part.parts else found


def _reference(story: Story) -> str:
    title = escaped(story.title)
    link = safe_link(story.url)
    link = re.sub(_ENTITY, r"\\&", link)
    parts = [f"[{title}](<{link}>)" if link else title]
    parts += [escaped(story.source)] if story.source else []
    parts += [readable_time(story.published)] if story.published else []
    return ", ".join(parts)


def extent(event: Event) -> str:
    """Return how many stories and sources an event has, and its last day if it was in the news for days."""
    parts = [counted(len(event.story_ids), "story", "stories")]
    if event.is_series:
        parts.append("a series")
    if event.n_sources > 1:
        parts.append(f"{event.n_sources:,} sources")
    if event.first_seen and event.last_seen and event.last_seen.date() > event.first_seen.date():
        parts.append(f"to {readable_day(event.last_seen)}")
    return ", ".join(parts)


def confirmed(quote: Quote) -> str:
    """Return how many other sources carry a quote; "" if none does."""
    others = quote.n_sources - 1
    return f"; {counted(others, 'other source says so', 'other sources say so')}" if others > 0 else ""
