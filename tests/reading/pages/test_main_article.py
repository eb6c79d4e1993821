"""The article is found wherever it stands on its page, and what only looks like it is not."""

import pytest
from lxml.html import fromstring

from tests.reading.pages.markup import HULL, SAID, page, paragraphs, read
from toolkit.reading.pages.main_article import article_box, find_article

TEXTS = {
    "en": ("Cod quota cut by a tenth", SAID),
    "de": (
        "Quote für Dorsch um ein Zehntel gekürzt",
        [
            "Die Quote für Dorsch wurde am Montag nach einer Nacht voller Gespräche in Oslo um ein Zehntel gekürzt.",
            "Die Minister dreier Länder hatten sich seit dem Beginn des Frühlings schon zum vierten Mal getroffen.",
            "Die Fischer in Büsum wollen im Hafen bleiben, bis jemand die Netze bezahlt, die sie nicht nutzen können.",
            "Forscher hatten eine tiefere Kürzung verlangt, weil der Bestand kleiner ist als vor zehn Jahren.",
        ],
    ),
    "fr": (
        "Le quota de cabillaud réduit d'un dixième",
        [
            "Le quota de cabillaud a été réduit d'un dixième lundi à Oslo, après une longue nuit de négociations.",
            "Les ministres des trois pays s'étaient réunis pour la quatrième fois depuis le début du printemps.",
            "Les équipages de Lorient resteront au port tant que personne ne paiera leurs filets devenus inutiles.",
            "Les chercheurs avaient demandé une réduction plus forte, car le stock est plus petit qu'il y a dix ans.",
        ],
    ),
    "ja": (
        "タラの漁獲枠を一割削減へ三か国の閣僚が合意",
        [
            "三か国の閣僚は月曜日の朝、オスロで夜通し続いた協議のすえ、タラの漁獲枠を一割減らすことで合意した。",
            "閣僚が集まるのは春になってから四回目で、前回の会合では何も決まらなかったと港の関係者は話している。",
            "漁船の乗組員たちは、使えなくなった網の代金が支払われるまで港にとどまると、記者団に対して述べた。",
            "研究者らは、資源の量が十年前よりも少なくなっているとして、さらに大きな削減を求めていたという。",
        ],
    ),
}
CARD = "<li><article class='card'><a href='/cod'><h3><span>{0}</span></h3></a><time>10 June</time></article></li>"
TEASER = "<li><article><h3><a href='/{0}'>Herring number {0} is spared again</a></h3></article></li>"
PLACES = {
    "article": "<article><h1>{0}</h1>{1}</article>",
    "aside": "<aside class='column'><section><article><h1>{0}</h1>{1}</article></section></aside>",
    "footer": "<footer><div><article><h1>{0}</h1>{1}</article></div></footer>",
    "headline apart": "<header><h1>{0}</h1></header><article><section><h2>Content</h2>{1}</section></article>",
    "no article": "<div class='w'><h1>{0}</h1><div class='x'>{1}</div></div>",
    "no headline": "<article><section><h2>Content</h2>{1}</section></article>",
    "deep": "<div><div><div><article><h1>{0}</h1><div><div>{1}</div></div></article></div></div></div>",
}


def head(title):
    return f'<title>{title} | Harbour Dispatch</title><meta property="og:title" content="{title}">'


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("above", [True, False], ids=["cards above", "cards below"])
def test_a_card_that_points_to_the_page_itself_is_no_article(language, place, above):
    title, said = TEXTS[language]
    cards = f"<div class='most-read'><ol>{CARD.format(title)}{TEASER.format(1)}{TEASER.format(2)}</ol></div>"
    article = place.format(title, paragraphs(said))
    (story,) = read(page(f"<main>{cards}{article}</main>" if above else f"<main>{article}{cards}</main>", head(title)))
    assert story["title"] == title
    assert [text for text in story["text"].split("\n\n") if text != "Content"] == said


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("tag", ["div", "td", "section"])
def test_lines_that_breaks_part_are_running_text(language, tag):
    _, said = TEXTS[language]
    tree = fromstring(f"<table><tr><{tag} id='cod'>{'<br><br>'.join(said)}</{tag}></tr></table>")
    assert find_article(tree).text.get("id") == "cod"


def test_a_longer_article_of_another_headline_is_not_the_main_one():
    other = f"<article><h1>Port of Hull closed</h1>{paragraphs(HULL * 3)}</article>"
    title, said = TEXTS["en"]
    stories = read(page(f"<article><h1>{title}</h1>{paragraphs(said)}</article>{other}", head(title)))
    assert [story["title"] for story in stories] == [title, "Port of Hull closed"]
    assert stories[0]["text"].split("\n\n") == said


@pytest.mark.parametrize("inside", ["script", "style"])
@pytest.mark.parametrize("language", TEXTS)
def test_scripts_and_styles_in_a_paragraph_are_no_text(inside, language):
    title, said = TEXTS[language]
    code = "/* It asks the server for the list of clips and shows the first. */ var a = 1; " * 20
    block = f"<p><strong>Videos</strong><{inside}>{code}</{inside}></p>"
    (story,) = read(page(f"<div class='text'><h1>{title}</h1>{paragraphs(said)}{block}</div>", head(title)))
    assert "server" not in story["text"]
    assert said[0] in story["text"]


def test_an_article_on_code_keeps_what_it_says_of_scripts():
    said = [*SAID, "The script of the page asks the server for a list, and the style of it makes the list red."]
    (story,) = read(page(f"<article><h1>Cod quota cut by a tenth</h1>{paragraphs(said)}</article>"))
    assert story["text"].split("\n\n") == said


NOTICES = [
    "This website uses cookies to show what you like. Read more about cookies here.",
    "Wir verwenden Cookies, um unsere Seiten zu verbessern. Mehr dazu steht in der Erklärung.",
    "Nous utilisons des cookies pour mesurer notre audience. Vous pouvez les refuser ici.",
]


@pytest.mark.parametrize("notice", NOTICES)
def test_a_notice_on_cookies_is_no_text(notice):
    box = f"<div><p>Advertisement 1</p><p>{notice}</p></div>"
    (story,) = read(page(f"<main><article><h1>Cod quota cut by a tenth</h1>{paragraphs(SAID)}</article>{box}</main>"))
    assert story["text"].split("\n\n") == SAID


def test_an_article_on_cookies_is_one():
    said = [f"{text} Nobody was asked about cookies." for text in SAID]
    body = f"<main><article><h1>Cookies cut by a tenth</h1>{paragraphs(said)}</article></main>"
    (story,) = read(page(body, head("Cookies cut by a tenth")))
    assert story["text"].split("\n\n") == said


@pytest.mark.parametrize("link", ["mailto:?Subject=Cod", "javascript:void(0)", "tel:0123", "whatsapp://send?text=a"])
def test_the_address_of_a_story_is_no_command_and_no_letter(link):
    share = f"<ul><li><a href='{link}'>Share</a></li></ul>"
    other = f"<article>{share}<h2><a href='/hull'>Port of Hull closed</a></h2>{paragraphs(HULL * 2)}</article>"
    title, said = TEXTS["en"]
    stories = read(page(f"<article>{share}<h1>{title}</h1>{paragraphs(said)}</article>{other}"))
    assert [story["url"] for story in stories] == [
        "https://dispatch.example/cod-quota",
        "https://dispatch.example/hull",
    ]


def test_the_box_of_an_article_leaves_lists_of_links_out():
    title, said = TEXTS["en"]
    links = "".join(f"<li><a href='/{n}'>Herring number {n} is spared again</a></li>" for n in range(40))
    tree = fromstring(f"<div><div id='cod'><h1>{title}</h1>{paragraphs(said)}</div><ul>{links}</ul></div>")
    assert article_box(tree, find_article(tree)).get("id") == "cod"


def test_a_declared_lead_comes_back():
    title, said = TEXTS["en"]
    lead = "Ministers of three countries have agreed in Oslo on what nobody in the ports wants to hear."
    top = f"<meta name='description' content='{lead}'>"
    body = f"<header><h1>{title}</h1><p class='share-intro'>{lead}</p></header><article>{paragraphs(said)}</article>"
    (story,) = read(page(body, head(title) + top))
    assert story["text"].split("\n\n") == [lead, *said]


@pytest.mark.parametrize("age", ["2h ago", "12.40 2h ago", "vor 2 Stunden", "10 June 2025"])
def test_an_age_is_no_text(age):
    title, said = TEXTS["en"]
    body = f"<article><h1>{title}</h1>{paragraphs([said[0], age, *said[1:]])}</article>"
    (story,) = read(page(body))
    assert story["text"].split("\n\n") == said


def test_the_posts_of_a_live_page_stay_in_its_story():
    posts = "".join(
        f"<div class='block'><p><time>12.{n}0</time> <span>{n}h ago</span></p><h2>Post {n}</h2>{paragraphs(HULL)}</div>"
        for n in range(1, 5)
    )
    (story,) = read(page(f"<header><h1>Cod quota cut by a tenth</h1></header><main>{posts}</main>"))
    assert story["text"].count(HULL[0]) == 4
    assert "ago" not in story["text"]


BESIDE = {
    "teasers under their own headlines": "<div>Port<h3><a href='/{0}'>Hull {0}</a></h3><p>{1}</p></div>",
    "notices in boxes of another name": "<section class='limit'><p class='limit-answer'>{1}</p></section>",
    "captions": "<div class='image'><p>{1}</p></div>",
}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("form", BESIDE.values(), ids=BESIDE)
def test_what_stands_in_another_kind_of_place_is_no_text(form, language):
    title, said = TEXTS[language]
    others = [text for of, (_, texts) in TEXTS.items() if of != language for text in texts[:1]]
    boxes = "".join(form.format(number, text) for number, text in enumerate(others))
    text = f"<div class='body'>{paragraphs(said)}</div>"
    (story,) = read(page(f"<div><h1>{title}</h1>{text}<div class='more'>{boxes}</div></div>", head(title)))
    assert story["text"].split("\n\n") == said


PARTED = {
    "boxes of one name": "<div class='text part-{0}'><p>{1}</p></div><div class='ad'><p>Advertisement</p></div>",
    "sections without names": "<section><p>{1}</p></section><div><h3><a href='/{0}'>Harbour {0} opens</a></h3></div>",
    "cells": "<table><tr><td><font>{1}</font></td></tr></table>",
    "items": "<ul><li>{1}</li></ul>",
}


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("form", PARTED.values(), ids=PARTED)
def test_an_article_cut_into_boxes_stays_whole(form, language):
    title, said = TEXTS[language]
    boxes = "".join(form.format(number, text) for number, text in enumerate(said))
    (story,) = read(page(f"<div class='page'><h1>{title}</h1><div class='all'>{boxes}</div></div>", head(title)))
    assert [line for text in story["text"].split("\n") if (line := text.strip("-| ")) in said] == said


def test_a_page_of_short_reports_under_linked_headlines_keeps_them():
    opening = "<p>Here is what happened in the ports of the north while the ministers met in Oslo last week.</p>"
    report = "<div class='report'><h2><a href='/{0}'>Report of day {0}</a></h2><p>{1}</p></div>"
    days = "".join(report.format(number, text) for number, text in enumerate(HULL))
    (story,) = read(page(f"<article><h1>Cod quota cut by a tenth</h1>{opening}<div>{days}</div></article>"))
    assert all(text in story["text"] for text in HULL)


@pytest.mark.parametrize("broken", ['timedatetime="2025-06-10"', 'section"', "di'v", 'span="x"'])
def test_an_article_in_an_element_with_a_broken_name_is_read(broken):
    inside = f"<{broken}>{paragraphs(SAID + HULL)}</{broken}>"
    (story,) = read(page(f"<main><h1>Cod quota cut by a tenth</h1>{inside}</main>"))
    assert story["text"].split() == " ".join(SAID + HULL).split()
