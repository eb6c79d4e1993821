"""Reports with an archive: what is new, what goes on, what is left out, and that it is the same every time."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from tests.report.stream import DAYS, FERRY, FERRY_INQUIRY, story, until
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
