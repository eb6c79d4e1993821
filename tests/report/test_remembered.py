"""Reports with an archive: what is new, what goes on, what is left out, and that it is the same every time."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from tests.report.stream import DAYS, FERRY, FERRY_INQUIRY, HERRING, STRIKE_SHORT, story, until
from toolkit import Archive, build_report, fit_themes
from toolkit.report.records import News, Report

FIRST, SECOND, THIRD = DAYS


def titles(report: Report) -> set[str]:
    return {one.title for theme in report.themes for one in theme.stories} | {one.title for one in report.unthemed}


def news(report: Report) -> News:
    assert report.news is not None
    return report.news


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "news.sqlite"


def run(archive: Path, moment: str, stories: object = None, **options: object) -> Report:
    found = until(moment) if stories is None else stories
    return build_report(found, archive=archive, now=moment, map=False, **options)


def test_a_first_run_reports_all_and_the_same_again_nothing(archive: Path) -> None:
    first = run(archive, FIRST)
    assert titles(first) == {one["title"] for one in DAYS[FIRST]}
    assert news(first).since is None
    again = run(archive, "2025-06-09T21:00Z", until(FIRST))
    assert (again.themes, again.unthemed, again.digests) == ((), (), ())
    assert f"{news(again).since:%Y-%m-%dT%H:%MZ}" == FIRST
    assert news(again).n_known == len(DAYS[FIRST])


def test_the_next_day_tells_what_is_new_alone_and_says_what_goes_on(archive: Path) -> None:
    run(archive, FIRST)
    second = run(archive, SECOND)
    assert titles(second) == {
        "Captain of the Solveig had been awake for thirty hours",
        "Herring museum opens in autumn",
    }
    third = run(archive, THIRD)
    (deal,) = (event for theme in third.themes for event in theme.events)
    assert deal.title == "Deal for drivers: strike called off"
    assert (news(third).continued[deal.id].day, news(third).continued[deal.id].n_new) == (3, 1)


def test_quotes_that_were_shown_are_not_shown_again(archive: Path) -> None:
    shown: set[str] = set()
    for moment in DAYS:
        report = run(archive, moment)
        quotes = {quote.text for digest in report.digests for quote in digest.quotes}
        quotes |= {quote.text for own in report.event_quotes.values() for quote in own}
        assert quotes
        assert not quotes & shown
        shown |= quotes


def test_a_copy_of_what_was_shown_is_left_out_with_its_reason(archive: Path) -> None:
    run(archive, FIRST)
    copy = story("Ferry off Varne", "VARNE (Civic Press) - " + FERRY, "10T06:00", "Civic Press")
    report = run(archive, SECOND, pd.DataFrame([copy]))
    assert titles(report) == set()
    (left_out,) = news(report).suppressed
    assert "copy of what was shown" in left_out.reason


def test_themes_and_events_keep_their_ids(archive: Path) -> None:
    first, _, third = (run(archive, moment) for moment in DAYS)
    strike = next(theme for theme in first.themes if any("strike" in one.title for one in theme.stories))
    deal = next(theme for theme in third.themes if any("strike" in one.title for one in theme.stories))
    assert deal.id == strike.id
    assert deal.events[0].id in {event.id for event in strike.events}


def test_what_is_adopted_is_not_reported(archive: Path) -> None:
    adopted = run(archive, FIRST, adopt=True)
    assert titles(adopted) == set()
    assert titles(run(archive, SECOND)) == {
        "Captain of the Solveig had been awake for thirty hours",
        "Herring museum opens in autumn",
    }


def test_the_whole_window_is_reported_and_nothing_of_it_marked(archive: Path) -> None:
    run(archive, FIRST)
    whole = run(archive, SECOND, whole=True)
    assert titles(whole) == set(until(SECOND)["title"])
    assert news(whole).is_whole
    assert titles(run(archive, SECOND)) == {
        "Captain of the Solveig had been awake for thirty hours",
        "Herring museum opens in autumn",
    }


def test_a_first_fetch_may_be_empty(tmp_path: Path) -> None:
    report = build_report([], archive=tmp_path / "news.sqlite", now="2031-03-03T06:00Z")
    assert not report.themes
    assert report.news is not None
    assert report.news.n_known == 0


@pytest.mark.parametrize("nothing", [pd.DataFrame(), []])
def test_an_empty_fetch_forgets_nothing(archive: Path, nothing: object) -> None:
    run(archive, FIRST)
    assert titles(run(archive, SECOND, nothing)) == set()
    assert "Herring museum opens in autumn" in titles(run(archive, SECOND))
    assert titles(run(archive, "2025-06-10T21:00Z", until(FIRST))) == set()


def test_what_was_published_before_the_last_digest_is_late(archive: Path) -> None:
    run(archive, FIRST)
    late = story("Captain of the Solveig", FERRY_INQUIRY, "08T23:00")
    report = run(archive, SECOND, pd.DataFrame([late]))
    assert titles(report) == {"Captain of the Solveig"}
    assert len(news(report).late) == 1


def test_a_replay_is_the_same_in_any_order(tmp_path: Path) -> None:
    told = []
    for number in range(2):
        archive = tmp_path / f"{number}.sqlite"
        told.append([run(archive, day, until(day).sample(frac=1, random_state=number)).to_json() for day in DAYS])
    assert told[0] == told[1]


def test_the_same_moment_twice_changes_nothing(archive: Path, tmp_path: Path) -> None:
    for moment in DAYS:
        run(archive, moment)
    with Archive(archive) as opened:
        before = opened.frame("shown")
    assert titles(run(archive, THIRD)) == set()
    with Archive(archive) as opened:
        pd.testing.assert_frame_equal(opened.frame("shown"), before)


def test_a_clock_that_jumps_back_loses_nothing(archive: Path) -> None:
    run(archive, SECOND)
    assert titles(run(archive, FIRST, until(THIRD))) == {"Deal for drivers: strike called off"}


def test_what_comes_soon_after_waits_and_is_told_later(archive: Path) -> None:
    run(archive, FIRST)
    resumed = story("Strike in Marle off: drivers and railway agree", STRIKE_SHORT, "09T22:00")
    soon = run(archive, "2025-06-09T23:00Z", pd.DataFrame([resumed]))
    assert titles(soon) == set()
    assert "waits until that is longer ago" in news(soon).suppressed[0].reason
    assert news(run(archive, "2025-06-10T00:00Z", [])).suppressed == ()
    later = run(archive, "2025-06-10T06:00Z", [])
    assert titles(later) == {resumed["title"]}
    assert titles(run(archive, "2025-06-10T16:00Z", [])) == set()


def test_a_copy_of_what_was_shown_long_ago_is_left_out(archive: Path) -> None:
    run(archive, FIRST)
    far = {**story("Ferry runs aground", FERRY, "08T05:00", "Civic Press"), "published": "2025-12-01T05:00Z"}
    report = run(archive, "2025-12-01T07:00Z", pd.DataFrame([far]), window="2d")
    assert titles(report) == set()


def test_copies_in_no_theme_are_left_out(archive: Path) -> None:
    greek = "Το φράγμα στο Αλιάκι έσπασε τη Δευτέρα και δύο χωριά εκκενώθηκαν από τον στρατό."
    first = pd.concat([until(FIRST), pd.DataFrame([story("Φράγμα στο Αλιάκι", greek, "09T10:00")])])
    assert "Φράγμα στο Αλιάκι" in titles(run(archive, FIRST, first))
    copies = [story(f"Αλιάκι {source}", greek, "10T10:00", source) for source in ("Harbour Post", "Civic Press")]
    assert titles(run(archive, SECOND, pd.DataFrame(copies))) == set()


def test_what_is_outside_of_the_time_asked_for_waits(archive: Path) -> None:
    run(archive, FIRST)
    assert titles(run(archive, SECOND, since="2025-06-10T13:00Z")) == {"Herring museum opens in autumn"}
    assert titles(run(archive, "2025-06-10T21:00Z", [])) == {"Captain of the Solveig had been awake for thirty hours"}


def test_one_run_in_another_century_ends_no_theme(archive: Path) -> None:
    run(archive, FIRST)
    run(archive, "2125-06-10T20:00Z", pd.DataFrame([story("Herring museum", HERRING, "10T14:00")]))
    third = run(archive, THIRD)
    assert {life.status for life in news(third).lives.values()} <= {"continued", "new"}


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"adopt": True}, "found adopt without an archive"),
        ({"archive": "x.sqlite", "adopt": True, "whole": True}, "found adopt and whole"),
        ({"archive": "x.sqlite", "window": "soon"}, "found window='soon'"),
        ({"archive": "x.sqlite", "themes": [0, 0]}, "found labels as themes beside an archive"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_made(
    options: dict[str, object], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match=message):
        build_report(["Cod quota cut.", "Herring quota cut."], **options)
    assert not list(tmp_path.iterdir())


def test_a_model_is_refused(archive: Path) -> None:
    with pytest.raises(ValueError, match="found a model beside an archive"):
        build_report(fit_themes(["Cod quota cut.", "Herring quota cut."]), archive=archive)
