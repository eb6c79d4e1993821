"""When the article of a page was published: by somebody, to the minute; not when a machine changed it."""

from __future__ import annotations

import json

import pytest
from lxml.html import fromstring

import toolkit
from tests.reading.pages.markup import SAID, page, paragraphs
from toolkit.reading.pages.page_times import time_of_page
from toolkit.reading.times.dates import parse_time

COD = "Cod quota cut by a tenth"
MINUTE = "2025-06-10T20:15"


def meta(name, time):
    return f'<meta name="{name}" content="{time}">'


def data(**dates):
    return script({"@type": "NewsArticle", "headline": COD} | dates)


def script(told):
    return f'<script type="application/ld+json">{json.dumps(told)}</script>'


def told(head="", inside="", title=COD, guess=""):
    content = page(f"<article><h1>{COD}</h1>{inside}{paragraphs(SAID)}</article>", f"<title>{title}</title>{head}")
    found = time_of_page(fromstring(content.decode()), COD, guess)
    moment = parse_time(found)
    return moment.isoformat()[:16] if moment else found


@pytest.mark.parametrize(
    "head",
    [
        meta("dc.date", "2025-06-10") + data(datePublished="2025-06-10T22:15:30+02:00"),
        data(datePublished="2025-06-10T16:15:30-04:00", dateModified="2025-06-11T08:00:00-04:00"),
        meta("article:published:time", "2025-06-10T20:15:00Z"),
        meta("article:published_time", "2025-06-10T20:15:00Z") + meta("article:modified_time", "2025-06-12T01:00:00Z"),
        meta("Publish-Date", "2025-06-10T20:15:00Z") + meta("last-modified", "2025-06-12T01:00:00Z"),
        meta("article:published_time", "2025-06-11T09:00:00Z") + data(datePublished="2025-06-10T20:15:00Z"),
        meta("date", "2025-06-10T22:15:00") + meta("dc.date.issued", "2025-06-10T22:15:00+02:00"),
        meta("date", "2025-06-10") + meta("parsely-pub-date", "2025-06-10T20:15:00Z"),
        data(datePublished="2025-06-10T00:00:00Z") + meta("sailthru.date", "2025-06-10 20:15"),
        data(datePublished="0001-01-01T00:00:00Z") + meta("date", "2025-06-10T20:15:00Z"),
        script([{"@type": "NewsArticle", "headline": "Herring", "datePublished": "2024-01-01T10:00:00Z"},
                {"@type": "NewsArticle", "headline": COD, "datePublished": "2025-06-10T20:15:00Z"}]),
        script({"@type": "ImageObject", "datePublished": "2020-01-01"}) + meta("date", "2025-06-10T20:15:00Z"),
    ],
)  # fmt: skip
def test_the_head_says_when_somebody_published_it(head):
    assert told(head) == MINUTE


@pytest.mark.parametrize(
    "shown",
    [
        "<p class='byline'>By Ann Moss | 10 June 2025, 20:15</p>",
        "<span>erstellt: 10. Juni 2025, 20:15 Uhr</span>",
        "<div><p>Hull, 10 juin 2025 à 20h15</p></div>",
        "<div class='meta'>Publicerad 10 juni 2025 kl. 20:15</div>",
        "<span>2025年6月10日 20:15</span>",
        "<span>2025년 6월 10일 오후 8:15</span>",
        "<small>10 июня 2025, 20:15</small>",
        "<small>Opublikowano: 10 czerwca 2025 20:15</small>",
        "<p>١٠ يونيو ٢٠٢٥ 20:15</p>",
        "<p>10 Haziran 2025 20:15</p>",
    ],
)
def test_a_time_in_words_beside_the_headline_is_read(shown):
    assert told(inside=shown) == MINUTE


@pytest.mark.parametrize("shown", ["10.06.25 | 20:15 Uhr", "06/10/2025 8:15 pm", "10/06/2025 - 20:15"])
def test_a_day_that_is_declared_takes_the_clock_beside_its_figures(shown):
    assert told(meta("date", "2025-06-10"), f"<div class='date'>{shown}</div>") == MINUTE
    assert told(meta("date", "2025-06-09"), f"<div class='date'>{shown}</div>") == "2025-06-09T00:00"


def test_a_date_behind_the_headline_in_the_title_is_that_of_the_page():
    assert told(title=f"{COD} | Sea | Wire | 10.06.2025", guess="2025-06-01") == "2025-06-10T00:00"


@pytest.mark.parametrize(
    "inside",
    [
        "<aside><span class='date'>12 June 2025</span></aside>",
        "<ul><li><a href='/a'><span class='date'>12 June 2025</span></a></li></ul>",
        "<p>The pier, which burned down on 12 June 1911, at 20:15, after a long and dry summer, is built again.</p>",
        "<footer><time datetime='2025-06-12T10:00:00Z'></time></footer>",
    ],
)
def test_a_time_of_something_else_is_not_taken(inside):
    assert told(meta("date", "2025-06-10"), inside) == "2025-06-10T00:00"


POST = "<div class='post'><p class='when'><time datetime='2025-06-10T{}:15:00Z'></time></p><h2>{}</h2></div>"
POSTS = "".join(POST.format(hour, name) for hour, name in ((20, "Hull shut"), (12, "Gate blocked"), (6, "Boats come")))


def test_times_of_posts_are_not_that_of_a_live_page_that_has_its_own():
    assert told(inside=f"<div><time datetime='2025-06-10T05:00:00Z'></time></div>{POSTS}") == "2025-06-10T05:00"


def test_a_live_page_without_a_time_of_its_own_began_with_its_first_post():
    assert told(inside=POSTS) == "2025-06-10T06:15"


def test_published_comes_before_updated():
    times = "<p class='updated'><time datetime='2025-06-12T10:00:00Z'></time></p>"
    times += "<p class='published'><time datetime='2025-06-10T20:15:00Z'></time></p>"
    assert told(inside=times) == MINUTE


@pytest.mark.parametrize(
    "age",
    ["vor 2 Stunden", "2 timmar sedan", "2時間前", "منذ ساعتين", "il y a 2 heures", "2 saat önce", "tegnap 20:15"],
)
def test_an_age_beside_the_headline_counts_from_the_reference_time(tmp_path, age):
    body = f"<article><h1>{COD}</h1><span class='date'>{age}</span>{paragraphs(SAID)}</article>"
    (tmp_path / "a.html").write_bytes(page(body, f"<title>{COD}</title>"))
    stories = toolkit.read_stories(tmp_path, reference_time="2025-06-10T22:00:00Z")
    assert stories["published"].notna().all()


@pytest.mark.parametrize("shown", ["Reading time: 4 min", "Lesezeit: 4 Min.", "4 min", "Teilen · 3 Kommentare · 12"])
def test_how_long_it_takes_to_read_is_no_age(shown):
    assert told(inside=f"<span class='read-time'>{shown}</span>") == ""


@pytest.mark.parametrize(
    "inside",
    [
        "<span itemprop='datePublished' content='2025-06-10T22:15:00+02:00'>10/06/2025</span>",
        "<abbr class='published' title='2025-06-10T22:15:00+02:00'>on Tuesday</abbr>",
        "<p>Updated: 12 June 2025, 09:00</p><p>Published: 10 June 2025, 20:15</p>",
        "<p>更新：2025年6月12日 09:00</p><p>2025年6月10日 20:15</p>",
        "<p>来源：港湾网 2025-06-10 20:15</p>",
    ],
)
def test_what_a_page_shows_may_tell_the_minute_otherwise(inside):
    assert told(inside=inside) == MINUTE


@pytest.mark.parametrize(
    "shown",
    [
        "10.06.2025, 20:15 Uhr | aktualisiert am 11.06.2025, 09:30 Uhr",
        "Publié le 10 juin 2025 à 20h15 - Mis à jour le 11 juin 2025 à 9h30",
        "10.06.2025, 20:15 | aktualizacja 11.06.2025, 09:30",
        "Updated: 11 June 2025, 09:30 | Published: 10 June 2025, 20:15",
        "Actualizado el 11 de junio de 2025 a las 09:30 · Publicado el 10 de junio de 2025 a las 20:15",
        "10 giugno 2025 alle 20:15 - aggiornato alle 23:30",
        "Publicerad 10 juni 2025 kl. 20:15 • Uppdaterad 11 juni 2025 kl. 09:30",
        "2025-06-10 20:15 更新：2025-06-11 09:30",
        "更新：2025-06-11 09:30 发布时间：2025-06-10 20:15",
        "입력 2025.06.10 20:15 | 수정 2025.06.11 09:30",
    ],
)
def test_when_it_was_published_comes_before_when_it_was_changed_in_the_same_line(shown):
    assert told(inside=f"<p class='meta'>{shown}</p>") == MINUTE


def test_a_line_with_both_comes_before_a_change_alone():
    both = "<p class='date'>10.06.2025, 20:15 Uhr | aktualisiert am 11.06.2025, 09:30 Uhr</p>"
    assert told(inside=f"<p class='date'>Aktualisiert: 12.06.2025, 09:30 Uhr</p>{both}") == MINUTE


@pytest.mark.parametrize(
    "shown",
    ["Stand: 10.06.2025, 20:15 Uhr", "Mis à jour le 10 juin 2025 à 20h15", "Last updated: 10 June 2025, 20:15"],
)
def test_when_it_was_changed_is_better_than_nothing(shown):
    assert told(inside=f"<p class='meta'>{shown}</p>") == MINUTE


@pytest.mark.parametrize("language", ["es", "fr-FR", "it", "pt-BR", "el", "tr"])
@pytest.mark.parametrize(
    "shown", ["10/06/2025 - 20:15", "10/06/2025 22:15 CEST", "10/06/2025, 22:15 CEST", "10-06-2025 20:15"]
)
def test_the_language_of_a_page_says_whether_the_day_is_first(language, shown):
    content = f"<html lang='{language}'><body><h1>{COD}</h1><p class='meta'>{shown}</p>{paragraphs(SAID)}</body></html>"
    assert parse_time(time_of_page(fromstring(content), COD)).isoformat()[:16] == MINUTE


@pytest.mark.parametrize("language", ["en", "en-US", "", "fr-CA", "es-PR"])
def test_where_the_language_does_not_say_it_figures_mean_two_days(language):
    content = (
        f"<html lang='{language}'><body><h1>{COD}</h1><p class='meta'>10/06/2025</p>{paragraphs(SAID)}</body></html>"
    )
    assert parse_time(time_of_page(fromstring(content), COD)) is None
