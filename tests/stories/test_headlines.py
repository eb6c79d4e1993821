"""What a story without a title is called, everywhere."""

from __future__ import annotations

import pandas as pd
import pytest

import toolkit
from toolkit.stories.headlines import headline
from toolkit.stories.lookup import find_story

TEXTS = [
    "Ferry traffic stopped at noon because of the storm. The first boats leave again on Wednesday.",
    "The fisheries board cut the quota for cod by a tenth. Crews in nine harbours protested.",
]


@pytest.mark.parametrize(
    ("text", "language", "called"),
    [
        ("Mrs. Berg met J. K. Holm on Monday. They spoke.", "en", "Mrs. Berg met J. K. Holm on Monday."),
        (
            "Die Quote sank am 3. Juni um z. B. ein Zehntel. Danach stieg sie.",
            "de",
            "Die Quote sank am 3. Juni um z. B. ein Zehntel.",
        ),
        ("漁獲枠は下がる。港は開く。", "ja", "漁獲枠は下がる。"),
        ("«La cuota baja», dijo. Después subió.", "es", "«La cuota baja», dijo."),
        ("मछली का कोटा घटा। नाविक नाराज़ हैं।", "hi", "मछली का कोटा घटा।"),
        ("Cod quota cut\n\nIt was cut.", "", "Cod quota cut"),
    ],
)
def test_the_first_sentence_stands_for_a_title(text, language, called):
    assert headline("", text, language) == called
    assert headline("Fish", text, language) == "Fish"


def test_a_long_sentence_is_cut_at_a_word():
    called = headline("", f"The board {'cut quotas, ' * 30}and left.")
    assert len(called) <= 121
    assert called.endswith(("cut quotas…", "cut…"))
    assert len(headline("", "漁" * 500)) == 121


def test_no_story_is_untitled_in_what_is_shown():
    report = toolkit.build_report([*TEXTS, TEXTS[0].upper()])
    for shown in (report.to_markdown(), report.to_html(), report.to_json()):
        assert "Untitled" not in shown
        assert "Ferry traffic stopped at noon because of the storm." in shown


def test_a_title_stays_empty_in_the_frame_and_finds_its_story():
    stories = toolkit.read_stories(pd.DataFrame({"text": TEXTS}))
    assert stories["title"].tolist() == ["", ""]
    row = find_story(stories, "ferry traffic stopped")
    assert stories["text"][row] == TEXTS[0]
    explanation = toolkit.explain_story(stories, "quota for cod").to_text()
    assert explanation.startswith("The fisheries board cut the quota for cod by a tenth.\n")
