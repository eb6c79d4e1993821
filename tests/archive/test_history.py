"""What became of themes and events, through Python, and through plain SQL without reading the code."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.archive.news import DAY, MONDAY, WEEK, context, frame, ids, life, run, story, theme
from toolkit.archive.archive import Archive
from toolkit.archive.history import event_history, theme_history
from toolkit.events.airing import Verdict


@pytest.fixture
def weeks(tmp_path):
    """Two weeks: ferries grow, dams end, and trams split off from ferries; the strike is shown, and then is not."""
    path = tmp_path / "news.sqlite"
    with Archive(path) as archive:
        for week, n_ferries in enumerate([2, 5]):
            at = MONDAY + week * WEEK
            rows = [story(f"Ferry {n} of week {week}.", at, story_id=f"{week}-{n}") for n in range(n_ferries)]
            archive.add(frame(*rows, story(f"Dam or tram {week}.", at, story_id=f"{week}-x")), at)
            found = context(archive, at)
            ferries = [one for one in ids(found) if not one.endswith("x")]
            one = theme(found, "theme-1", "Ferries" if week == 0 else "Boats", {"Strike of the ferries": ferries})
            other = theme(found, f"theme-{week + 2}", ["Dams", "Trams"][week], {"A dam leaks": [f"{week}-x"]})
            strike = one.events[0].id
            verdict = Verdict(strike, "Strike of the ferries", is_shown=not week, reason=["new", "nothing new"][week])
            lives = [
                life(one, "continued", called_before="Ferries", merged_from=("theme-10", "theme-2"))
                if week
                else life(one, "new"),
                life(other, "new", split_from="theme-1" if week else None),
            ]
            shown = ferries if not week else []
            archive.commit(run(at, [one, other], shown, lives=lives, verdicts=(verdict,)))
    return path


def test_the_life_of_a_theme(weeks):
    with Archive(weeks) as archive:
        first, second = theme_history(archive, "theme-1")
        assert (first.status, first.n_stories, first.n_new, first.n_before) == ("new", 2, 2, 0)
        assert (second.status, second.n_stories, second.n_new, second.n_before) == ("continued", 7, 5, 2)
        assert (second.label, second.called_before, second.at) == ("Boats", "Ferries", MONDAY + WEEK)
        assert second.merged_from == ("theme-2", "theme-10")
        assert theme_history(archive, "Boats") == (first, second)
        ended = theme_history(archive, "Dams")
        assert [(one.status, one.n_stories, one.n_before) for one in ended] == [("new", 1, 0), ("ended", 0, 1)]
        assert [one.split_from for one in theme_history(archive, "theme-3")] == ["theme-1"]
        assert [one.theme_id for one in theme_history(archive)] == [*["theme-1", "theme-2"] * 2, "theme-3"]


def test_the_life_of_an_event(weeks):
    with Archive(weeks) as archive:
        shown, suppressed = event_history(archive, "event-0-0")
    assert (shown.outcome, shown.reason, shown.n_stories, shown.n_new, shown.at) == ("shown", "new", 2, 2, MONDAY)
    assert (suppressed.outcome, suppressed.reason) == ("suppressed", "nothing new")
    assert (suppressed.n_stories, suppressed.n_new, suppressed.title) == (7, 5, "Strike of the ferries")


def test_a_run_that_found_nothing_ends_no_theme(weeks):
    with Archive(weeks) as archive:
        archive.commit(run(MONDAY + 2 * WEEK))
        assert theme_history(archive, "theme-1")[-1].status == "continued"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "SELECT label, growth FROM theme_history WHERE at >= '2031-03-10' AND growth > 0 ORDER BY growth DESC",
            [("Boats", 5), ("Trams", 1)],
        ),
        ("SELECT label FROM theme_history WHERE status = 'ended'", [("Dams",)]),
        (
            "SELECT DISTINCT shown_at FROM shown WHERE event = 'Strike of the ferries'",
            [("2031-03-03 06:00:00",)],
        ),
        (
            "SELECT at, reason FROM event_history WHERE title LIKE 'Strike%' AND outcome = 'suppressed'",
            [("2031-03-10 06:00:00", "nothing new")],
        ),
        (
            "SELECT day, n_stories, n_sources, n_shown FROM events_by_day WHERE title LIKE 'Strike%'",
            [("2031-03-03", 2, 1, 2), ("2031-03-10", 5, 1, 0)],
        ),
        (
            "SELECT source, n_stories, first_story, last_story, n_failures_running FROM source_health",
            [("Ardsund Courier", 9, "2031-03-03 06:00:00", "2031-03-10 06:00:00", 0)],
        ),
    ],
)
def test_plain_sql_answers_what_people_ask(weeks, question, answer):
    with closing(sqlite3.connect(weeks)) as connection:
        assert connection.execute(question).fetchall() == answer


def test_sql_that_is_handed_over_changes_nothing(archive):
    archive.add(frame(story("Ferry.")), MONDAY)
    with pytest.raises(OSError, match="cannot be written"):
        archive.rows("DELETE FROM texts")
    assert ids(context(archive, MONDAY + DAY))
