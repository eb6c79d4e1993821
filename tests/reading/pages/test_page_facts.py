"""What a page says about its article: the headline, not the site's name; its own time; no date that is a guess."""

import json

import pytest

import toolkit
from tests.reading.pages.markup import SAID, page, paragraphs, read

TITLE = "Cod quota cut by a tenth"
PLAIN = "<title>Cod quota cut by a tenth</title>"


def facts(inside="", head=PLAIN, outside=""):
    (story,) = read(page(f"{outside}<article><h1>{TITLE}</h1>{inside}{paragraphs(SAID)}</article>", head))
    return story


def test_the_time_of_the_article_is_taken_before_those_around_it():
    ticker = "<aside><time datetime='2025-06-14T10:00:00Z'>14 June</time></aside>"
    assert facts("<time datetime='2025-06-11T09:00:00Z'></time>", outside=ticker)["published"] == "2025-06-11T09:00:00Z"


@pytest.mark.parametrize("shown", ["<span class='date'>06/11/2025</span>", "<time datetime='06/11/2025'></time>"])
def test_a_date_that_could_be_two_days_is_none(tmp_path, shown):
    (tmp_path / "a.html").write_bytes(page(f"<article><h1>{TITLE}</h1>{shown}{paragraphs(SAID)}</article>", PLAIN))
    assert toolkit.read_stories(tmp_path)["published"].isna().all()


def test_a_date_that_is_one_day_is_read():
    assert facts("<div class='byline-date'>June 25, 2025</div>")["published"] == "2025-06-25"


@pytest.mark.parametrize("shown", ["<time>2 hours ago</time>", "<span class='byline__date'>2 hours ago</span>"])
def test_an_age_is_relative_to_the_reference_time(tmp_path, shown):
    (tmp_path / "a.html").write_bytes(page(f"<article><h1>{TITLE}</h1>{shown}{paragraphs(SAID)}</article>", PLAIN))
    stories = toolkit.read_stories(tmp_path, reference_time="2025-06-10T22:00:00Z")
    assert stories["published"][0].isoformat() == "2025-06-10T20:00:00+00:00"
    assert toolkit.read_stories(tmp_path).attrs["n_unread_times"] == 1


def test_a_name_of_the_site_is_no_headline():
    assert facts(head="<title>Civic Wire</title>")["title"] == TITLE


@pytest.mark.parametrize(
    "comment",
    ["<!-- saved from url=(0034)https://dispatch.example/cod-quota -->", "<!--\n Page saved with SingleFile \n url: "
     "https://dispatch.example/cod-quota \n saved date: Tue -->"],
)  # fmt: skip
def test_a_saved_page_declares_where_it_was(comment):
    (story,) = read(
        page(f"<article><h1>{TITLE}</h1>{paragraphs(SAID)}</article>", PLAIN).replace(
            b"<html", comment.encode() + b"<html"
        )
    )
    assert (story["url"], story["source"]) == ("https://dispatch.example/cod-quota", "dispatch.example")


@pytest.mark.parametrize("body", ["<div id='app'></div>", f"<article><h1>{TITLE}</h1><p>{SAID[0]}</p></article>"])
def test_a_text_that_only_linked_data_give_whole_is_read(body):
    linked_data = json.dumps({"@graph": [{"@type": "NewsArticle", "articleBody": "\n\n".join(SAID)}]})
    (story,) = read(page(body, f'{PLAIN}<script type="application/ld+json">{linked_data}</script>'))
    assert story["text"].split("\n\n") == SAID


def test_a_text_that_linked_data_only_begin_is_read_from_the_page():
    linked_data = json.dumps({"@type": "NewsArticle", "articleBody": SAID[0]})
    assert facts(head=f'{PLAIN}<script type="application/ld+json">{linked_data}</script>')["text"].split("\n\n") == SAID


COD = {
    "@type": "NewsArticle",
    "headline": "Herring spared",
    "articleBody": "The herring was spared by the ministers. " * 40,
}


@pytest.mark.parametrize(
    "linked_data",
    [
        {"@type": "ItemList", "itemListElement": [COD]},
        {"@type": "NewsArticle", "headline": TITLE, "comment": [COD]},
        {"@type": "LiveBlogPosting", "liveBlogUpdate": [COD]},
        COD,
    ],
)
def test_a_text_of_something_else_in_linked_data_is_not_taken(linked_data):
    head = f'{PLAIN}<script type="application/ld+json">{json.dumps(linked_data)}</script>'
    assert facts(head=head)["text"].split("\n\n") == SAID


@pytest.mark.parametrize(
    "inside",
    [
        "<p>The pier, which burned down on <time datetime='1911-06-10'>10 June 1911</time>, is to be built again.</p>",
        "<div class='comment'><time datetime='2025-06-12'>Thursday</time></div>",
    ],
)
def test_a_time_in_the_text_or_in_a_comment_is_not_that_of_the_article(inside):
    assert facts(f"{inside}<span class='date'>11 June 2025</span>")["published"] in ("2025-06-11", "11 June 2025")


def test_the_time_of_the_article_is_taken_before_that_of_its_film():
    linked_data = [
        {"@type": "VideoObject", "datePublished": "2020-01-01"},
        {"@type": "Article", "datePublished": "2025-06-11"},
    ]
    head = f'{PLAIN}<script type="application/ld+json">{json.dumps(linked_data)}</script>'
    assert facts(head=head)["published"] == "2025-06-11"
