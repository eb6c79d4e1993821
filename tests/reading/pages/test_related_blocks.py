"""What a page shows of other stories never becomes part of its article, wherever it stands."""

import pytest
from lxml.html import fromstring

from tests.reading.pages.markup import HULL, SAID, article, page, paragraphs, read
from toolkit.errors import SourceError
from toolkit.reading.pages.main_article import find_article
from toolkit.reading.pages.related_blocks import drop_related_blocks

TITLE = "Cod quota cut by a tenth"
HERRING = "The herring in the Baltic was spared by the ministers, who looked the other way all night long."
TEASER = f"<h3><a href='/1'>Herring spared as ministers look away</a></h3><p>{HERRING}</p>"
OTHER = TEASER.replace("Herring", "Haddock").replace("herring", "haddock")
CARD = (
    "<div class='card'><h4><a href='/{0}'>{0} spared as ministers look away</a></h4><p>10 June 2025</p><p>{1}</p></div>"
)
CARDS = CARD.format("Herring", HERRING) + CARD.format("Haddock", HERRING.replace("herring", "haddock"))
BLOCKS = {
    "headlines with a paragraph each": f"<h2>Related stories</h2>{TEASER}{OTHER}",
    "a box of cards": f"<div class='more'><h3>More from Civic Wire</h3>{CARDS}</div>",
    "a list": "<h3>Read next</h3><ul><li><a href='/1'>Herring spared again</a></li></ul>",
    "an article that announces": f"<article>{TEASER}</article>",
    "a wrapped heading": "<section><div>Related stories</div><p><a href='/1'>Herring spared again</a></p></section>",
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
@pytest.mark.parametrize("above", [0, 2, 4], ids=["at the top", "in the middle", "at the end"])
def test_related_stories_stay_out_of_the_text(block, above):
    inside = f"<h1>{TITLE}</h1>{paragraphs(SAID[:above])}{block}{paragraphs(SAID[above:])}"
    (story,) = read(page(f"<article>{inside}</article>"))
    assert story["text"].split("\n\n") == SAID


def test_cards_beside_the_article_stay_out_of_the_text():
    (story,) = read(page(f"{article(SAID)}<div class='more'>{CARDS}{CARDS.replace('spared', 'caught')}</div>"))
    assert story["text"].split("\n\n") == SAID


@pytest.mark.parametrize("box", ["<article>{}</article>", "<div>{}</div>"])
def test_a_page_of_teasers_has_no_article(box):
    teasers = "".join(box.format(TEASER.replace("Herring", f"Herring {number}")) for number in range(25))
    with pytest.raises(SourceError, match="no article"):
        read(page(f"<main>{teasers}</main>", "<title>Civic Wire - News</title>"))


def test_an_article_that_a_box_of_links_opens_stays():
    box = "<div class='aside'><h4>Related stories</h4><ul><li><a href='/1'>Herring spared again</a></li></ul></div>"
    body = f"<div class='article-body'>{box}{paragraphs(SAID + HULL)}</div>"
    (story,) = read(page(f"<h1>{TITLE}</h1>{body}"))
    assert story["text"].split("\n\n") == SAID + HULL


def test_a_paragraph_behind_one_linked_headline_stays():
    inside = f"{paragraphs(SAID[:2])}<p>Read next</p><p><a href='/1'>Herring spared again</a></p>{paragraphs(SAID[2:])}"
    (story,) = read(page(article([]).replace("</article>", f"{inside}</article>")))
    assert story["text"].split("\n\n") == SAID


def test_a_short_article_headed_by_its_own_link_stays():
    tree = fromstring(f"<main><article><h2><a href='/cod'>{TITLE}</a></h2>{paragraphs(SAID[:2])}</article></main>")
    drop_related_blocks(tree, find_article(tree))
    assert SAID[0] in tree.text_content()


def test_posts_of_a_live_page_under_links_to_themselves_stay():
    posts = "".join(
        f"<div><h3><a href='#post-{text[:3]}'>{text[:30]}</a></h3><p>{text}</p></div>" for text in SAID + HULL
    )
    (story,) = read(page(f"<article><h1>{TITLE}</h1>{posts}</article>"))
    assert [text for text in story["text"].split("\n\n") if text in SAID + HULL] == SAID + HULL


POST = "<section><h2><a href='{}'>Vote on school {}</a></h2><p>The council has voted on item {} of it.</p></section>"


@pytest.mark.parametrize("link", ["/live?post={}", "https://shop.example/{}", "/people/{}"])
@pytest.mark.parametrize("n_posts", [1, 8])
def test_the_parts_of_an_article_stay_whatever_their_headlines_link_to(link, n_posts):
    posts = "".join(POST.format(link.format(number), number, number) for number in range(n_posts))
    teaser = f"<article>{TEASER}</article>"
    (story,) = read(page(f"<main><article><h1>{TITLE}</h1>{paragraphs(SAID[:2])}{posts}</article>{teaser}</main>"))
    assert all(f"voted on item {number} of" in story["text"] for number in range(n_posts))
    assert HERRING not in story["text"]


def test_a_short_article_headed_by_a_link_to_itself_is_no_teaser_beside_others():
    own = f"<article><h2><a href='/cod'>{TITLE}</a></h2>{paragraphs(SAID[:2])}</article>"
    (story,) = read(page(f"<main>{own}<article>{TEASER}</article></main>"))
    assert story["text"].split("\n\n") == SAID[:2]
