"""A report as one self-contained HTML page, and as the view of it in a notebook."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from toolkit.languages.names import own_name
from toolkit.rendering import lines, news_wording, wording
from toolkit.rendering.bars import bar, bar_of
from toolkit.rendering.charts.over_time import over_time
from toolkit.rendering.charts.sparkline import sparkline
from toolkit.rendering.charts.story_map import story_map
from toolkit.rendering.drawings import hues_of
from toolkit.rendering.edition.make import edition_of
from toolkit.rendering.edition.records import Edition, Item, Reported, Section
from toolkit.rendering.environment import bare_environment, broken_named, file_of
from toolkit.rendering.figures import counted
from toolkit.rendering.passages import passages
from toolkit.rendering.plain import language_tag, plain, safe_link
from toolkit.rendering.times import iso_time, readable_time
from toolkit.rendering.views.bounds import bounded
from toolkit.rendering.views.environment import host_of, short_link
from toolkit.report.records import Report
from toolkit.themes.records import Theme

_SMALL = 3
_MOST_OF_A_STORY = 2
_STYLES = ("page.css", "charts/charts.css", "script/script.css")
_STYLE_OF_NEWS = "news.css"
_FOOTER = "@page {{ @bottom-left {{ content: {} }} }}\n"
_NOT_IN_AN_ID = re.compile(r"[^A-Za-z0-9_-]")
_NOT_IN_A_STRING = re.compile(r"[^A-Za-z0-9]")


def html_report(report: Report, template: str | Path | None = None) -> str:
    """Write a report as an HTML page that loads nothing and runs nothing but its own script.

    Parameters
    ----------
    report : Report
    template : str or Path, optional
        A folder of files that are taken instead of those of the same name in ``toolkit/rendering/templates``, such as
        ``page.css`` or ``page/masthead.html``; the toolkit's own are there as ``toolkit/page.html`` and so on.

    Examples
    --------
    >>> from toolkit import build_report
    >>> page = html_report(build_report(["<script>alert(1)</script> The quota for cod was cut on Monday."]))
    >>> page.startswith("<!doctype html>"), "<script>alert" in page
    (True, False)
    """
    with broken_named(template):
        return _page(report, environment_of(template))


def _page(report: Report, environment: Environment) -> str:
    edition = edition_of(report)
    script = Markup(environment.get_template("page.js").render())
    styles = [file_of(environment, name) for name in (*_STYLES, *([_STYLE_OF_NEWS] if report.news else []))]
    style = Markup("".join([*styles, _FOOTER.format(css_string(edition.title))]))
    page = environment.get_template("page.html").render(
        edition=edition,
        year=lines.year_of(edition),
        shown={event_id for section in edition.sections for event_id in section.item_of},
        section_of={section.theme.id: section for section in edition.sections},
        counts=lines.figures(edition),
        parameters=_parameters(edition),
        hues=hues_of(style),
        css=style,
        js=script,
        style_hash=_sha256(style),
        script_hash=_sha256(script),
    )
    return page + "\n"


def html_fragment(report: Report) -> str:
    """Write a report as HTML for a notebook: its themes and what their digests say, in at most 90,000 bytes."""
    edition = edition_of(report)
    page = environment_of(None).get_template("fragment.html")
    return bounded(lambda room: page.render(edition=edition, year=lines.year_of(edition), room=room))


@cache
def environment_of(template: str | Path | None) -> Environment:
    """Return what writes the templates: a folder's own before the toolkit's, everything escaped in all of them.

    Examples
    --------
    >>> environment_of(None).from_string("{{ said }}").render(said="<b>")
    '&lt;b&gt;'
    """
    environment = bare_environment(template)
    environment.filters.update(
        link=safe_link, language_tag=language_tag, own_name=own_name, common_language=common_language, anchor=anchor
    )
    environment.filters.update(iso_time=iso_time, readable_time=readable_time, counted=counted)
    environment.filters.update(short_day=wording.short_day, short_time=wording.short_time, cut=wording.cut)
    environment.filters.update(outside=wording.outside, short_link=short_link, host_of=host_of)
    environment.filters["outside"] = wording.outside
    environment.filters["unmatched_edits"] = wording.unmatched_edits
    environment.filters.update(extent=wording.extent, others_say=wording.others_say, facts=wording.facts)
    environment.filters.update(map_layout=story_map, time_layout=over_time, sparkline_layout=sparkline)
    environment.filters.update(bar=bar, bar_of=bar_of, passages=passages, is_small=is_small, quotes_of=quotes_of)
    environment.globals.update(span=wording.span, window=wording.window, reporters=wording.reporters)
    environment.filters.update(name_of_shelf=lines.name_of_shelf, extent_of_theme=lines.extent_of_theme)
    environment.filters.update(going_on=news_wording.going_on, late=news_wording.late, life_of=news_wording.life_of)
    environment.filters.update(shown_before=news_wording.shown_before, ended=news_wording.ended)
    environment.globals.update(since_when=news_wording.since_when)
    environment.globals.update(numbers_of_themes=wording.numbers_of_themes, about_times=lines.about_times)
    return environment


def anchor(identity: str) -> str:
    """Return an id for a page; different ones stay different.

    Examples
    --------
    >>> anchor("story-1a"), anchor("a b"), anchor("a.20.b")
    ('story-1a', 'a.20.b', 'a.2e.20.2e.b')
    """
    return _NOT_IN_AN_ID.sub(lambda found: f".{ord(found[0]):x}.", identity)


def css_string(text: str) -> str:
    r"""Return text as a string of CSS.

    Examples
    --------
    >>> css_string('Cod</style>')
    '"Cod\\3c \\2f style\\3e "'
    """
    return '"' + _NOT_IN_A_STRING.sub(lambda found: f"\\{ord(found[0]):x} ", plain(text)) + '"'


def common_language(theme: Theme) -> str:
    """Return the language of a theme's words, if all stories whose language is known share it."""
    known = set(filter(None, map(language_tag, {story.language for story in theme.stories})))
    return known.pop() if len(known) == 1 else ""


def is_small(section: Section) -> bool:
    """Return True if a theme has so few stories that its quotes are told in its events, all of which are there."""
    listed = {story_id for item in section.item_of.values() for story_id in item.event.story_ids}
    return len(section.theme.stories) <= _SMALL and listed.issuperset(story.story_id for story in section.theme.stories)


def quotes_of(section: Section, item: Item) -> tuple[list[Reported], list[Reported]]:
    """Return what a theme of few stories quotes of one of its events: two sentences a story, and what is folded."""
    own = [one for one in section.quotes if one.story.story_id in item.event.story_ids]
    told = {(one.quote.story_id, one.quote.start) for one in own}
    own += [one for one in item.quotes if (one.quote.story_id, one.quote.start) not in told]
    n_of: Counter[str] = Counter()
    parted: tuple[list[Reported], list[Reported]] = ([], [])
    for one in own:
        n_of[one.story.story_id] += 1
        parted[n_of[one.story.story_id] > _MOST_OF_A_STORY].append(one)
    return parted


def _parameters(edition: Edition) -> list[tuple[str, str]]:
    """Return what the report was made with, as it is written."""
    values = {**edition.provenance.parameters, "random_state": edition.provenance.random_state}
    values.pop("n_outside", None)
    values |= {"edits": len(edits)} if (edits := values.get("edits")) else {}
    return [(name, ", ".join(value) if isinstance(value, Mapping) else str(value)) for name, value in values.items()]


def _sha256(source: str) -> str:
    return base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
