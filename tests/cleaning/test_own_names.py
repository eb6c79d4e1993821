"""The name of the publisher goes from both ends of its headline, whatever parts it; headlines that name it stay."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toolkit.cleaning.own_names import without_own_name

MARKS = [" - ", " – ", " — ", " | ", "｜", "：", " · ", " » ", " • ", "ㅣ", " * ", ": ", " < ", "|"]
HEADLINES = [
    ("Two pools are to close in autumn", "Harbour News"),
    ("Stadt schließt zwei Bäder im Herbst", "Hafenblatt"),
    ("市営プール二つを九月に閉鎖へ", "港湾新聞デジタル"),
    ("Город закрывает два бассейна", "Портовая газета"),
    ("البلدية تغلق مسبحين", "صحيفة الميناء"),
    ("เทศบาลปิดสระว่ายน้ำสองแห่ง", "ข่าวท่าเรือ"),
    ("시는 수영장 두 곳을 닫는다", "항구일보"),
]


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize(("headline", "source"), HEADLINES)
def test_a_name_behind_a_mark_goes(headline, source, mark):
    assert without_own_name(f"{headline}{mark}{source}", source, "") == headline


@pytest.mark.parametrize("mark", [" - ", " | ", "｜", " · ", " » "])
@pytest.mark.parametrize("headline", [headline for headline, _ in HEADLINES])
def test_a_name_before_a_mark_goes(headline, mark):
    assert without_own_name(f"Harbour News{mark}{headline}", "Harbour News", "") == headline


@pytest.mark.parametrize(
    "behind",
    [
        "Harbour News | 28.04.2023",
        "Harbour News – 28 April 2023",
        "Harbour News | Sport",
        "Harbour News * by Ann Moss",
        "harbournews.example | 2023-04-28",
        "Harbour News Online",
    ],
)
def test_a_date_a_section_or_a_byline_behind_the_name_goes_with_it(behind):
    url = "https://harbournews.example/pools"
    assert without_own_name(f"Two pools are to close | {behind}", "Harbour News", url) == "Two pools are to close"


def test_sections_between_the_headline_and_the_name_go():
    title = "Two pools are to close_Hull Town_Pools_Harbour News"
    assert without_own_name(title, "Harbour News", "") == "Two pools are to close"


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("Pier Weekend", "Pier"),
        ("PIER Sport", "pier.example"),
        ("港湾新聞", "港湾新聞社"),
        ("港湾新聞デジタル", "港湾新聞"),
        ("Tide – Tidal News – גאות", "Tide - Tidal News - גאות"),
    ],
)
def test_a_name_may_be_longer_or_shorter_than_that_of_the_source(name, source):
    assert without_own_name(f"Two pools are to close | {name}", source, "") == "Two pools are to close"


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Lantern - the company that lights the pier", "Lantern"),
        ("Lantern: we did not know", "Lantern"),
        ("Lantern – Das Unternehmen im Hafen", "Lantern"),
        ("Harbour News wins a prize", "Harbour News"),
        ("The pools stay open at Harbour News", "Harbour News"),
        ("Why I left the Lantern - and the Lantern left me", "Lantern"),
        ("Hull - Bergen", "Bergen"),
        ("港湾で火災 - 港湾", "港湾新聞"),
        ("Pools - Harbour News", "Harbour News"),
        ("Hull 2 | Bergen 1 | Oslo 3", "Harbour News"),
        ("Harbour News | Pools", "Harbour News"),
        ("Two pools are to close, says Pier", "Pier"),
        ("Two pools are to close | Hull", "Hull Post"),
        ("Two pools are to close - Lantern: why not?", "Lantern"),
        ("Two pools are to close - Lantern - The crews go on strike", "Lantern"),
        ("Harbour News", "Harbour News"),
        ("", "Harbour News"),
        ("Two pools are to close | Harbour News", ""),
    ],
)
def test_other_headlines_stay(title, source):
    assert without_own_name(title, source, "") == title


TITLES = st.lists(st.sampled_from("Cod pools ferry 港湾 Hull - | : · and closes Äpfel".split()), max_size=8).map(
    " ".join
)


@given(TITLES, st.sampled_from(["Harbour News", "Hull", "港湾新聞", "-", ""]), st.sampled_from(MARKS))
def test_a_title_never_becomes_empty_and_with_a_name_added_it_is_read_the_same(title, source, mark):
    once = without_own_name(title, source, "")
    assert bool(once) == bool(title)
    assert without_own_name(once, source, "") == once
    if len(once.split()) > 2 and source == "Harbour News" and once[-1].isalpha():
        assert without_own_name(f"{once}{mark}{source}", source, "") == once
