"""The headline of a page: what its head, its linked data and its headings agree on, and no name of a site."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fromstring

from tests.reading.pages.markup import SAID, article, page, paragraphs, read
from toolkit.reading.pages.headline import headline_of_page

COD = "Cod quota cut by a tenth"
SHARED = "You will not believe what became of cod"
BASSINS = "La ville ferme deux bassins en automne"
PISCINAS = "市営プール二つを九月に閉鎖へ"


def head(title="", og="", twitter="", data="", site=""):
    named = {"og:title": og, "twitter:title": twitter, "og:site_name": site}
    metas = "".join(f'<meta property="{name}" content="{text}">' for name, text in named.items() if text)
    told = data if isinstance(data, dict) else {"@type": "NewsArticle", "headline": data}
    script = f'<script type="application/ld+json">{json.dumps(told)}</script>' if data else ""
    return f"<title>{title}</title>{metas}{script}"


def told(body, head, source="", url=""):
    return headline_of_page(fromstring(page(body, head).decode()), source, url)


@pytest.mark.parametrize(
    ("body", "declared"),
    [
        (f"<h1>{COD}</h1>", head(COD, SHARED, SHARED, COD)),
        (f"<h1>{COD}</h1>", head(f"{COD} | Civic Wire", SHARED)),
        (f"<h1>Civic Wire</h1><h2>{COD}</h2>", head(COD)),
        (f"<nav><h1>{SHARED}</h1></nav><article><h2>{COD}</h2></article>", head(SHARED, SHARED, "", COD)),
        ("<h1></h1>", head(COD, SHARED, SHARED, COD)),
        ("", head(f"{COD} - National | Civic Wire", f"{COD} - National | Civic Wire", "", COD, "Civic Wire")),
        (f"<h1>{COD}</h1>", head(*[f"{COD} – Sea – Civic Wire"] * 3)),
        (f"<h1>{COD}</h1>", head(f"Sea | {COD}", f"Sea | {COD}", "", COD)),
        (f"<h1><span>At sea</span> <span>{COD}</span></h1>", head(f"At sea: {COD}", COD)),
        (f"<h1>{COD}</h1>", head("Cod quota cut by…", "Cod quota cut by…", "Cod quota cut by…")),
    ],
)  # fmt: skip
def test_what_several_agree_on_is_the_headline(body, declared):
    assert told(body + paragraphs(SAID), declared) == COD


@pytest.mark.parametrize("headline", [COD, BASSINS, PISCINAS, "Город закрывает два бассейна", "البلدية تغلق مسبحين"])
def test_a_heading_that_bears_what_the_head_says_is_the_headline(headline):
    assert told(f"<h1>Portal</h1><div><h2>{headline}</h2></div>{paragraphs(SAID)}", head(headline)) == headline


def test_what_all_but_the_heading_put_before_the_headline_stays():
    whole = f"Talks in Oslo: {COD}"
    assert told(f"<p>Talks in Oslo</p><h1>{COD}</h1>", head(whole, whole, whole, whole)) == whole


@pytest.mark.parametrize("site", ["Family Health", "Civic Wire of the North", "港湾新聞デジタル"])
def test_the_name_of_the_site_is_no_headline_whatever_bears_it(site):
    body = f"<h1><a href='/'>{site}</a></h1><div><h2>{COD}</h2>{paragraphs(SAID)}</div>"
    assert told(body, head(site, site, site, "", site)) == COD
    assert told(body, head(f"{COD} | {site}", site, "", "", site)) == COD


@pytest.mark.parametrize("site", ["Civic Wire", ""])
def test_a_headline_that_is_given_for_the_name_of_the_site_is_a_headline(site):
    long = f"{COD}, and the crews of Hull stay in port"
    assert told(f"<article><h1>{long}</h1></article>", head(long, long, "", "", long), site) == long


def test_of_a_live_page_the_title_of_the_whole_is_taken():
    post = {"@type": "BlogPosting", "headline": "Schools to stay shut", "datePublished": "2025-06-10T12:40:00Z"}
    data = {"@type": "LiveBlogPosting", "headline": COD, "datePublished": "2025-06-10", "liveBlogUpdate": [post] * 3}
    posts = "".join(f"<div><h2>{title}</h2>{paragraphs(SAID)}</div>" for title in ("Schools to stay shut", "Ferries"))
    (story, *_) = read(page(f"<h1>{COD}</h1><main>{posts}</main>", head(f"{COD} | Wire", "", "", data, "Wire")))
    assert story["title"] == COD


def test_of_cards_in_linked_data_none_gives_the_headline():
    cards = [{"@type": "NewsArticle", "headline": "Herring is spared"}, {"@type": "NewsArticle", "headline": SHARED}]
    declared = head(COD, "", "", {"@type": "ItemList", "itemListElement": cards})
    (story,) = read(page(article(SAID), declared))
    assert story["title"] == COD


def test_a_kicker_of_one_word_in_a_heading_is_no_headline():
    assert told(f"<h2>Cod</h2><h1>{COD}</h1><h3>Cod quota</h3>", head(COD)) == COD


@pytest.mark.parametrize("title", [f"{PISCINAS}_新聞_港湾網", f"{PISCINAS}_港湾網", f"{PISCINAS}｜社会｜港湾網"])
def test_sections_between_the_headline_and_the_site_go_with_it(title):
    assert told("", head(title, "", "", "", "港湾網")) == PISCINAS


def test_the_one_heading_of_the_first_rank_comes_before_a_title_that_nothing_supports():
    assert told(f"<h1>{COD}</h1>{paragraphs(SAID)}", head("Fish: what comes next | Wire")) == COD
    assert told(f"<h1>Our pages of the sea</h1>{paragraphs(SAID)}", head(COD, COD)) == COD


WORDS = st.lists(st.sampled_from("Cod quota cut Hull 漁獲 - | : … Wire".split()), max_size=6).map(" ".join)


@given(WORDS, WORDS, WORDS, WORDS)
def test_where_anything_is_said_there_is_a_headline(heading, title, og, site):
    found = told(f"<h1>{heading}</h1>", head(title, og, "", "", site), site)
    assert found or not any(map(str.isalpha, heading + title + og)) or site
