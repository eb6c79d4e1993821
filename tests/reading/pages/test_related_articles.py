"""Other articles that a page carries whole are stories of their own, and no part of the main one."""

import pytest

from tests.reading.pages.markup import HULL, SAID, page, paragraphs, read

TITLE = "Cod quota cut by a tenth"
COD = [*SAID, *(text.replace("cod", "haddock").replace("stock", "shoal") for text in SAID)]
PORT = [*HULL, SAID[1]]
NO_HEADLINE = "<title>Civic Wire - News</title>"
MAIN = f"<article><h1>{TITLE}</h1>{paragraphs(COD)}{{}}</article>"


@pytest.mark.parametrize(
    "body",
    [
        MAIN.format("") + f"<article><h2>Port of Hull closed</h2>{paragraphs(PORT)}</article>",
        MAIN.format(f"<article><h3>Port of Hull closed</h3>{paragraphs(PORT)}</article>"),
        MAIN.format("") + f"<h2>Port of Hull closed</h2><article>{paragraphs(PORT)}</article>",
        MAIN.format("") + f"<div><h2><a href='/hull'>Port of Hull closed</a></h2>{paragraphs(PORT)}</div>",
        f"<article><h2>Port of Hull closed</h2>{paragraphs(PORT)}</article>" + MAIN.format(""),
    ],
    ids=["beside", "inside", "headed from outside", "in a box", "above"],
)
def test_another_whole_article_is_a_story(body):
    main, other = read(page(body))
    assert (main["title"], main["text"].split("\n\n")) == (TITLE, COD)
    assert (other["title"], other["text"].split("\n\n")) == ("Port of Hull closed", PORT)


def test_on_a_page_of_several_articles_each_has_its_own_headline_and_time():
    other = f"<article><h2>Port of Hull closed</h2><time datetime='2025-06-11'></time>{paragraphs(PORT)}</article>"
    first, second = read(page(f"<article><h2>Cod cut again</h2>{paragraphs(COD)}</article>{other}", NO_HEADLINE))
    assert (first["title"], first["published"]) == ("Cod cut again", "")
    assert (second["title"], second["published"]) == ("Port of Hull closed", "2025-06-11")


@pytest.mark.parametrize(
    "place", ["<section id='comments'>{}</section>", "<div class='reader-comments'>{}</div>", "{}"]
)
def test_comments_are_no_stories_and_no_text(place):
    comments = place.format(f"<article class='comment'><h4>Bob0</h4>{paragraphs(PORT)}</article>")
    (story,) = read(page(MAIN.format("") + comments))
    assert story["text"].split("\n\n") == COD


def test_a_comment_that_quotes_the_article_brings_no_comments_into_it():
    quoted = "".join(f"<div class='box'><div class='text'><p>{text}</p></div></div>" for text in (SAID[0], *PORT))
    (story,) = read(page(f"<article><h1>{TITLE}</h1>{paragraphs(SAID)}</article><section>{quoted}</section>"))
    assert story["text"].split("\n\n") == SAID


def test_an_article_in_a_wrapper_called_after_comments_stays():
    (story,) = read(page(f"<div class='with-comments comments'>{MAIN.format('')}</div>"))
    assert story["text"].split("\n\n") == COD


@pytest.mark.parametrize(
    "name",
    ["category-comment", "has-comments", "article--has-comments", "comments-closed", "opinion comment", "discussion"],
)
def test_an_article_that_is_called_after_comments_stays(name):
    (story,) = read(page(f"<main><h1>{TITLE}</h1><article class='post {name}'>{paragraphs(SAID)}</article></main>"))
    assert story["text"].split("\n\n") == SAID


@pytest.mark.parametrize("name", ["expert-comment", "reply", "official-reply"])
def test_parts_of_an_article_that_are_called_so_stay(name):
    (story,) = read(page(MAIN.format(f"<div class='{name}'><p>{HULL[0]}</p></div>")))
    assert story["text"].split("\n\n") == [*COD, HULL[0]]


def test_letters_of_readers_are_an_article_where_there_is_no_other():
    letters = "".join(f"<div class='reader-comment'><p>{text}</p></div>" for text in COD)
    (story,) = read(page(f"<main><h1>{TITLE}</h1>{letters}</main>"))
    assert story["text"].split("\n\n") == COD


@pytest.mark.parametrize("tag", ["div", "article"])
def test_the_items_of_a_list_are_one_article(tag):
    item = f"<{tag}><h2><a href='https://shop.example/{{0}}'>Lamp number {{0}}</a></h2>{paragraphs(PORT)}</{tag}>"
    lamps = "".join(item.format(number) for number in range(6))
    (story,) = read(page(f"<article><h1>{TITLE}</h1>{paragraphs(SAID)}{lamps}</article>"))
    assert PORT[0] in story["text"]
    assert story["text"].startswith(SAID[0])
