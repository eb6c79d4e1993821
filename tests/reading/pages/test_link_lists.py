"""Links and labels in place of a text: of aggregators, forums and link lists, in several languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cleaning.markup import plain_text
from toolkit.reading.pages.link_lists import headlines_listed, without_link_lists

TITLE, URL = "Cod quota is cut again", "https://quay.example/cod"
COD = "The quota for cod was cut by a tenth on Monday."
EEL = "Eels are back in the river, the port of Hull said."

NO_TEXT = {
    "comments": "<a href='https://forum.example/item?id=1'>Comments</a>",
    "addresses": f"<p>Article: <a href='{URL}'>{URL}</a></p><p>Talk: <a href='/t'>/t</a></p><p>Points: 12</p>",
    "submitted": "&#32; submitted by <a href='/u/x'> /u/x </a> <br/> <span><a href='/l'>[link]</a></span> "
    "<span><a href='/c'>[comments]</a></span>",
    "eingereicht": "eingereicht von <a href='/u/x'>x</a> in <a href='/r/y'>Küste</a> – <a href='/c'>Kommentare</a>",
    "a topic": f"<p><small>5 posts - 3 participants</small></p><p><a href='{URL}'>Read full topic</a></p>",
    "ein Thema": f"<p>5 Beiträge - 3 Teilnehmer</p><p><a href='{URL}/3'>Vollständiges Thema lesen</a></p>",
    "first on": f"<p>The post <a href='{URL}'>{TITLE}</a> appeared first on <a href='/'>Quay</a>.</p>",
    "zuerst auf": f"<p>Der Beitrag <a href='{URL}'>{TITLE}</a> erschien zuerst auf <a href='/'>Kai</a>.</p>",
    "en premier sur": f"<p>L’article <a href='{URL}'>{TITLE}</a> est apparu en premier sur <a href='/'>Quai</a>.</p>",
    "続きを読む": f"<a href='{URL}?utm_source=rss'>続きを読む</a>",
    "a picture": f"<a href='{URL}'><img src='cod.png' alt='Cod'></a><p><a href='{URL}'>Lue lisää</a></p>",
}


@pytest.mark.parametrize("markup", NO_TEXT.values(), ids=NO_TEXT)
def test_links_and_labels_are_no_text(markup):
    assert plain_text(without_link_lists(markup, TITLE, URL)) == ""
    assert headlines_listed(markup, TITLE, URL) == []


def test_what_has_no_title_keeps_the_words_it_has():
    markup = NO_TEXT["comments"]
    assert without_link_lists(markup, " ", URL) == markup


ABOUT_IT = {
    "a forum": f"<div class='md'><p>{COD}</p></div> submitted by <a href='/u/x'>/u/x</a> <a href='/c'>[comments]</a>",
    "more": f"<p>{COD} <a href='{URL}#more-3'>Weiterlesen →</a></p>",
    "cut": f"<p>{COD} <a href='{URL}'>Lire la suite de « {TITLE} »</a></p>",
    "at the end": f"<p>{COD}</p><h3>More on this</h3><ul><li><a href='/1'>Herring spared in spring</a></li></ul>",
    "before": f"<a href='{URL}'><img src='a'></a><p>Ann Berg / <a href='/'>Quay</a>:<br><b><a href='/1'>{TITLE}</a></b>"
    f" &mdash; {COD}</p>",
    "supporters": f"<p>{COD}</p><p><a href='/s'>Support us</a> | <a href='/p'>Become a member</a></p>",
    "a site": f"<p>{COD}</p><p><a href='{URL}?utm_source=rss'>Read more of this story</a> at Quay.</p>",
}


@pytest.mark.parametrize("markup", ABOUT_IT.values(), ids=ABOUT_IT)
def test_before_and_behind_a_text_they_go(markup):
    assert plain_text(without_link_lists(markup, TITLE, URL)) == COD


STAYS = {
    "no links": f"<p>{COD}</p><p>5 posts</p>",
    "links in sentences": f"<p><a href='/a'>Hull</a> sued <a href='/b'>Bergen</a>.</p><p>{COD} See <a>it</a>.</p>",
    "all is a link": f"<a href='{URL}'>{COD}</a>",
    "a list in the text": f"<p>{COD}</p><ul><li><a href='/1'>Hull</a></li></ul><p>{EEL}</p>",
    "a heading": f"<h3>What is known</h3><p>{COD}</p><h3>Hull</h3><p>{EEL}</p>",
    "cut before the link": "<p>Crews have protested against the cut and say that <a href='/x'>Hull</a></p>",
    "a link in the end": f"<p>{COD} So says <a href='/x'>Hull</a></p>",
    "plain": "Cod is < 3 < 4 & cut",
}


@pytest.mark.parametrize("markup", STAYS.values(), ids=STAYS)
def test_a_text_stays(markup):
    assert plain_text(without_link_lists(markup, TITLE, URL)) == plain_text(markup)


LISTS = {
    "en": (f"{TITLE} - Quay", TITLE, "Crews in Hull protest against it", "View full coverage"),
    "de": (
        "Dorschquote wird gekürzt - Kai",
        "Dorschquote wird gekürzt",
        "Fischer in Kiel protestieren",
        "Alle Artikel",
    ),
    "ja": ("タラの漁獲枠を削減 - 港新聞", "タラの漁獲枠を削減", "漁師が港で抗議した", "すべての記事を見る"),
    "ru": ("Квота на треску снижена - Причал", "Квота на треску снижена", "Рыбаки протестуют в порту", "Все статьи"),
}


@pytest.mark.parametrize(("title", "own", "other", "rest"), LISTS.values(), ids=LISTS)
@pytest.mark.parametrize("tag", ["ol", "ul"])
def test_the_other_headlines_of_an_aggregator_are_listed(title, own, other, rest, tag):
    markup = (
        f"<{tag}><li><a href='/a'>{own}</a>&nbsp;&nbsp;<font color='#6f6f6f'>Quay</font></li>"
        f"<li><a href='/b'>{other}</a>&nbsp;&nbsp;<font color='#6f6f6f'>Evening Wire</font></li>"
        f"<li><strong><a href='/all'>{rest}</a></strong></li></{tag}>"
    )
    first, second = headlines_listed(markup, title, URL)
    assert (first["title"], first["source"]) == (own, "Quay")
    assert second == {"title": other, "text": other, "source": "Evening Wire", "url": "/b"}


@pytest.mark.parametrize(
    "markup",
    [
        "<ul><li><a href='/1'>Herring spared in spring</a> Quay</li><li><a href='/2'>Eels are back</a> Wire</li></ul>",
        f"<p>{COD}</p><ul><li><a href='{URL}'>{TITLE}</a> Quay</li><li><a href='/2'>Eels are back</a> Wire</li></ul>",
        f"<p><a href='{URL}'>{TITLE}</a> was first seen on Quay</p>",
    ],
    ids=["a round-up", "beside a text", "one about itself"],
)
def test_other_lists_hold_no_stories(markup):
    assert headlines_listed(markup, TITLE, URL) == []


_PARTS = ["<p>", "</p>", f"<a href='{URL}'>", "<a href='/x'>", "</a>", "<br>", "<li>", COD, "Quay", " ", "<!-- x -->"]


@given(st.lists(st.sampled_from(_PARTS), max_size=12))
def test_only_words_in_links_and_labels_go(parts):
    markup = "".join(parts)
    left = plain_text(without_link_lists(markup, TITLE, URL)).split()
    words = iter(plain_text(markup).split())
    assert all(word in words for word in left)
    assert without_link_lists(markup, TITLE, URL) or "<a" in markup or not markup


def test_a_list_in_one_line_and_short_headlines_are_known():
    line = f"<a href='/a'>{TITLE}</a> <font>Quay</font><strong><a href='/all'>View full coverage</a></strong>"
    assert [one["source"] for one in headlines_listed(line, f"{TITLE} - Quay", URL)] == ["Quay"]
    short = "<a href='/a'>단독 소식</a>&nbsp;<font>부두일보</font>"
    assert headlines_listed(short, "단독 소식 - 부두일보", URL)[0]["title"] == "단독 소식"
    assert headlines_listed(short, "단독 소식이다", URL) == []
