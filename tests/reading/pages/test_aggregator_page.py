"""Cards of other publishers are stories, in boxes, lists, tables and without boxes; a site's own teasers are none."""

from __future__ import annotations

import pytest

from tests.reading.pages.markup import HULL, SAID, article, page, paragraphs
from toolkit.reading.formats.html import read_html
from toolkit.reading.sources.source import Source
from toolkit.stories.rows import RawStory

HEAD = '<title>Port of Hull closed | Kiosk</title><meta property="og:site_name" content="Kiosk">'
NAV = "<header><a href='/'>Kiosk</a><nav><a href='/local'>Local</a><a href='/sport'>Sport</a></nav></header>"
MAIN = f"<h1>Port of Hull closed</h1><p>Pier Nine | 3 hours ago</p>{paragraphs(HULL)}"
CARDS = [
    ("Crews paint their nets blue", "Quay Times", "2 hours ago", "They ran out of green. The dye is safe for fish."),
    ("What a tonne of cod costs now", "Pier Nine", "1 day ago", "Twice as much as in May. Smokehouses close early."),
]
LAYOUTS = {
    "boxes": "<div><h3><a href='{url}'>{title}</a></h3><p>{text}</p><span>{source}</span> · <span>{time}</span></div>",
    "mark above": "<div><b>{source}</b> <time>{time}</time><h3><a href='{url}'>{title}</a></h3><p>{text}</p></div>",
    "whole links": "<a href='{url}'><div>{title}</div><p>{text}</p><div>{source} • {time}</div></a>",
    "around the headline": "<article><i>{source}</i><h4><a href='{url}'>{title}</a></h4><p>{text}</p>{time}</article>",
    "no boxes": "<h3><a href='{url}'>{title}</a></h3><p>{source}, {time}</p><p>{text}</p>",
    "rows": "<tr><td><a href='{url}'><b>{title}</b></a></td></tr><tr><td>{text}</td></tr>"
    "<tr><td>{source} - {time}</td></tr>",
    "definitions": "<dt><a href='{url}'>{title}</a></dt><dd>{text}</dd><dd><span>{source}</span> {time}</dd>",
}
AROUND = {"rows": "<table>{}</table>", "definitions": "<dl>{}</dl>"}


def cards(layout: str, url: str = "https://site{}.example/a") -> str:
    filled = [
        LAYOUTS[layout].format(url=url.format(number), title=title, source=source, time=time, text=text)
        for number, (title, source, time, text) in enumerate(CARDS)
    ]
    return AROUND.get(layout, "<section>{}</section>").format("".join(filled))


def stories(body: str, head: str = HEAD) -> list[RawStory]:
    return [story for _, story in read_html(Source("page.html", content=page(body, head)))]  # type: ignore[misc]


def told(found: list[RawStory]) -> list[tuple[str, str, str, str]]:
    return [(story["title"], story["source"], story["published"], story["text"]) for story in found]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_cards_behind_an_article_are_stories(layout):
    main, *others = stories(NAV + f"<div>{MAIN}</div><h2>Related stories</h2>" + cards(layout))
    assert (main["title"], main["source"]) == ("Port of Hull closed", "Pier Nine")
    assert main["text"].split("\n\n") == HULL
    assert told(others) == CARDS
    assert [story["url"] for story in others] == ["https://site0.example/a", "https://site1.example/a"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_cards_alone_are_stories_and_the_page_is_none(layout):
    assert told(stories(NAV + "<h1>Fisheries</h1>" + cards(layout), "<title>Fisheries | Kiosk</title>")) == CARDS


def test_a_card_without_a_text_is_told_by_its_headline():
    row = "<li><a href='https://{0}.example/'>{1}</a> <span>{2}</span>, <span>{3}</span></li>"
    listed = "".join(row.format(n, *card[:3]) for n, card in enumerate(CARDS))
    assert [story["text"] for story in stories(NAV + f"<ul>{listed}</ul>")] == [card[0] for card in CARDS]


@pytest.mark.parametrize(
    ("own", "said"),
    [
        ("/{0}", "<b>Local</b> <time>2 hours ago</time>"),
        ("/{0}", "<b>Rosa Quill</b> <time>2 hours ago</time>"),
        ("https://other{0}.example", ""),
        ("https://other{0}.example", "<b>Best for rain</b>"),
        ("https://shop{0}.example", "<b>@quill (Rosa Quill)</b> <time>2 hours ago</time>"),
    ],
)
def test_teasers_of_the_site_links_offers_and_posts_are_none(own, said):
    box = "<div><h3><a href='{0}'>{1}</a></h3>{2}</div>"
    boxes = "".join(
        box.format(own.format(n), card[0], said) for n, card in enumerate([*CARDS, ("Old cranes stay put",)])
    )
    assert len(stories(NAV + article(HULL, "Port of Hull closed") + boxes)) == 1


def test_names_without_a_time_in_the_middle_of_a_text_are_parts_of_it():
    part = "<div><h3><a href='https://{0}.example/review'>{1}</a></h3><p>{2}</p><p><b>{0}</b></p></div>"
    parts = [
        part.format(name, f"What {name} thinks of it", said) for name, said in zip(("Quay", "Pier"), SAID, strict=False)
    ]
    found = stories(NAV + f"<div><h1>Port of Hull closed</h1>{paragraphs(HULL)}{''.join(parts)}</div>")
    assert len(found) == 1


def test_the_entries_of_a_live_page_are_one_text_without_clock_times():
    entries = "".join(
        f"<div class='post'><span>1{n}:40</span><h2>Gate blocked {n}</h2><p>{said}</p></div>"
        for n, said in enumerate(HULL)
    )
    (story,) = stories(f"<main><h1>Port of Hull closed</h1>{entries}</main>")
    assert all(said in story["text"] for said in HULL)
    assert ":40" not in story["text"]
