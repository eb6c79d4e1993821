"""What is told with quotes is decided once: every top story and every card has those that there are."""

from __future__ import annotations

import pandas as pd

import toolkit
from toolkit.rendering.edition.make import edition_of

SAID = {
    "Cod": (
        "The quota for cod was cut by a tenth on Monday.",
        "Forty crews in Hull moored their boats in protest against the minister.",
    ),
    "Bridge": (
        "A bridge over the Severn opened to lorries on Tuesday.",
        "Engineers from Leeds had replaced three hundred bolts in its towers.",
    ),
    "Museum": (
        "The museum in York lost two paintings to thieves on Friday.",
        "Guards had left a window of the east wing open at night.",
    ),
    "Vaccine": (
        "A vaccine against malaria passed its last trial in Kenya.",
        "Doctors gave it to nine thousand children over two years.",
    ),
    "Train": (
        "The night train to Oban returns in March after a decade.",
        "Tickets cost less than a flight, the railway company said.",
    ),
}


def test_a_single_theme_has_all_top_stories_and_each_is_told():
    rows = [
        {"title": f"{what} makes news", "text": " ".join(said), "published": f"2025-06-{day:02}T08:00Z"}
        for day, (what, said) in enumerate(SAID.items(), start=9)
    ]
    report = toolkit.build_report(pd.DataFrame(rows), themes=[0] * 5, events=range(5), n_words=12, map=False)
    top = edition_of(report).top
    assert len(top) == 5
    assert all(item.lead for item in top)


def test_a_card_that_takes_the_place_of_one_over_the_limit_of_its_source_is_told():
    rows = [
        {
            "title": f"{what} {of}",
            "text": sentence,
            "source": "Quay Wire" if what != "Train" else "Pier Post",
            "published": f"2025-06-{20 - day:02}T{hour:02}:00Z",
        }
        for day, (what, said) in enumerate(SAID.items(), start=1)
        for hour, (of, sentence) in enumerate(zip(("makes news", "in detail"), said, strict=True), start=8)
    ]
    events = [number // 2 for number in range(10)]
    limits = {"max_events": 2, "max_per_source": 1, "n_top": 0}
    report = toolkit.build_report(pd.DataFrame(rows), themes=[0] * 10, events=events, n_words=12, map=False, **limits)
    cards = edition_of(report).sections[0].cards
    assert [item.central.source for item in cards] == ["Quay Wire", "Pier Post"]
    assert all(item.quotes for item in cards)
