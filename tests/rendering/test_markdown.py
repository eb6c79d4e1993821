"""Markdown has contents that lead somewhere, reads as an outline, and is what Quarto takes."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import yaml
from markdown_it import MarkdownIt

from tests.rendering.desk import ARABIC, CHINESE, ENGLISH, HEBREW, JAPANESE, desk_report
from tests.rendering.hostile import PAYLOADS, crafted, crafted_of
from toolkit.digests.records import Digest, Quote
from toolkit.rendering.markdown import escaped, slugs
from toolkit.stories.records import Story

GITHUB = [
    ("Cod, quota", "cod-quota"),
    ("Brexit & trade: 2, 3", "brexit--trade-2-3"),
    ("U.S. 4.25 per cent", "us-425-per-cent"),
    ("中央銀行, 利上げ", "中央銀行-利上げ"),
    ("हिन्दी समाचार", "हिन्दी-समाचार"),
    ("حصة القُدّ", "حصة-القُدّ"),
    ("Île-de-France", "île-de-france"),
    ("snake_case (x²)", "snake_case-x"),
    ("«!»", ""),
]


def parts(markdown):
    """Return the front matter and the tokens of what stands behind it."""
    _, front, body = re.split(r"^---\n", markdown, maxsplit=2, flags=re.MULTILINE)
    return yaml.safe_load(front), MarkdownIt().parse(body)


def headings(tokens):
    return ["".join(one.content for one in inline.children) for inline in _behind("heading_open", tokens)]


def links(tokens):
    inside = [one for token in tokens if token.children for one in token.children]
    return [one.attrGet("href") for one in inside if one.type == "link_open"]


def _behind(kind, tokens):
    return [tokens[place + 1] for place, token in enumerate(tokens) if token.type == kind]


@pytest.mark.parametrize(("heading", "slug"), GITHUB)
def test_ids_of_headings_are_those_of_github(heading, slug):
    assert slugs([heading]) == [slug]


def test_ids_that_occur_again_are_numbered():
    assert slugs(["Cod", "Cod", "Cod 1", "漁", "漁", "cod"]) == ["cod", "cod-1", "cod-1-1", "漁", "漁-1", "cod-2"]


def test_the_contents_lead_to_every_heading_in_order():
    _, tokens = parts(desk_report().to_markdown())
    found = headings(tokens)
    inside = [link.removeprefix("#") for link in links(tokens) if link.startswith("#")]
    contents = inside[: len(found) - 2]
    assert found[:3] == ["News digest", "Contents", "Top stories"]
    assert [MarkdownIt().normalizeLink(slug) for slug in slugs(found)[2:]] == contents
    assert set(inside) <= set(contents)
    assert "cod-quota-1" in contents


def test_quarto_finds_title_and_date():
    front, _ = parts(desk_report(title='Fish: a "week" of it').to_markdown())
    assert front["title"] == 'Fish: a "week" of it'
    assert (str(front["date"]), front["format"], front["shift-heading-level-by"]) == ("2025-06-12", "html", -1)


@pytest.mark.parametrize("title", PAYLOADS)
def test_a_title_is_a_title(title):
    front, tokens = parts(desk_report(title=title).to_markdown())
    assert set(front) == {"title", "date", "format", "from", "shift-heading-level-by"}
    assert isinstance(front["title"], str)
    assert headings(tokens)[1] == "Contents"


def test_all_that_is_told_stands_there():
    report = desk_report()
    markdown = report.to_markdown()
    for text in (ARABIC, HEBREW, JAPANESE, CHINESE, ENGLISH, "Crews stayed ashore.", "Nothing sails."):
        assert f"> {text}" in markdown
    for theme in report.themes:
        for story in theme.stories:
            assert story.title in markdown or story.title.startswith("Forecast")
    for said in (
        "**Cod quota cut by a tenth**",
        "2 sources, 3 reports, 9–11 Jun. Quay Wire first, 9 Jun, 08:10; then Harbour Post.",
        "the same: [Cod quota cut by a tenth (corrected)]",
        "— [Quay Wire, 9 Jun, 08:10](<https://quay.example/10?a=1&b=2>) and 1 other",
        "**Forecast for Pier 0**: 1 source, 2 reports, a series, 8 Jun.",
        "empty.txt: nothing in it",
        "No story matches: Sports",
        "Crossword",
    ):
        assert said in markdown


def test_what_is_over_the_limits_is_a_line():
    markdown = desk_report(max_themes=1, max_events=0, n_top=1).to_markdown()
    assert "## More themes" in markdown
    assert "- המכסה: 1 event in 2 stories" in markdown
    assert "- **Cod quota cut by a tenth**: 2 sources, 3 reports" in markdown
    assert ARABIC not in markdown


@pytest.mark.parametrize("payload", [one for one in PAYLOADS if re.search(r"\w", one)])
def test_what_means_harm_is_text(payload):
    markdown = crafted_of(payload, payload, payload).to_markdown()
    _, tokens = parts(markdown)
    kinds = {one.type for token in tokens for one in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "image", "fence", "code_inline", "code_block"}
    assert all(link.startswith(("#", "https://", "http://")) for link in links(tokens))


def test_what_quarto_and_github_would_act_on_is_escaped():
    said = "{{< include secret.md >}} `{python} 1` $x$ @cod www.cod.example https://cod.example :::"
    markdown = crafted_of(said, "", "").to_markdown()
    for acting in ("{{<", "`{python}", "$x$", " @cod", "www.cod", "https://cod"):
        assert acting not in markdown


def test_every_payload_at_once():
    _, tokens = parts(crafted().to_markdown())
    assert headings(tokens)[0] == "News digest"


def test_each_quote_has_a_line_of_its_own_though_those_of_a_story_run_on(whole_report):
    lines = [line.strip() for line in whole_report.to_markdown().splitlines()]
    for digest in whole_report.digests:
        for quote in digest.quotes:
            assert f"> {escaped(quote.text)}" in lines
    story = Story("a", "Cod quota cut", "Quay", None, "")
    report = desk_report()
    theme = replace(report.themes[0], stories=(story,), events=(), parts=())
    said = [("It was cut.", 0), ("1. Crews left.", 12), ("All is calm.", 400)]
    quotes = tuple(Quote(text, "a", start, start + len(text)) for text, start in said)
    told = replace(report, themes=(theme,), digests=(Digest(quotes, theme.id),), event_quotes={})
    assert "> It was cut.\n> 1\\. Crews left.\n> \\[…\\]\n> All is calm.\n>\n> — Quay" in told.to_markdown()
