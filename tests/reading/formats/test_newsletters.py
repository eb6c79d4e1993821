"""Letters of several stories, parted by their headings, and letters that are one."""

from __future__ import annotations

import pytest

from toolkit.reading.formats.flowed import without_flow
from toolkit.reading.formats.mail import read_mail
from toolkit.reading.sources.source import Source
from toolkit.stories.records import Rejected

COD = "The quota for cod was cut by a tenth on Monday, the fisheries board said in Bergen."
EEL = "Eel may be caught until November, the ministry decided after a night of talks."
KAI = "Die Fangquote für Dorsch sinkt um ein Zehntel, teilte das Amt am Montag in Kiel mit."
AAL = "Aal darf bis November gefangen werden, entschied das Ministerium nach langen Gesprächen."
MORUE = "Le quota de morue baisse d'un dixième, a annoncé lundi le conseil de la pêche à Brest."
ANGUILLE = "L'anguille pourra être pêchée jusqu'en novembre, a décidé le ministère dans la nuit."
TARA = "漁業委員会は月曜日、タラの漁獲枠を一割引き下げると発表した。"
UNAGI = "水産省は夜通しの協議の末、ウナギ漁を十一月まで認めることを決めた。"


def letter(text="", html=""):
    head = "From: Quay Post <post@example.org>\nSubject: This morning\nDate: Tue, 10 Jun 2025 06:00:00 +0000\n"
    if text and html:
        kinds = (("plain", text), ("html", html))
        parts = [f"--B\nContent-Type: text/{kind}; charset=utf-8\n\n{said}\n" for kind, said in kinds]
        return f'{head}Content-Type: multipart/alternative; boundary="B"\n\n{"".join(parts)}--B--\n'.encode()
    kind = "html" if html else "plain"
    return f"{head}Content-Type: text/{kind}; charset=utf-8\n\n{text or html}\n".encode()


def stories(text="", html=""):
    found = list(read_mail(Source("quay.eml", content=letter(text, html))))
    assert not any(isinstance(one, Rejected) for one in found)
    return [story for _, story in found]


FIRST, SECOND = "Cod quota cut again", "Eel spared this year"
ONE, TWO = "https://example.org/1", "https://example.org/2"
LAYOUTS = {
    "underlined": f"{FIRST}\n-------------------\n{COD}\n\n{SECOND}\n====================\n{EEL}\n",
    "capitals": f"Good morning.\n\n{FIRST.upper()}\n\n{COD}\n\n{SECOND.upper()}\n\n{EEL}\n",
    "numbered": f"1. {FIRST}\n{COD}\n\n2. {SECOND}\n{EEL}\n",
    "marked": f"## {FIRST}\n\n{COD}\n\n## {SECOND}\n\n{EEL}\n",
    "starred": f"*{FIRST}*\n{COD}\n\n*{SECOND}*\n{EEL}\n",
    "contents above": "\n\n".join(f"Boat {n} and its crew" for n in range(12))
    + f"\n\n## {FIRST}\n\n{COD}\n\n## {SECOND}\n\n{EEL}\n",
    "plain, with links": f"{FIRST}\n\n{COD}\n{ONE}\n\n{SECOND}\n\n{EEL}\nMore: {TWO}\n",
}
PAGES = {
    "headings": f"<h3>{FIRST}</h3><p>{COD}</p><h3>{SECOND}</h3><p>{EEL}</p>",
    "bold": f"<table><tr><td><b>{FIRST}</b><br>{COD}</td></tr><tr><td><b>{SECOND}</b><br>{EEL}</td></tr></table>",
    "styled": f'<div style="font-weight: 700">{FIRST}</div>{COD}<div style="font-weight:bold">{SECOND}</div>{EEL}',
    "links": f'<p><a href="{ONE}">{FIRST}</a></p><p>{COD}</p><p><a href="{TWO}">{SECOND}</a></p><p>{EEL}</p>',
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=LAYOUTS)
def test_headings_part_a_letter_in_text(text):
    told = stories(text=f"{text}\n====\nUnsubscribe: https://example.org/u\nQuay Post, 1 Quay, Hull\n")
    assert [story["title"].lower() for story in told] == ["cod quota cut again", "eel spared this year"]
    assert [story["text"] for story in told] == [COD, EEL]
    assert {(story["source"], story["published"][:16]) for story in told} == {("Quay Post", "Tue, 10 Jun 2025")}


@pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)
def test_headings_part_a_letter_in_markup(html):
    before, after = "<p>View this in your browser</p>", "<hr><p>To stop these letters, unsubscribe here.</p>"
    page = f"<html><body>{before}{html}{after}</body></html>"
    assert [(story["title"], story["text"]) for story in stories(html=page)] == [
        ("Cod quota cut again", COD),
        ("Eel spared this year", EEL),
    ]
    assert len(stories(text="See the version with pictures.", html=page)) == 2


@pytest.mark.parametrize(
    ("first", "second", "end"),
    [
        (("Fangquote sinkt erneut", KAI), ("Aal wird weiter gefangen", AAL), "Newsletter abbestellen"),
        (("Le quota baisse encore", MORUE), ("L'anguille est épargnée", ANGUILLE), "Se désabonner de cette lettre"),
        (("タラ漁獲枠を引き下げ", TARA), ("ウナギ漁は継続へ", UNAGI), "配信停止はこちら"),
    ],
)
def test_letters_in_other_languages_are_parted_too(first, second, end):
    text = "\n\n".join(f"{title}\n----------\n{said}" for title, said in (first, second))
    page = "".join(f"<h2>{title}</h2><p>{said}</p>" for title, said in (first, second))
    for told in (stories(text=f"{text}\n\n{end}\n"), stories(html=f"{page}<p>{end}</p>")):
        assert [(story["title"], story["text"]) for story in told] == [first, second]


def test_an_item_has_its_own_link():
    told = stories(text=LAYOUTS["plain, with links"])
    assert [story["url"] for story in told] == ["https://example.org/1", "https://example.org/2"]


@pytest.mark.parametrize(
    "text",
    [
        f"{COD}\n\n{EEL}\n",
        f"Cod quota cut again\n\n{COD}\n\n{EEL}\n",
        f"{COD} {EEL} {COD} {EEL}\n\nWHAT IT MEANS FOR CREWS\n\n{EEL}\n\nWHAT COMES NEXT YEAR\n\n{COD}\n",
        f"Cod quota cut again\n\n{COD}\n\nEel spared this year\n\n{EEL}\n",
        f"Background\n----------\n{COD}\n\nReactions\n---------\n{EEL}\n",
        f"{COD}\n\n1. Cod\n2. Eel\n3. Herring\n\n{EEL}\n",
    ],
    ids=[
        "paragraphs",
        "one headline",
        "headlines without a link",
        "sections below a lede",
        "headings of one word",
        "a list",
    ],
)
def test_a_letter_that_is_one_story_stays_one(text):
    (story,) = stories(text=text)
    assert story["title"] == "This morning"
    assert COD in story["text"]
    assert EEL in story["text"]


def test_a_letter_with_nothing_but_headings_stays_one():
    assert len(stories(html="<h2>Cod quota cut again</h2><h2>Eel spared this year</h2>")) == 1


def test_lines_that_flow_are_joined():
    text = "The quota for cod \nwas cut.\n> Is it \n> true?\n-- \nAnn\n"
    for parameters, said in (("", "The quota for cod was cut."), ("; delsp=yes", "The quota for codwas cut.")):
        content = f"Subject: Cod\nContent-Type: text/plain; format=flowed{parameters}\n\n{text}".encode()
        ((_, story),) = read_mail(Source("a.eml", content=content))
        assert story["text"].split("\n")[0] == said
        assert story["text"].split("\n")[-1] == "Ann"


def test_quoted_lines_and_signatures_are_joined_to_no_others():
    text = "The quota \n> was cut. \n>> Is it? \n>> It is.\n> So \n-- \nAnn"
    assert without_flow(text) == "The quota \n> was cut. \n>> Is it? It is.\n> So \n-- \nAnn"
    assert without_flow("The quota \n-- \nAnn") == "The quota \n-- \nAnn"


HEADLINES = {
    "https://example.org/1": "Cod quota cut again",
    "https://example.org/2": "Aal darf weiter gefangen werden",
    "https://example.org/3": "L'anguille est épargnée",
}
_LINKS = [f'<a href="{url}">{title}</a>' for url, title in HEADLINES.items()]
_CELLS = "".join(f"<tr><td><table><tr><td><img src='a'></td><td>{link}</td></tr></table></td></tr>" for link in _LINKS)
_VIEW = "<a href='https://e.org/v'>View this email in your browser</a>"
_TERMS = "<a href='https://e.org/t'>Terms of the Quay Post</a>"
LETTERS_OF_LINKS = {
    "list": {
        "html": f"<p>Good morning!</p><ul><li>{'<li>'.join(_LINKS)}</ul><p><a href='https://e.org/u'>Unsubscribe</a>"
    },
    "links to the letter": {"html": f"{_VIEW}<br>{'<br>'.join(_LINKS)}<p>{_VIEW}<br>{_TERMS}</p>"},
    "nested tables": {"html": f"<table><tr><td><h1>This morning</h1></td></tr>{_CELLS}</table>"},
    "line breaks": {"html": "<br>".join(_LINKS)},
    "addresses below": {"text": "Hello,\n\n" + "\n\n".join(f"{title}\n{url}" for url, title in HEADLINES.items())},
    "bullets": {"text": "\n".join(f"* {title} <{url}>" for url, title in HEADLINES.items())},
    "an introduction": {"html": f"<p>These are the stories that we read today.</p><p>{'</p><p>'.join(_LINKS)}</p>"},
}


@pytest.mark.parametrize("layout", LETTERS_OF_LINKS)
def test_each_headline_of_a_letter_of_links_is_a_story(layout):
    told = stories(**LETTERS_OF_LINKS[layout])
    assert {story["url"]: story["title"] for story in told} == HEADLINES
    assert all(story["text"] == story["title"] for story in told)


@pytest.mark.parametrize(
    "page",
    [
        f"<p>{COD} {EEL}</p><p>{EEL} {COD}</p><p>{'<br>'.join(_LINKS)}</p>",
        f"<p>{COD} {EEL} {COD}</p>{_LINKS[0]}",
        "<p>Tickets</p><a href='https://e.org/1'>Buy</a> <a href='https://e.org/2'>Map</a>",
    ],
    ids=["links below a story", "one link", "buttons"],
)
def test_a_letter_with_links_that_tells_one_story_stays_one(page):
    assert len(stories(html=page)) == 1
