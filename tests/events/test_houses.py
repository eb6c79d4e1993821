"""Sources of one newsroom are one house; those that only look alike are not."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.events.houses import houses, publishers_of
from toolkit.stories.records import Story

ONE_HOUSE = [
    ["BBC News", "BBC Sport", "bbc.co.uk", "www.bbc.com", "BBC Mundo", "BBC"],
    ["Le Monde", "Le Monde.fr - Actualités", "lemonde.fr", "LE MONDE"],
    ["The New York Times", "New York Times", "New York Times (blog)", "nytimes.com", "New York Times - Opinion"],
    ["Die Zeit", "ZEIT ONLINE", "zeit.de", "Die Zeit | Politik"],
    ["El País", "EL PAIS", "elpais.com", "El País Deportes"],
    ["Sky News", "Sky Sports", "news.sky.com"],
    ["Quay Herald", "Quay Herald Canada", "Quay Herald Sport", "quayherald.com.au"],
    ["Reuters", "Reuters UK", "Reuters India", "reuters.com"],
    ["Al Jazeera", "Al Jazeera English", "aljazeera.com"],
    ["港湾新聞", "港湾新聞デジタル"],
    ["РБК", "РБК Спорт"],
    ["Harbour\u00a0Post", "harbour post", " Harbour Post "],
]
APART = [
    ["New York Times", "New York Post", "New York Daily News", "New York Magazine"],
    ["Die Zeit", "Die Welt"],
    ["Daily Mail", "Daily Mirror", "Daily News", "Daily Sport", "Daily Star"],
    ["Al Jazeera", "Al Arabiya", "al.com"],
    ["Le Monde", "Le Figaro"],
    ["El Mundo", "El País"],
    ["The Times", "Times of India", "The Times Herald"],
    ["Financial Times", "Financial Post"],
    ["Radio France", "Radio Canada", "Radio Sweden"],
    ["Time", "Time Out"],
    ["The Sun", "Sun Herald"],
    ["quay.substack.com", "Pier Letter"],
    ["港湾新聞", "灯台新聞"],
    ["News", "Sport", "The", "!!!"],
]


@pytest.mark.parametrize("names", ONE_HOUSE, ids=lambda names: names[0])
def test_desks_editions_and_hosts_are_one_house(names):
    assert len(set(houses(names).values())) == 1


@pytest.mark.parametrize("names", APART, ids=lambda names: names[0])
def test_names_that_begin_alike_stay_apart(names):
    assert len(set(houses(names).values())) == len(names)


@pytest.mark.parametrize(("one", "other"), list(combinations(range(len(ONE_HOUSE)), 2)))
def test_houses_do_not_run_together(one, other):
    assert len(set(houses([*ONE_HOUSE[one], *ONE_HOUSE[other]]).values())) == 2


@given(st.lists(st.text(max_size=30), max_size=8))
def test_every_name_has_a_house_whatever_the_order(names):
    found = houses(names)
    assert found.keys() == set(names)
    assert all(isinstance(house, str) for house in found.values())
    assert houses(names[::-1]) == found


@given(st.lists(st.sampled_from([name for names in ONE_HOUSE + APART for name in names]), max_size=12))
def test_there_are_no_more_houses_than_names(names):
    assert len(set(houses(names).values())) <= len({name.casefold() for name in names})


def publishers(*told, originals=None, is_serial=None):
    """Return the publishers of reports, given by their source and address."""
    stories = [Story(str(row), "", source, None, url) for row, (source, url) in enumerate(told)]
    own = [story.story_id for story in stories]
    return publishers_of(stories, originals or own, is_serial or [False] * len(own))


def test_a_story_without_a_source_is_of_its_host_or_of_its_own():
    found = publishers(("Quay", ""), ("", "https://www.quay.co.uk/cod"), ("", ""), ("", ""), ("", "http://["))
    assert found[0] == found[1]
    assert len({*found}) == 4


def test_copies_without_a_source_are_published_with_their_original():
    assert len({*publishers(*[("", "")] * 4, originals=["0", "0", "2", "0"])}) == 2
    assert len({*publishers(("Quay", ""), ("Pier", ""), originals=["0", "0"])}) == 2


def test_what_fills_a_template_is_of_one_publisher():
    told = [("Quay", ""), ("Pier", ""), ("", ""), ("Lantern", "")]
    assert len({*publishers(*told, is_serial=[True, True, True, False])}) == 2
