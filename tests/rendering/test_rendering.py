"""What is written is readable, whole and harmless."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pandas as pd
import pytest
from markupsafe import escape

import toolkit
from toolkit.rendering.markdown import escaped
from toolkit.rendering.plain import safe_link
from toolkit.rendering.wording import short_time

HOSTILE = pd.DataFrame(
    {
        "title": ["<script>alert(1)</script>", "[click](javascript:alert(1))"],
        "text": [
            "The <img src=x onerror=alert(2)> quota for cod was cut by a tenth on Monday & more.",
            "A *rocket* reached `orbit` at the very first attempt_of_all.",
        ],
        "source": ['"><b>Gazette', "Wire</title>"],
        "url": ["javascript:alert(3)", "https://wire.example/a?b=1&c=2"],
    }
)


class Page(HTMLParser):
    """The elements and attributes of a page."""

    def __init__(self, page):
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "img", "br", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_a_page_is_self_contained_and_harmless():
    page = Page(toolkit.build_report(HOSTILE).to_html())
    assert page.open == []
    tags = {tag for tag, _ in page.seen}
    assert not tags & {"img", "link", "iframe", "object"}
    assert [tag for tag, _ in page.seen].count("script") == 1
    assert not any(name.startswith("on") for _, attributes in page.seen for name in attributes)
    links = {
        attributes["href"] for tag, attributes in page.seen if tag == "a" and not attributes["href"].startswith("#")
    }
    assert links == {"https://wire.example/a?b=1&c=2"}


def test_a_notebook_shows_the_same_in_short(sample_report):
    view, page = sample_report._repr_html_(), sample_report.to_html()
    assert not re.search(r"<(html|script)|\sid=", view)
    assert len(view) < len(page) / 4
    for theme, digest in zip(sample_report.themes, sample_report.digests, strict=True):
        for text in (theme.label, *(quote.text for quote in digest.quotes)):
            assert str(escape(text)) in view


def test_a_notebook_takes_no_prices_for_formulas(sample_report):
    """MathJax would set what stands between two signs of the dollar as a formula."""
    first = re.match(r'<div class="([^"]*)"', sample_report._repr_html_())
    assert {"tex2jax_ignore", "mathjax_ignore"} <= set(first[1].split())


def test_markdown_shows_story_text_as_it_is():
    markdown = toolkit.build_report(HOSTILE).to_markdown()
    assert "\\<script\\>" in markdown
    assert not re.search(r"(?<!\\)\]\(javascript", markdown)
    assert not re.search(r"(?<!\\)<(?!https)", markdown)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1. May was dry", "1\\. May was dry"),
        ("- a dash", "\\- a dash"),
        ("# no heading", "\\# no heading"),
        ("U.S. up 3.5", "U.S. up 3.5"),
        ("1.", "1\\."),
        ("AT&T &lt;b&gt; &#x202e;", "AT&T \\&lt;b\\&gt; \\&\\#x202e;"),
    ],
)
def test_line_starts_are_no_markup(text, written):
    assert escaped(text) == written


def test_markdown_and_html_name_source_time_and_link(sample, sample_report):
    markdown, page = sample_report.to_markdown(), sample_report.to_html()
    quote = sample_report.digests[0].quotes[0]
    story = sample_report.themes[0].story(quote.story_id)
    assert f"[{story.source}, {short_time(story.published, 2025)}](<{story.url}>)" in markdown
    for text in (story.source, f"{story.published:%H:%M} UTC"):
        assert text in page


@pytest.mark.parametrize(
    "url", ["", "ftp://a.example", "https://", "https://a b", "//a.example", "https://[", "data:,x"]
)
def test_other_addresses_are_not_linked(url):
    assert safe_link(url) == ""


def test_unthemed_stories_are_shown():
    stories = [*HOSTILE["text"], "the and of"]
    report = toolkit.build_report(stories)
    assert len(report.unthemed) == 1
    assert "In no theme" in report.to_markdown()
    assert "In no theme" in report.to_html()
