"""What a digest is built from: the window, what is fresh, late or adopted, whatever the clock says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pandas as pd
import pytest

from tests.archive.news import (
    DAY,
    HOUR,
    MONDAY,
    WEEK,
    context,
    day_of,
    frame,
    ids,
    run,
    seen,
    show_all,
    story,
    texts,
    theme,
)
from toolkit.archive.archive import Archive
from toolkit.archive.records import ShownQuote
from toolkit.digests.records import Quote
from toolkit.stories.frame import as_stories
from toolkit.themes.lives import ThemeLife
from toolkit.themes.records import Theme


def test_the_frame_is_a_stories_frame_as_it_stands(archive):
    archive.add(frame(*(story(f"Number {n}.", MONDAY - n * HOUR) for n in range(5)), story("Undated.")), MONDAY)
    found = context(archive, MONDAY).stories
    assert as_stories(found) is found
    assert list(found["published"]) == sorted(found["published"])


def test_the_window_is_of_the_stories_own_times(archive):
    day_of(archive, MONDAY, *(story(f"{n} days old.", MONDAY - n * DAY) for n in range(10)))
    found = context(archive, MONDAY + DAY, window=3 * DAY)
    assert texts(found) == ["2 days old.", "1 days old.", "0 days old."]


def test_a_small_window_is_filled_with_the_newest_before_it(archive):
    day_of(archive, MONDAY, *(story(f"{n} days old.", MONDAY - n * DAY) for n in range(10)))
    assert len(ids(context(archive, MONDAY + DAY, window=3 * DAY, least=3))) == 3
    assert texts(context(archive, MONDAY + DAY, window=3 * DAY, least=5))[0] == "4 days old."
    assert len(ids(context(archive, MONDAY + WEEK, window=DAY, least=99))) == 10


def test_what_is_fresh_is_there_however_old(archive):
    day_of(archive, MONDAY, story("Today.", MONDAY))
    archive.add(frame(story("Of last year.", MONDAY - 52 * WEEK), story("Of next year.", MONDAY + 52 * WEEK)), MONDAY)
    assert texts(context(archive, MONDAY, window=DAY)) == ["Of last year.", "Today.", "Of next year."]
    show_all(archive, MONDAY + HOUR)
    assert "Of last year." not in texts(context(archive, MONDAY + 2 * HOUR, window=DAY))


def test_a_story_from_the_future_is_of_when_it_was_first_seen(archive):
    day_of(archive, MONDAY, story("In a century.", MONDAY.replace(year=2131)), story("In an hour.", MONDAY + HOUR))
    assert texts(context(archive, MONDAY + DAY, window=2 * DAY)) == ["In a century.", "In an hour."]
    assert texts(context(archive, MONDAY + WEEK, window=2 * DAY)) == []


def test_a_failed_fetch_forgets_nothing(archive):
    day_of(archive, MONDAY, story("Today.", MONDAY))
    archive.add(frame(story("Today."))[:0], MONDAY + DAY)
    assert texts(context(archive, MONDAY + DAY)) == ["Today."]


def test_stories_are_fresh_until_a_run_has_decided(archive):
    archive.add(frame(story("Shown.", story_id="a"), story("Left out.", story_id="b")), MONDAY)
    assert all(one.is_fresh for one in context(archive, MONDAY).seen.values())
    archive.commit(run(MONDAY, shown=["a"]))
    found = context(archive, MONDAY + DAY)
    assert (seen(found, "Shown.").is_fresh, seen(found, "Shown.").shown) == (False, MONDAY)
    assert (seen(found, "Left out.").is_fresh, seen(found, "Left out.").shown) == (False, None)
    assert found.since == MONDAY


def test_a_run_that_shows_all_decides_on_nothing(archive):
    archive.add(frame(story("Fresh.")), MONDAY)
    number = archive.commit(run(MONDAY, kind="all"))
    assert archive.commit(run(MONDAY, kind="all")) == number
    found = context(archive, MONDAY + DAY)
    assert seen(found, "Fresh.").is_fresh
    assert found.since is None


def test_what_is_adopted_is_seen_and_not_shown(archive):
    archive.add(frame(story("Old.")), MONDAY)
    archive.commit(run(MONDAY, kind="adopted"))
    found = seen(context(archive, MONDAY + DAY), "Old.")
    assert (found.is_fresh, found.shown, found.is_adopted) == (False, None, True)


def test_late_are_fresh_stories_published_before_the_last_digest(archive):
    day_of(archive, MONDAY, story("On time.", MONDAY - HOUR))
    at = MONDAY + DAY
    archive.add(frame(story("Late.", MONDAY - 2 * HOUR), story("News.", at - HOUR), story("Undated.")), at)
    found = context(archive, at)
    assert [seen(found, text).is_late for text in ("On time.", "Late.", "News.", "Undated.")] == [False, True] + 2 * [
        False
    ]


def test_the_backlog_of_a_new_source_is_adopted(archive):
    day_of(archive, MONDAY, story("On time.", MONDAY - HOUR))
    at = MONDAY + DAY
    new = [
        story("Of last month.", MONDAY - 30 * DAY, source="Belport Post"),
        story("A little late.", MONDAY - HOUR, source="Belport Post"),
        story("News.", at - HOUR, source="Belport Post"),
        story("Of last month, from a source that is known.", MONDAY - 30 * DAY),
        story("Of last month, from nobody.", MONDAY - 30 * DAY, source=""),
    ]
    archive.add(frame(*new), at)
    found = context(archive, at)
    known = {one["text"]: (seen(found, one["text"]).is_adopted, seen(found, one["text"]).is_late) for one in new}
    assert list(known.values()) == [(True, False), (False, True), (False, False), (False, True), (False, True)]
    show_all(archive, at)
    after = seen(context(archive, at + HOUR, window=60 * DAY), "Of last month.")
    assert (after.is_fresh, after.is_adopted, after.shown) == (False, True, None)
    outcomes = "SELECT outcome, reason FROM event_history WHERE run = 2 AND outcome <> 'shown'"
    assert archive.rows(outcomes) == [("adopted", "the backlog of a source that is new")]


@pytest.mark.parametrize("jump", [-30 * 365 * DAY, -DAY, -HOUR, timedelta(0), 100 * 365 * DAY])
def test_a_clock_that_jumps_loses_nothing_and_shows_nothing_twice(archive, jump):
    shown = []
    for day, at in enumerate([MONDAY, MONDAY + DAY, MONDAY + DAY + jump, MONDAY + 2 * DAY, MONDAY + 3 * DAY]):
        archive.add(frame(story(f"News of day {day}.", MONDAY + day * DAY), story(f"Undated {day}.")), at)
        shown += show_all(archive, at).shown
    assert len(shown) == len({*shown}) == 10
    assert context(archive, MONDAY + 4 * DAY).since == max(MONDAY + 3 * DAY, MONDAY)
    assert [number for (number,) in archive.rows("SELECT run FROM runs")] == [1, 2, 3, 4, 5]


def test_the_digest_before_is_the_last_one_made_that_is_not_after_this_moment(archive):
    for at in (MONDAY, MONDAY + 5 * DAY, MONDAY + 2 * DAY):
        archive.commit(run(at))
    archive.commit(run(MONDAY + 3 * DAY, kind="all"))
    moments = [MONDAY + n * DAY for n in (1, 2, 4, 5, 9)]
    wanted = [MONDAY] + 4 * [MONDAY + 2 * DAY]
    assert [context(archive, at).since for at in moments] == wanted
    assert context(archive, MONDAY - DAY).since == MONDAY - DAY


def test_any_moment_is_taken(archive):
    for at in (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)):
        day_of(archive, at, story(f"At {at.year}.", at))
        assert f"At {at.year}." in texts(context(archive, at))


def test_stories_come_out_as_they_went_in_in_any_order(tmp_path):
    rows = frame(*(story(f"Number {n}.", MONDAY - n * HOUR, title=f"Título {n}") for n in range(6)))
    dumps = []
    for name, given in (("one", rows), ("other", rows[::-1])):
        with Archive(tmp_path / name) as archive:
            archive.add(given, MONDAY)
            show_all(archive, MONDAY)
            dumps.append(list(archive._connection.iterdump()))
            pd.testing.assert_frame_equal(context(archive, MONDAY).stories, rows)
    assert dumps[0] == dumps[1]


def test_earlier_themes_and_quotes_are_remembered(archive):
    archive.add(frame(story("The ferry stops.", story_id="a"), story("The dam leaks.", story_id="b")), MONDAY)
    found = context(archive, MONDAY)
    themes = [Theme(f"theme-{n}", f"Label {n}", (), ()) for n in (10, 9)]
    lives = [ThemeLife(one.id, one.label, "new", MONDAY, profile={"ferry": 0.8, "dam": 0.6}) for one in themes]
    quotes = (ShownQuote(Quote("The ferry stops.", "a", 0, 16), "theme-9", "event-a"),)
    archive.commit(run(MONDAY, themes, ["a"], lives=lives, quotes=quotes))
    earlier = context(archive, MONDAY + DAY).earlier
    assert list(earlier.themes) == ["theme-9", "theme-10"]
    assert list(earlier.themes["theme-9"].profile.items()) == [("ferry", 0.8), ("dam", 0.6)]
    assert (earlier.themes["theme-9"].first_seen, earlier.themes["theme-9"].last_seen) == (MONDAY, MONDAY)
    assert context(archive, MONDAY + DAY).quoted == ("The ferry stops.",)
    assert found.earlier.themes == {}


def test_events_that_are_named_by_a_story_are_known_wherever_it_is_now(archive):
    archive.add(frame(story("Ferry."), story("Ferry, too.", MONDAY - 9 * WEEK)), MONDAY - 9 * WEEK)
    found = context(archive, MONDAY, 52 * WEEK)
    first, other = ids(found)
    archive.commit(run(MONDAY - 9 * WEEK, [theme(found, "theme-1", "Ferries", {"Ferry": [first, other]})]))
    archive.commit(run(MONDAY, [theme(found, "theme-1", "Ferries", {"Again": [other, first]})]))
    assert context(archive, MONDAY, 52 * WEEK).earlier.taken_events == {f"event-{first}", f"event-{other}"}


def test_what_is_known_as_quoted_was_quoted_in_the_window_or_by_the_last_digest_that_quoted(archive):
    def known(at, window=WEEK):
        return context(archive, at, window=window).quoted

    archive.add(frame(*(story(f"Story {one}.", story_id=one) for one in "abc")), MONDAY)
    for number, one in enumerate("abc"):
        quote = ShownQuote(Quote(f"Story {one}.", one, 0, 8), "theme-1")
        archive.commit(run(MONDAY + number * DAY, shown=[one], quotes=(quote,)))
    archive.commit(run(MONDAY + 3 * DAY))
    last = MONDAY + 2 * DAY
    assert known(last + WEEK - 2 * DAY) == known(MONDAY + WEEK) == ("Story a.", "Story b.", "Story c.")
    assert known(MONDAY + WEEK + HOUR) == ("Story b.", "Story c.")
    assert known(last + WEEK + HOUR) == known(last + 20 * WEEK) == ("Story c.",)


def test_the_highest_number_of_a_theme_is_never_forgotten(archive):
    themes = [Theme(f"theme-{n}", "", (), ()) for n in range(1, 600)]
    archive.commit(run(MONDAY, themes))
    archive.commit(run(MONDAY + DAY, themes[:550]))
    earlier = list(context(archive, MONDAY + DAY).earlier.themes)
    assert len(earlier) < 550
    assert earlier[-1] == "theme-599"


def test_a_moment_without_a_zone_is_utc(archive):
    naive = MONDAY.replace(tzinfo=None)
    archive.add(frame(story("Today.", MONDAY - HOUR), story("Undated.")), naive)
    archive.commit(run(naive))
    assert context(archive, naive + HOUR).since == MONDAY
    assert archive.commit(run(MONDAY)) == 1
