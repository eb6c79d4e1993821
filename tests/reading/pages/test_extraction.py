"""The text of an article: what is not its own goes, what is its own stays."""

import pytest
from lxml.html import fromstring

from tests.reading.pages.markup import HULL, SAID, paragraphs
from toolkit.reading.pages.extraction import article_text

TITLE = "Cod quota cut by a tenth"
TEASERS = [
    "Herring spared as ministers look the other way",
    "How a small port lived through the last great cut",
    "Tankers wait outside the harbour of Hull",
]
TEXT = SAID + HULL


def text_lines(inside, title=""):
    return article_text(fromstring(f"<html><body><article>{inside}</article></body></html>"), title).split("\n")


@pytest.mark.parametrize(
    "form", ["<p><a href='/x'>{}</a></p>", "<li><a href='/x'>{}</a></li>", "<h3><a href='/x'><b>{}</b></a></h3>"]
)
def test_links_to_other_stories_go_from_between_the_paragraphs(form):
    between = "".join(form.format(teaser) for teaser in TEASERS)
    assert text_lines(paragraphs(TEXT[:2]) + between + paragraphs(TEXT[2:])) == TEXT


def test_a_sentence_with_a_link_in_it_stays():
    linked = f"<p>{HULL[0][:20]}<a href='/x'>{HULL[0][20:]}</a></p>"
    assert text_lines(paragraphs(SAID) + linked + paragraphs(HULL[1:])) == TEXT


@pytest.mark.parametrize("above", [TITLE, TITLE.upper(), f"{TITLE}!", "Cod quota is cut by a tenth"])
def test_the_title_above_the_text_goes(above):
    lines = text_lines(f"<h1>{above}</h1>{paragraphs(TEXT)}", TITLE)
    assert lines[0] in {TEXT[0], "Cod quota is cut by a tenth"}
    assert lines[-len(TEXT) :] == TEXT


def test_a_headline_that_only_begins_like_the_title_stays():
    above = "Cod quota cut by a tenth as ministers of three countries meet in Oslo for the fourth time"
    assert text_lines(f"<h2>{above}</h2>{paragraphs(TEXT)}", TITLE) == [above, *TEXT]


VISITORS = [
    "I have told them for years that nobody on the board listens to people like me who work there.",
    "Shame on the board, they should all resign today and pay for the boats out of their own pockets.",
    "My cousin drives a crane there and he says it was the wind and nothing else, so wait and see.",
]


@pytest.mark.parametrize("name", ["user-comments", "kommentare", "comentarios", "disqus_thread", "comment-list"])
def test_what_readers_wrote_inside_the_box_of_the_article_is_left_out(name):
    comments = "".join(f"<div class='entry'><p>{said}</p></div>" for said in VISITORS)
    page = f"<div class='entry-content'>{paragraphs(SAID)}<div class='{name}'>{comments}</div></div>"
    text = article_text(fromstring(f"<html><body><article><h1>Cod quota cut</h1>{page}</article></body></html>"))
    assert text == "\n".join(SAID)
