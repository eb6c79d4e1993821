"""A report as Markdown: as GitHub shows it, and as Quarto and Pandoc take it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import category

from toolkit.rendering.edition.make import edition_of
from toolkit.rendering.edition.records import Edition, Item, Reported, Section, Shelf
from toolkit.rendering.figures import counted
from toolkit.rendering.lines import (
    about_theme,
    about_times,
    behind,
    behind_title,
    counts,
    extent_of_theme,
    name_of_shelf,
    source_of,
    told,
    told_beside_lead,
    year_of,
)
from toolkit.rendering.news_wording import going_on, shown_before, since_when
from toolkit.rendering.passages import passages
from toolkit.rendering.plain import plain, safe_link
from toolkit.rendering.wording import cut, others_say
from toolkit.report.records import Report
from toolkit.stories.records import Story

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
    return _GAP.sub("\n\n", "\n".join(_Writer(edition_of(report)).lines())) + "\n"


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
    r"""Return text as a YAML string in which Pandoc finds no markup, nor what takes front matter for Markdown.

    Examples
    --------
    >>> print(yaml_string('Cod: "quota"'), yaml_string("*cod*"))
    "Cod: \"quota\"" "\x5c\x2acod\x5c\x2a"
    """
    marked = re.sub(r"\\(.)", lambda found: f"\\x5c\\x{ord(found[1]):02x}", escaped(text).replace('"', "\0"))
    shown = "".join(one if one.isprintable() or one == "\0" else f"\\U{ord(one):08x}" for one in marked)
    return '"' + shown.replace("\0", '\\"') + '"'


class _Writer:
    """The lines of an edition; ``year`` is that of days which are written without one."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._year = year_of(edition)
        self._id_of: dict[str, str] = {}

    def lines(self) -> Iterator[str]:
        """Write the whole."""
        edition = self._edition
        sections = [(section.theme.label, list(self._section(section))) for section in edition.sections]
        later = [(heading, lines) for heading, lines in self._later() if lines]
        headings = ["Top stories"] * bool(edition.top) + [heading for heading, _ in (*sections, *later)]
        ids = slugs([edition.title, "Contents", *headings])[2:]
        first = len(headings) - len(sections) - len(later)
        self._id_of = {one.theme.id: slug for one, slug in zip(edition.sections, ids[first:], strict=False)}
        date = f"date: {edition.dated:%Y-%m-%d}\n" if edition.dated else ""
        yield _FRONT_MATTER.format(title=yaml_string(edition.title), date=date)
        yield from [f"# {escaped(edition.title)}", "", " · ".join(counts(edition)), "", about_times(edition)]
        yield from ["", escaped(since_when(edition, self._year))]
        yield from ["", "## Contents", ""]
        yield from (f"- {_inside(heading, slug)}" for heading, slug in zip(headings, ids, strict=True))
        if edition.top:
            yield from ["", "## Top stories"]
            for number, item in enumerate(edition.top, start=1):
                yield from _set_in(f"{number}. ", self._top(item))
        for heading, lines in (*sections, *later):
            yield from ["", f"## {escaped(heading)}", "", *lines]

    def _top(self, item: Item) -> Iterator[str]:
        yield from [_bold(item.face.title), ""]
        yield from self._quotes([item.lead] if item.lead else [])
        label = _inside(item.theme.label, self._id_of.get(item.theme.id, ""))
        said = escaped(told_beside_lead(item, self._year, self._edition.late))
        yield " ".join(filter(None, [said, f"In {label}."]))

    def _section(self, section: Section) -> Iterator[str]:
        yield from [" · ".join(map(escaped, about_theme(section, self._edition, self._year))), ""]
        if section.quotes and section.headline not in [item.event.title for item in section.cards]:
            goes_on = going_on(section.opening.goes_on, self._year) if section.opening else ""
            yield from [_bold(section.headline), "", escaped(goes_on), ""]
        yield from self._quotes(section.quotes)
        for item in section.cards:
            yield from _set_in("- ", self._card(item))
        for shelf in section.shelves:
            yield from ["", _bold(name_of_shelf(section, shelf)), ""]
            yield from self._shelf(shelf)
        if section.further_terms:
            yield from ["", f"Also said often: {escaped(', '.join(section.further_terms))}."]

    def _card(self, item: Item) -> Iterator[str]:
        yield from [_bold(item.event.title), "", escaped(told(item, self._year, self._edition.late)), ""]
        yield from self._quotes(item.quotes)
        yield from self._reports(item)

    def _shelf(self, shelf: Shelf) -> Iterator[str]:
        for item in shelf.items:
            if len(item.event.story_ids) == 1:
                goes_on = going_on(item.goes_on, self._year)
                yield f"- {'. '.join(filter(None, [self._reference(item.central), escaped(goes_on)]))}"
                continue
            yield f"- {_bold(item.event.title)}: {escaped(told(item, self._year))}"
            yield from () if item.event.is_series else (f"  {line}" for line in self._reports(item))
        if shelf.n_cut:
            yield f"- {cut(shelf.n_cut)}"

    def _reports(self, item: Item) -> Iterator[str]:
        for story, copies in item.reports:
            yield f"- {self._reference(story)}"
            yield from (f"  - the same: {self._reference(copy)}" for copy in copies)

    def _quotes(self, quotes: Sequence[Reported]) -> Iterator[str]:
        for passage in passages(quotes):
            others = others_say(passage.last)
            source = source_of(passage.story, self._year, self._edition.late)
            said = " ".join(filter(None, [_linked(source, passage.story), others]))
            for quote, left_out in passage.sentences:
                yield from [f"> {escaped('[…]')}"] * left_out
                yield f"> {escaped(quote.text)}"
            yield from [">", f"> — {said}", ""]

    def _later(self) -> Iterator[tuple[str, list[str]]]:
        """Write what stands behind the themes, each with its heading."""
        edition = self._edition
        yield "More themes", [f"- {escaped(theme.label)}: {extent_of_theme(theme)}" for theme in edition.more_themes]
        unthemed = [f"- {self._reference(story)}" for story in edition.unthemed]
        over = [f"- {cut(edition.n_unthemed_cut)}"] if edition.n_unthemed_cut else []
        n_unthemed = counted(len(unthemed) + edition.n_unthemed_cut, "story", "stories")
        yield f"In no theme: {n_unthemed}", unthemed + over
        suppressed = [f"- {escaped(one.title)}: {escaped(one.reason)}" for one in edition.left_out]
        yield "Left out", [f"{shown_before(len(suppressed))}:", "", *suppressed] if suppressed else []
        rejected = [f"- {escaped(refusal.input)}: {escaped(refusal.reason)}" for refusal in edition.rejected]
        yield f"Not read: {counted(len(rejected), 'input', 'inputs')}", rejected
        yield "How it was made", [f"- {escaped(name)}: {escaped(fact)}" for name, fact in behind(edition)]

    def _reference(self, story: Story) -> str:
        behind = behind_title(story, self._year, self._edition.late)
        return ", ".join(filter(None, [_linked(story.title, story), escaped(behind)]))


def _linked(text: str, story: Story) -> str:
    link = re.sub(_ENTITY, r"\\&", safe_link(story.url))
    return f"[{escaped(text)}](<{link}>)" if link else escaped(text)


def _inside(heading: str, slug: str) -> str:
    return f"[{escaped(heading)}](#{slug})" if slug else escaped(heading)


def _set_in(mark: str, lines: Iterable[str]) -> Iterator[str]:
    """Write blocks as an entry of a list."""
    yield ""
    for number, line in enumerate(lines):
        yield f"{' ' * len(mark) if number else mark}{line}".rstrip()


def _bold(text: str) -> str:
    words = escaped(text)
    return f"**{words}**" if words else ""
