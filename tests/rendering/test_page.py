"""What stands on the page of a report, and what can be put in its place."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from lxml import html

from tests.rendering.stories_told import many_tongues, of_size
from toolkit.rendering.html import html_report
from toolkit.report.records import Shown


def tree_of(report, template=None):
    return html.fromstring(html_report(report, template))


def text_of(element):
    return " ".join(element.text_content().split())


def texts(tree, path):
    return [text_of(one) for one in tree.xpath(path)]


def with_class(name):
    return f"contains(concat(' ', @class, ' '), ' {name} ')"


def test_the_head_says_what_the_stories_cover():
    tree = tree_of(many_tongues())
    assert texts(tree, "//h1") == ["News digest"]
    assert texts(tree, f"//p[{with_class('window')}]") == ["9 June 2025"]
    counts = texts(tree, f"//ul[{with_class('counts')}]/li")
    assert (counts[0], counts[2], counts[4]) == ("8 stories", "8 sources", "4 languages")
    assert sorted(texts(tree, f"//ul[{with_class('languages')}]/li/bdi")) == sorted(
        ["עברית", "العربية", "日本語", "Français"]
    )


def test_every_story_is_there_once_with_what_it_is_filtered_by(sample_report):
    lines = tree_of(sample_report).xpath("//li[contains(@class, 'story')]")
    stories = [story for theme in sample_report.themes for story in theme.stories]
    assert sorted(line.xpath("string(.//bdi)") for line in lines) == sorted(story.title for story in stories)
    assert sorted(line.get("data-source") for line in lines) == sorted(story.source for story in stories)
    for line in lines:
        assert line.get("data-language") == "en"
        assert re.fullmatch(r"(\d{4}-\d\d-\d\d)?", line.get("data-day"))
        assert line.get("data-event") in {line.get("id"), *line.xpath("ancestor::*/@id")}


def test_every_quote_is_told_once_beside_its_source(sample_report):
    tree = tree_of(sample_report)
    told = texts(tree, "//section[@id='themes']//q")
    of_events = [quote.text for quotes in sample_report.event_quotes.values() for quote in quotes]
    assert len(set(told)) == len(told)
    assert {quote.text for digest in sample_report.digests for quote in digest.quotes} <= set(told)
    assert set(told) & set(of_events)
    for quote in tree.xpath(f"//p[{with_class('quote')}]"):
        assert len(quote.xpath(f"./span[{with_class('by')}]")) == 1


def test_an_event_says_who_was_first_and_who_followed():
    tree = tree_of(of_size(60, 2))
    card = tree.xpath("//article[@id='event-00000']")[0]
    assert texts(card, "./p") == ["3 sources 9 Jun", "Quay Wire first, 9 Jun, 08:30; then Dock Echo, Quay Post"]
    assert texts(card, ".//summary") == ["All 3 reports, in order"]
    assert len(card.xpath(".//li")) == 3


def test_what_is_reported_once_is_a_list_whose_end_is_folded():
    tree = tree_of(of_size(100, 2))
    beside = tree.xpath(f"//section[@id='theme-1']//div[{with_class('beside')}]")[0]
    assert len(beside.xpath("./ul[1]/li")) == 12
    assert texts(beside, "./details/summary") == ["8 more"]
    assert len(beside.xpath("./details/ul/li")) == 8


def test_what_is_over_is_a_line_and_what_is_cut_is_said():
    tree = tree_of(of_size(9_000, 4, Shown(title="Fish", max_themes=3)))
    lines = texts(tree, "//section[@id='more-themes']/ul/li/details/summary")
    assert lines == ["Cod, quay 4 2,230 events in 2,250 stories"]
    listed = len(tree.xpath("//li[contains(@class, 'story')]"))
    cut = [int(line.split()[0].replace(",", "")) for line in texts(tree, f"//p[{with_class('cut')}]")]
    assert listed <= 4_000
    assert sum(cut) == 4 * 2_250 - listed
    assert texts(tree, "//section[@id='made']//p")[1] == f"{sum(cut):,} more stories stand in the tables."


def test_a_small_theme_tells_its_quotes_in_its_events():
    tree = tree_of(many_tongues())
    assert not tree.xpath(f"//*[{with_class('digest')}]")
    for theme in tree.xpath(f"//section[{with_class('small')}]"):
        assert theme.xpath(".//article//q")
        assert len(theme.xpath(".//q")) == len(set(texts(theme, ".//q")))


def test_the_policy_names_the_script_and_the_style_that_are_there():
    page = html_report(of_size(9, 2, Shown(title="</style><script>")))
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)[1]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'; ")
    for kind in ("style", "script"):
        (source,) = re.findall(f"<{kind}>(.*?)</{kind}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert not re.search(r"<[^>]+\sstyle=", page)


def test_a_folder_of_templates_goes_before_those_of_the_toolkit(tmp_path):
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "masthead.html").write_text("<header><h1>The {{ edition.title }} of Hull</h1></header>")
    (tmp_path / "page.css").write_text("h1 { color: teal }")
    page = html_report(of_size(9, 2, Shown(title="<b>News")), tmp_path)
    assert "<h1>The &lt;b&gt;News of Hull</h1>" in page
    assert "h1 { color: teal }" in page
    assert "--serif:" not in page
    assert 'id="theme-2"' in page
    assert "of Hull</h1>" not in html_report(of_size(9, 2))


def test_one_block_of_the_page_can_be_put_in_place_of_the_toolkits(tmp_path):
    (tmp_path / "page.html").write_text(
        '{% extends "toolkit/page.html" %}{% block made %}<footer>{{ edition.title }}, {{ edition.n_stories }}</footer>'
        "{% endblock %}"
    )
    page = html_report(of_size(9, 2, Shown(title="A & B")), tmp_path)
    assert "<footer>A &amp; B, 9</footer>" in page
    assert 'id="made"' not in page
    assert 'id="theme-1"' in page


@pytest.mark.parametrize("name", ["page/top.html", "page/tools.html", "page/rest.html"])
def test_whatever_stories_say_is_escaped_in_any_template(tmp_path, name):
    (tmp_path / "page").mkdir()
    (tmp_path / name).write_text('{% include "extra.txt" %}')
    (tmp_path / "extra.txt").write_text("{{ edition.title }}")
    assert "&lt;img onerror&gt;" in html_report(of_size(9, 2, Shown(title="<img onerror>")), tmp_path)


def test_the_same_stories_in_another_order_are_the_same_page(sample_report, shuffled_report):
    assert shuffled_report.to_html() == sample_report.to_html()
