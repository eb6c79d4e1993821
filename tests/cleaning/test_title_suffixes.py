"""The publisher goes from the headline, and nothing else does."""

from __future__ import annotations

import pytest

from tests.cleaning.rows import SAID, cleaned, row
from toolkit.cleaning.title_suffixes import without_publishers


@pytest.mark.parametrize(
    ("title", "source", "url", "left"),
    [
        ("Cod cut - Harbour Dispatch", "Harbour Dispatch", "", "Cod cut"),
        ("Cod cut | harbour dispatch", "Harbour Dispatch", "", "Cod cut"),
        ("Cod cut – Dispatch", "", "https://www.dispatch.example/cod", "Cod cut"),
        ("Cod cut — Harbour Dispatch - Harbour Dispatch", "Harbour Dispatch", "", "Cod cut"),
        ("Talks in Oslo - a last chance", "Harbour Dispatch", "", "Talks in Oslo - a last chance"),
        ("Harbour Dispatch", "Harbour Dispatch", "", "Harbour Dispatch"),
        ("Hull-based crews protest", "Civic Wire", "", "Hull-based crews protest"),
        ("", "", "", ""),
    ],
)
def test_the_publisher_goes_from_the_headline(title, source, url, left):
    assert cleaned("publishers", row("Text.", title, source, url))[0]["title"] == left


def test_what_is_like_a_source_and_stands_behind_half_of_its_headlines_is_its_name():
    titles = ["Cod cut | HD Online", "Hull closed | HD Online", "Herring spared | HD Online", "Tide turns - at last"]
    assert without_publishers(titles, ["Harbour Dispatch"] * 4, [""] * 4) == [
        "Cod cut",
        "Hull closed",
        "Herring spared",
        "Tide turns - at last",
    ]
    assert without_publishers(titles[:2], ["Harbour Dispatch"] * 2, [""] * 2) == titles[:2]


def test_an_address_that_is_none_ends_no_run():
    assert cleaned("publishers", row(SAID[0], "Cod cut - Wire", "", "http://[cod"))[0]["title"] == "Cod cut - Wire"


@pytest.mark.parametrize(
    ("title", "source", "url", "left"),
    [
        ("Markets fall - Reuters", "", "", "Markets fall"),
        ("Markets Fall | BBC News", "", "", "Markets Fall"),
        ("Cod is cut | BBC News", "BBC", "", "Cod is cut"),
        ("Cod is cut | BBC", "", "https://www.bbc.co.uk/cod", "Cod is cut"),
        ("Cod is cut - The New York Times", "New York Times", "", "Cod is cut"),
        ("Cod is cut · The New York Times", "", "https://www.nytimes.com/cod", "Cod is cut"),
        ("Cod is cut - CNN.com", "CNN", "", "Cod is cut"),
        ("Cod is cut - Lantern News Online", "The Lantern", "", "Cod is cut"),
        ("Cod Quota Cut - Harbour Dispatch", "", "https://harbourdispatch.example/", "Cod Quota Cut"),
        ("Cod is cut - hullpost.example", "", "https://www.hullpost.example/", "Cod is cut"),
        ("Kutter bleiben liegen - Kieler Küste", "", "https://kielerkueste.example/", "Kutter bleiben liegen"),
        ("渔业配额下调 - 渔业日报", "渔业日报", "", "渔业配额下调"),
    ],
)
def test_publishers_are_known_by_many_names(title, source, url, left):
    assert without_publishers([title], [source], [url]) == [left]


@pytest.mark.parametrize(
    ("title", "source", "url"),
    [
        ("US - China", "", "http://china.org.cn/"),
        ("Trade war: US - China", "", "http://china.org.cn/"),
        ("Trade war: US - China", "China News", "http://www.chinadaily.com.cn/"),
        ("Test: Germany - France", "", "https://www.france24.com/"),
        ("A deal is near - Japan", "", "https://www.japantimes.co.jp/"),
        ("How she did it - the comeback", "", "https://thecomeback.com/"),
        ("The minister: Reuters", "", ""),
        ("Cod - Reuters", "Reuters", ""),
        ("The pier may be sold - TASS", "Reuters", ""),
    ],
)
def test_headlines_that_end_in_a_name_stay(title, source, url):
    assert without_publishers([title], [source], [url]) == [title]


_SAID = [
    ("No change in the quota – Minister Ann Berg", 3),
    ("The vote on cod is delayed – Prime Minister", 4),
    ("A late goal wins it - Premier League", 4),
    ("The army moves in | Israel", 9),
    ("The talks will go on — Kremlin", 9),
]


@pytest.mark.parametrize(("title", "n_titles"), _SAID)
def test_who_said_it_is_no_publisher(title, n_titles):
    titles = [f"Day {number}: {title}" for number in range(n_titles)]
    assert without_publishers(titles, ["TASS"] * n_titles, [""] * n_titles) == titles


@pytest.mark.parametrize("n_others", [1, 2])
def test_other_names_have_to_stand_behind_nearly_all_headlines(n_others):
    titles = [*(f"Cod is cut {number} | The Coast" for number in range(5)), *["The tide turns at last"] * n_others]
    left = without_publishers(titles, ["Wire"] * len(titles), [""] * len(titles))
    assert (left[0] == "Cod is cut 0") == (n_others == 1)


_ENDS = ["- what we know", "- live", "- Live updates", "- Barcelona"]
_STARTS = ["Storm in Hull", "Riot is over", "Cod cut"]
_CLUBS = ["Sevilla", "Real Betis", "Cup final: Hull"]


@pytest.mark.parametrize(
    ("starts", "end"),
    [
        *((starts, end) for starts in (_STARTS, _CLUBS) for end in _ENDS),
        (_CLUBS, "– Real Madrid"),
        (_STARTS[:2], "– Real Madrid"),
    ],
)
def test_what_several_headlines_end_in_need_not_be_a_name(starts, end):
    titles = [f"{start} {end}" for start in starts]
    assert without_publishers(titles, ["HD"] * len(titles), [""] * len(titles)) == titles
