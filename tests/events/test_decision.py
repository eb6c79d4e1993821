"""What is told now, what waits, and what is told of stories in no theme."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.events.test_reports import FRESH, HOUR, LEFT_OUT, NEWS, NO_NEWS, NOON, SHOWN, Known, theme
from toolkit.events.airing import Airing, Novelty
from toolkit.events.decision import decide, news_in_no_theme

SOME_NEWS = Novelty(0.5, 2, 4)
COPY_OF_SHOWN = Known(NOON, is_fresh=True, is_copy_of_shown=True)
BACKLOG = Known(NOON, is_fresh=True, is_adopted=True)
DAM = {
    "en": "The dam above Aldry broke on Monday night and the army moved two villages out of the valley before dawn.",
    "el": "Το φράγμα στο Αλιάκι έσπασε τη Δευτέρα το βράδυ και δύο χωριά εκκενώθηκαν από τον στρατό πριν από την αυγή.",
    "ru": "Плотина над Алдри прорвалась ночью в понедельник, и до рассвета военные вывезли жителей двух деревень.",
}
LEVY = "A levy on pleasure boats is to pay for the new breakwater, the harbour board decided by nine votes to two."


def told(at, seen, novelty, *themes):
    found = decide(themes, seen, novelty, Airing(), at)
    return found.told, found.waiting, [one.event_id for one in found.verdicts]


@pytest.mark.parametrize(
    ("after", "is_told"),
    [(timedelta(0), False), (6 * HOUR - timedelta(seconds=1), False), (6 * HOUR, True), (7 * HOUR, True)],
)
def test_what_has_some_news_waits_for_six_hours_and_is_told_then(after, is_told):
    shown = Known(NOON - after, shown=NOON - after)
    found = told(NOON, {"a": shown, "b": FRESH}, {"b": SOME_NEWS}, theme(one="ab"))
    assert found == ((frozenset("b"), frozenset(), ["one"]) if is_told else (frozenset(), frozenset("b"), ["one"]))


def test_only_what_has_news_waits():
    seen = {"a": SHOWN, "b": FRESH, "c": FRESH, "d": LEFT_OUT, "e": BACKLOG}
    novelty = {"b": SOME_NEWS, "c": NO_NEWS, "d": SOME_NEWS, "e": SOME_NEWS}
    assert told(NOON, seen, novelty, theme(one="abcde"))[1] == {"b"}


def test_what_waits_is_said_once():
    came = Known(NOON - HOUR, is_fresh=True)
    quiet, loud = theme(one="ab", two="c"), {"a": SHOWN, "b": came, "c": FRESH}
    assert told(NOON, loud, {"b": SOME_NEWS}, quiet) == (frozenset("c"), frozenset("b"), ["two"])
    assert told(NOON - HOUR, loud, {"b": SOME_NEWS}, quiet)[2] == ["one", "two"]
    assert told(NOON + HOUR, loud, {"b": NEWS}, quiet)[2] == ["one", "two"]


@pytest.mark.parametrize("language", DAM)
@pytest.mark.parametrize(
    ("known", "is_told"),
    [(FRESH, True), (SHOWN, False), (LEFT_OUT, False), (COPY_OF_SHOWN, False), (BACKLOG, False)],
    ids=["fresh", "shown", "left out before", "copy of one that left the window", "backlog of a new source"],
)
def test_of_stories_in_no_theme_only_fresh_ones_are_told(language, known, is_told):
    assert news_in_no_theme([DAM[language], LEVY], [known, FRESH]) == [is_told, True]


@pytest.mark.parametrize("language", DAM)
@pytest.mark.parametrize("known", [SHOWN, BACKLOG])
def test_near_copies_of_what_was_shown_in_no_theme_are_not_told(language, known):
    text = DAM[language]
    longer, shorter = f"{text} {text.casefold()} (Civic Press)", " ".join(text.split()[:-3])
    texts, seen = [longer, text, shorter, LEVY], [FRESH, known, FRESH, FRESH]
    assert news_in_no_theme(texts, seen) == [False, False, False, True]
    assert news_in_no_theme(texts, [FRESH, LEFT_OUT, FRESH, FRESH]) == [True, False, True, True]
