"""A report as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toolkit.digests.records import Digest, Quote
from toolkit.events.records import Event
from toolkit.rendering.figures import counted
from toolkit.rendering.plain import plain, safe_link
from toolkit.rendering.timeline import outside_parts, reports, timeline
from toolkit.rendering.times import readable_day, readable_time
from toolkit.report.records import Report
from toolkit.stories.records import Story
from toolkit.themes.records import Theme

_ENTITY = r"&(?=#?\w+;)"
_DEEPEST = 6
_MARKUP = re.compile(rf"([\\`*_\[\]<>#|~]|{_ENTITY})|^([-+>=])|^(\d+)([.)])(?=\s|$)")


def markdown_report(report: Report) -> str:
    """Write a report as Markdown.

    Examples
    --------
    >>> from toolkit import build_report
    >>> print(markdown_report(build_report(["The quota for cod was cut by a tenth on Monday."])).split(chr(10))[0])
    # News digest
    """
    return "\n".join(_lines(report)) + "\n"


def escaped(text: str) -> str:
    r"""Return text that Markdown shows as it is.

    Examples
    --------
    >>> print(escaped("2 * 3 <b>_five_</b>"))
    2 \* 3 \<b\>\_five\_\</b\>
    """
    return _MARKUP.sub(_escape, " ".join(plain(text).split()))


def _escape(found: re.Match[str]) -> str:
    if found[3]:
        return f"{found[3]}\\{found[4]}"
    return f"\\{found[0]}"


def _lines(report: Report) -> Iterator[str]:
    provenance = report.provenance
    yield "# News digest"
    yield ""
    yield f"{counted(provenance.n_stories, 'story', 'stories')} in {counted(len(report.themes), 'theme', 'themes')}."
    for theme, digest in zip(report.themes, report.digests, strict=True):
        yield ""
        yield from _theme_lines(theme, digest)
    if report.unthemed:
        yield from ["", f"## In no theme: {counted(len(report.unthemed), 'story', 'stories')}", ""]
        yield from (f"- {_reference(story)}" for story in report.unthemed)
    if report.rejected:
        yield from ["", f"## Not read: {counted(len(report.rejected), 'input', 'inputs')}", ""]
        yield from (f"- {escaped(refusal.input)}: {escaped(refusal.reason)}" for refusal in report.rejected)
    yield from ["", "---", ""]
    if report.empty_seeds:
        yield from [f"No story matches: {escaped(', '.join(report.empty_seeds))}", ""]
    yield from [f"story-toolkit {provenance.version}, data {provenance.data_sha256[:12]}"]


def _theme_lines(theme: Theme, digest: Digest) -> Iterator[str]:
    yield f"## {escaped(theme.label)}"
    yield ""
    if digest.headline:
        yield from [f"**{escaped(digest.headline)}**", ""]
    for quote in digest.quotes:
        yield f"> {escaped(quote.text)}"
        yield ">"
        yield f"> — {_reference(theme.story(quote.story_id))}{confirmed(quote)}"
        yield ""
    yield from _part_lines(theme, theme, "###")


def _part_lines(part: Theme, theme: Theme, mark: str) -> Iterator[str]:
    """Write the events of a theme or a part day by day, first those of its parts."""
    rest = outside_parts(part)
    yield f"{mark} {_name(part, theme)}{extent_of(part)}"
    for inner in part.parts:
        yield ""
        yield from _part_lines(inner, theme, f"{mark[: _DEEPEST - 1]}#")
    if part.parts and rest.events:
        yield from ["", f"{mark[: _DEEPEST - 1]}# {counted(len(rest.events), 'event', 'events')} in no part"]
    for day in timeline(rest):
        yield from ["", f"**{readable_day(day.date) if day.date else 'Day unknown'}**", ""]
        for event in day.events:
            yield from _event_lines(theme, event)


def _name(part: Theme, theme: Theme) -> str:
    return "" if part is theme else f"{escaped(part.label)}: "


def extent_of(part: Theme) -> str:
    """Return how many events in how many stories a theme or a part has, and in how many parts they are told."""
    found = f"{counted(len(part.events), 'event', 'events')} in {counted(part.n_stories, 'story', 'stories')}"
    return f"{found}, in {counted(len(part.parts), 'part', 'parts')}" if part.parts else found


def _event_lines(theme: Theme, event: Event) -> Iterator[str]:
    indent = ""
    if len(event.story_ids) > 1:
        yield f"- **{escaped(event.title)}**: {extent(event)}"
        indent = "  "
    stories = () if event.is_series else reports(event, theme)
    for story, duplicates in stories:
        yield f"{indent}- {_reference(story)}"
        yield from (f"{indent}  - the same: {_reference(duplicate)}" for duplicate in duplicates)


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
