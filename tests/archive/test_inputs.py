"""What is known of inputs: how they answered, what was new, what failed; kept with the stories or not at all."""

from __future__ import annotations

import pytest

from tests.archive.news import DAY, HOUR, MONDAY, frame, story
from toolkit.archive.archive import Archive
from toolkit.stories.inputs import Asked, PageAsked, PageKnown

FEED = "https://ardsund.example/feed"


def asked(outcome="answered", **known):
    return Asked(FEED, "Ardsund Courier", outcome, **known)


def test_an_input_that_answers_is_known(archive):
    archive.add(frame(story("The ferry stays in port.")), MONDAY, asked(etag='"a"', not_before=MONDAY + HOUR))
    known = archive.inputs()[FEED]
    assert (known.name, known.etag, known.not_before) == ("Ardsund Courier", '"a"', MONDAY + HOUR)
    assert known.first_asked == known.last_asked == known.last_ok == known.last_new == MONDAY
    assert (known.last_failed, known.last_error, known.n_failures_running) == (None, "", 0)


def test_failures_are_counted_until_it_answers(archive):
    for n in range(3):
        archive.add(None, MONDAY + n * DAY, asked("failed", error=f"found 50{n}"))
    known = archive.inputs()[FEED]
    assert (known.n_failures_running, known.last_error, known.last_failed) == (3, "found 502", MONDAY + 2 * DAY)
    assert (known.first_asked, known.last_ok) == (MONDAY, None)
    archive.add(None, MONDAY + 3 * DAY, asked("unchanged"))
    known = archive.inputs()[FEED]
    assert (known.n_failures_running, known.last_ok, known.last_new) == (0, MONDAY + 3 * DAY, None)
    assert (known.last_error, known.last_failed) == ("found 502", MONDAY + 2 * DAY)


def test_what_waits_changes_nothing(archive):
    archive.add(None, MONDAY, asked("failed", error="found 429", not_before=MONDAY + DAY))
    before = archive.rows("SELECT * FROM inputs")
    archive.add(None, MONDAY + HOUR, asked("waits", error="found 429", not_before=MONDAY + DAY))
    assert archive.rows("SELECT * FROM inputs") == before


def test_what_a_server_said_stays_over_failures_and_goes_with_the_next_answer(archive):
    archive.add(None, MONDAY, asked(etag='"a"', last_modified="Monday"))
    archive.add(None, MONDAY + DAY, asked("failed", error="cut off"))
    assert (archive.inputs()[FEED].etag, archive.inputs()[FEED].last_modified) == ('"a"', "Monday")
    archive.add(None, MONDAY + 2 * DAY, asked())
    assert (archive.inputs()[FEED].etag, archive.inputs()[FEED].last_modified) == ("", "")


@pytest.mark.parametrize(("n_days", "a_day"), [(1, 4.0), (2, 2.5), (7, 1.4), (8, 0.9), (20, 0.1)])
def test_how_many_are_new_a_day_in_the_last_week(archive, n_days, a_day):
    for day, number in ((0, 4), (1, 1), (2, 1), (3, 1), (4, 1), (5, 1), (6, 1), (19, 1)):
        if day < n_days:
            told = frame(*(story(f"Boat {day}.{n} sails from Norvik.") for n in range(number)))
            archive.add(told, MONDAY + day * DAY, asked())
    archive.add(None, MONDAY + (n_days - 1) * DAY, asked("unchanged"))
    assert archive.inputs()[FEED].new_a_day == a_day


def test_known_stories_are_not_new_ones_of_an_input(archive):
    told = frame(story("The ferry stays in port."))
    archive.add(told, MONDAY, asked())
    archive.add(told, MONDAY + DAY, asked())
    assert archive.inputs()[FEED].last_new == MONDAY
    assert archive.rows("SELECT day, n_read, n_new FROM input_days") == [("2031-03-03", 1, 1), ("2031-03-04", 1, 0)]


def test_an_etag_is_never_kept_without_the_stories(archive):
    archive._connection.execute("CREATE TRIGGER no_health BEFORE INSERT ON inputs BEGIN SELECT raise(ABORT, 'no'); END")
    with pytest.raises(OSError, match="no"):
        archive.add(frame(story("The ferry stays in port.")), MONDAY, asked(etag='"a"'))
    assert archive.rows("SELECT * FROM stories") == archive.rows("SELECT * FROM inputs") == []


def test_pages_are_known_that_were_asked_for_or_that_have_a_story(archive):
    address = "https://ardsund.example/"
    pages = {f"{address}read": PageAsked(words=b"1"), f"{address}gone": PageAsked("found 404", b"2")}
    told = frame(
        story("The ferry stays in port.", title="Ferry", story_id="f", url=f"{address}read"),
        story("The pier is mended.", title="Pier", story_id="p", url=f"{address}pier"),
        story("The gate is shut.", title="Gate", story_id="g"),
    )
    archive.add(told, MONDAY, asked(pages=pages))
    archive.add(None, MONDAY, asked(pages={f"{address}gone": PageAsked(words=b"3")}))
    assert archive.pages_known([*pages, f"{address}pier", f"{address}new", ""]) == {
        f"{address}read": PageKnown(True, b"1", (("f", "Ferry", "Ardsund Courier"),)),
        f"{address}gone": PageKnown(False, b"2"),
        f"{address}pier": PageKnown(False, None, (("p", "Pier", "Ardsund Courier"),)),
    }


def test_what_is_known_of_inputs_is_a_view_and_a_frame(archive, tmp_path):
    archive.add(frame(story("The ferry stays in port.")), MONDAY, asked())
    view = archive.frame("source_health").set_index("kind")
    assert list(view.index) == ["input", "publisher"]
    assert list(view["source"]) == ["Ardsund Courier", "Ardsund Courier"]
    assert view.loc["input", "last_ok"] == view.loc["publisher", "last_story"] == MONDAY
    assert list(archive.frame("inputs")["first_asked"]) == [MONDAY]
    with Archive(tmp_path / "other.sqlite") as other:
        assert other.inputs() == {}
