"""How much news a report has against what was shown: updates have, other words for the same have not."""

from __future__ import annotations

from datetime import UTC, datetime

import pandas as pd
import pytest

from toolkit.archive.records import Seen
from toolkit.digests.news import novelty_of
from toolkit.events.airing import Airing
from toolkit.events.in_themes import themes_with_events
from toolkit.stories.frame import as_stories
from toolkit.themes.fit import fit_themes

NOON = datetime(2031, 5, 4, 12, tzinfo=UTC)
FRESH, SHOWN = Seen(NOON, is_fresh=True), Seen(NOON, is_fresh=False, shown=NOON)
LEFT_OUT, ADOPTED = Seen(NOON, is_fresh=False), Seen(NOON, is_fresh=False, is_adopted=True)
LEAST = Airing().novelty

# Of each language: what was shown, the same in other words, a new turn with all that came before behind it.
TOLD = {
    "en": (
        "The ferry Marlin ran aground off Brae on Sunday with 212 people aboard. Tugs from Orrin pulled all night.",
        "With 212 people aboard, the Marlin, a ferry, has run aground off Brae. All night, tugs from Orrin pulled.",
        "Prosecutors charged its captain with drunkenness and seized the log book of the bridge. ",
    ),
    "de": (
        "Die Fähre Marlin ist am Sonntag mit 212 Menschen an Bord vor Brae auf Grund gelaufen. Schlepper zogen nachts.",
        "Mit 212 Menschen an Bord ist die Fähre Marlin vor Brae auf Grund gelaufen. Nachts zogen Schlepper an ihr.",
        "Staatsanwälte klagten den Kapitän wegen Trunkenheit an und beschlagnahmten das Logbuch der Brücke. ",
    ),
    "fr": (
        "Le ferry Marlin s’est échoué dimanche au large de Brae avec 212 personnes à bord. Des remorqueurs tirèrent.",
        "Avec 212 personnes à bord, le ferry Marlin s’est échoué au large de Brae. Des remorqueurs tirèrent.",
        "Le parquet a inculpé son capitaine d’ivresse et saisi le journal de la passerelle. ",
    ),
    "ja": (
        "日曜日、乗客212人を乗せたフェリー「マーリン」がブレイ沖で座礁した。引き船が夜通し作業した。",
        "フェリー「マーリン」が日曜日にブレイ沖で座礁した。乗客212人が乗っていた。引き船が夜通し作業した。",
        "検察は船長を酒酔いの罪で起訴し、航海日誌を押収した。",
    ),
}


def novelty(said, seen, quoted=(), hours=None):
    """Return the novelty of stories that are of one event, by the letters they are named with."""
    times = [f"2031-05-04T{hour}:00Z" for hour in hours or [10] * len(said)]
    rows = [
        {"story_id": one, "text": text, "published": time}
        for (one, text), time in zip(said.items(), times, strict=True)
    ]
    stories = as_stories(pd.DataFrame(rows))
    themes, _ = themes_with_events(fit_themes(stories, themes=[0] * len(said)), events=[0] * len(said))
    return novelty_of(stories, themes, seen, quoted)


@pytest.mark.parametrize("language", TOLD)
def test_a_new_turn_is_news_and_other_words_are_not(language):
    shown, again, turn = TOLD[language]
    said = {"a": shown, "b": again, "c": turn + shown, "d": shown}
    found = novelty(said, {"a": SHOWN, "b": FRESH, "c": FRESH, "d": FRESH})
    reached = {one: of.reaches(LEAST) for one, of in found.items()}
    assert reached == {"b": False, "c": True, "d": False}
    assert found["d"].distance == pytest.approx(0)
    assert found["d"].n_new == 0


def test_where_nothing_was_shown_or_nothing_is_fresh_there_is_nothing_to_tell():
    shown, again, _ = TOLD["en"]
    assert novelty({"a": shown, "b": again}, {"a": LEFT_OUT, "b": FRESH}) == {}
    assert novelty({"a": shown, "b": again}, {"a": SHOWN, "b": LEFT_OUT}) == {}


def test_adopted_stories_and_quoted_sentences_are_known_and_what_was_left_out_is_not():
    shown, again, turn = TOLD["en"]
    said = {"a": shown, "b": turn, "c": turn + again}
    fresh = {"b": LEFT_OUT, "c": FRESH}
    assert novelty(said, {"a": ADOPTED, **fresh})["c"].reaches(LEAST)
    assert not novelty(said, {"a": ADOPTED, **fresh}, [turn.strip()])["c"].reaches(LEAST)
    assert not novelty(said, {"a": ADOPTED, "b": SHOWN, "c": FRESH})["c"].reaches(LEAST)


# A toll, one that rose, and what stands behind both.
TOLLS = {
    "en": (
        "Three people drowned off Brae when the Marlin sank.",
        "At least 31 people have drowned off Brae as the Marlin sank.",
        "Tugs from Orrin had pulled at the ferry all night, until a cable broke in the storm.",
    ),
    "de": (
        "Drei Menschen ertranken vor Brae, als die Marlin sank.",
        "Mindestens 31 Menschen ertranken vor Brae, als die Marlin sank.",
        "Schlepper hatten die ganze Nacht an der Fähre gezogen, bis im Sturm ein Kabel riss.",
    ),
    "es": (
        "Tres personas se ahogaron frente a Brae al hundirse el Marlin.",
        "Al menos 31 personas se ahogaron frente a Brae al hundirse el Marlin.",
        "Los remolcadores tiraron del ferri toda la noche, hasta que un cable se rompió en la tormenta.",
    ),
}


@pytest.mark.parametrize("language", TOLLS)
def test_a_toll_that_rose_is_news_and_an_old_one_that_comes_late_is_not(language):
    old, new, behind = TOLLS[language]
    said = {"a": f"{old} {behind}", "b": f"{new} {behind}"}
    assert novelty(said, {"a": SHOWN, "b": FRESH}, hours=[10, 11])["b"].has_new_figures
    assert not novelty(said, {"b": SHOWN, "a": FRESH}, hours=[10, 11])["a"].reaches(LEAST)
    assert not novelty({**said, "c": said["b"]}, {"a": SHOWN, "b": SHOWN, "c": FRESH}, hours=[10, 11, 12])["c"].reaches(
        LEAST
    )
