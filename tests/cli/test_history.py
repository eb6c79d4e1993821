"""What became of themes and events is printed, drawn and told to programs; what is not there is said."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from lxml import etree, html

import toolkit
from tests.cli.archived import DAY, HARM, MORNING, QUOTED, REASON, archive_of_three_mornings
from toolkit.archive.lives import ThemeMoment
from toolkit.archive.records import Run
from toolkit.rendering.history import text_themes_over_runs, theme_lines
from toolkit.themes.records import Theme


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    return archive_of_three_mornings(tmp_path_factory.mktemp("kept") / "news.sqlite")


@pytest.fixture
def archive(kept, tmp_path):
    return shutil.copy(kept, tmp_path / "news.sqlite")


@pytest.fixture
def history(run, archive):
    return lambda *options, **others: run("history", "--archive", archive, *options, **others)


def said(done, code=2):
    assert (done.exit_code, done.stdout) == (code, "")
    return done.stderr


def test_themes_over_runs_are_a_table(history):
    done = history()
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == (
        "theme    label           9 Jun  10 Jun  11 Jun  now\n"
        "theme-1  漁獲枠, pilots      2       3       5  merged with “Pilots, vote”; formerly “Cod, quota”\n"
        "theme-2  Ferries, piers      1       -       1  returned\n"
        "theme-3  Pilots, vote        -       1       -  ended 2025-06-11\n"
    )


def test_the_table_has_the_latest_runs_that_a_terminal_has_room_for(history):
    narrow = history(env={"COLUMNS": "50"}).stdout
    assert "9 Jun" not in narrow
    assert "10 Jun  11 Jun" in narrow
    assert "1 earlier run is left out; --json has all." in narrow


def test_themes_that_ended_long_before_have_no_row():
    at = MORNING
    past = [
        ThemeMoment(1, at, "theme-1", "Eels", "new", 2, 2),
        ThemeMoment(2, at + DAY, "theme-1", "Eels", "ended", 0, 0),
    ]
    since = [ThemeMoment(n, at + n * DAY, "theme-2", "Cod", "continued", 3, 1) for n in range(3, 30)]
    table = text_themes_over_runs(theme_lines([*past, *since]), {n: at + n * DAY for n in range(1, 30)}, width=80)
    assert "theme-1" not in table
    assert "earlier runs and 1 theme that ended in them are left out; --json has all." in table


def test_json_has_every_run_of_every_theme(history):
    told = json.loads(history("--json").stdout)
    assert [one["at"] for one in told["runs"]] == [f"2025-06-{day:02}T07:00:00Z" for day in (9, 10, 11)]
    assert [(one["id"], one["label"]) for one in told["themes"]][:2] == [
        ("theme-1", "漁獲枠, pilots"),
        ("theme-2", "Ferries, piers"),
    ]
    cod, ferries, pilots = told["themes"]
    assert [one["label"] for one in cod["moments"]] == ["Cod, quota", "Cod, quota", "漁獲枠, pilots"]
    assert (cod["moments"][2]["merged_from"], cod["moments"][2]["called_before"]) == (["theme-3"], "Cod, quota")
    assert [one["status"] for one in ferries["moments"]] == ["new", "ended", "returned"]
    assert pilots["moments"][0]["split_from"] == "theme-1"
    assert (pilots["first_seen"], pilots["last_seen"]) == ("2025-06-10T07:00:00Z", "2025-06-10T07:00:00Z")


@pytest.mark.parametrize("name", ["theme-1", "漁獲枠, pilots", "Cod, quota", "QUOTA", "漁獲"])
def test_the_life_of_a_theme_by_its_id_its_label_or_a_part_of_it(history, name):
    told = history("--theme", name).stdout
    assert told.startswith("漁獲枠, pilots (theme-1)\n\nrun  when              stories  new  what became of it\n")
    assert "  1  2025-06-09 07:00        2    2  new theme; called “Cod, quota”\n" in told
    assert "merged with “Pilots, vote”; formerly “Cod, quota”; called “漁獲枠, pilots”" in told
    days = told.partition("Its events by day\n")[2]
    assert re.findall(r"^\d+ June 2025$", days, re.MULTILINE) == ["9 June 2025", "10 June 2025", "11 June 2025"]
    assert "2 stories, 2 sources  Cod quota cut by a tenth  (event-a1)" in days
    assert "1 story, 1 source, 0 shown  Cod quota cut by a tenth " in days


def test_the_life_of_a_theme_for_programs(history):
    told = json.loads(history("--theme", "Ferries, piers", "--json").stdout)
    assert (told["id"], len(told["moments"])) == ("theme-2", 3)
    assert [(one["day"], one["event_id"], one["n_shown"]) for one in told["events_by_day"]] == [
        ("2025-06-09", "event-b1", 1),
        ("2025-06-11", "event-b2", 1),
    ]


@pytest.mark.parametrize("name", ["event-a1", "Cod quota cut by a tenth", "cod QUOTA"])
def test_the_life_of_an_event_says_when_it_was_shown_or_why_not(history, name):
    told = history("--event", name).stdout
    assert told.splitlines()[:2] == [
        "Cod quota cut by a tenth (event-a1)",
        "First seen 2025-06-09 07:00, in “漁獲枠, pilots” (theme-1).",
    ]
    assert "  1  2025-06-09 07:00        2    2           2  shown       new\n" in told
    assert f"  2  2025-06-10 07:00        3    1           3  suppressed  {REASON}\n" in told
    assert told.endswith(f"Quotes shown\n\n  {QUOTED}\n  — Quay Wire 0, shown 2025-06-09 07:00\n")


def test_the_life_of_an_event_for_programs(history):
    told = json.loads(history("--event", "event-a1", "--json").stdout)
    assert [(one["outcome"], one["n_new"], one["reason"]) for one in told["moments"]] == [
        ("shown", 2, "new"),
        ("suppressed", 1, REASON),
    ]
    assert [(one["text"], one["source"], one["story_id"]) for one in told["quotes"]] == [(QUOTED, "Quay Wire 0", "a1")]
    assert told["first_seen"] == "2025-06-09T07:00:00Z"


@pytest.mark.parametrize(
    ("options", "named"),
    [
        (("--theme", "theme-4"), "found no theme 'theme-4' among 3; the nearest:\n  theme-"),
        (("--theme", "Ferreis"), "found no theme 'Ferreis' among 3; the nearest:\n  theme-2  Ferries, piers\n"),
        (("--theme", "qqqq"), "found no theme 'qqqq' among 3; wanted an id, or a part of a name, as `toolkit history`"),
        (("--theme", "p"), "'p' means 3 themes; name one of them by its id:\n  theme-1  漁獲枠, pilots\n  theme-2  "),
        (("--theme", ""), "found no theme ''"),
        (("--event", "event-a9"), "found no event 'event-a9' among 5; the nearest:\n  event-"),
        (("--event", "Cod quotas cut by a tent"), "nearest:\n  event-a1  Cod quota cut by a tenth\n"),
        (("--event", "sandholm"), "means 2 events; name one of them by its id:\n  event-b1  Ferry to Sandholm stops"),
    ],
)
def test_what_is_not_there_is_said_with_what_is_nearest(history, options, named):
    assert said(history(*options)).startswith("toolkit: ")
    assert named in said(history(*options))


def test_no_archive_and_an_empty_one_are_said_and_none_is_made(run, tmp_path):
    missing, empty = tmp_path / "none.sqlite", tmp_path / "empty.sqlite"
    assert "none.sqlite: found no archive there" in said(run("history", "--archive", missing))
    assert not missing.exists()
    toolkit.Archive(empty).close()
    assert "empty.sqlite: found no run in it; make one with" in said(run("history", "--archive", empty))
    (tmp_path / "cod.txt").write_text("Cod quota cut\n" * 100, encoding="utf-8")
    assert "cod.txt: " in said(run("history", "--archive", tmp_path / "cod.txt"))


def test_a_run_without_themes_has_a_table_of_none_and_no_drawing(run, tmp_path):
    path = tmp_path / "news.sqlite"
    with toolkit.Archive(path) as archive:
        archive.commit(Run(MORNING, "digest", (), ()))
    assert run("history", "--archive", path).stdout == "theme  label  9 Jun  now\n"
    assert "found no theme to draw" in said(run("history", "--archive", path, "-o", tmp_path / "a.svg"))
    assert "found no theme 'Cod' among 0" in said(run("history", "--archive", path, "--theme", "Cod"))


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (("--theme", "Cod", "--event", "event-a1"), "found --theme and --event; wanted one of them"),
        (("-o", "themes.svg", "--json"), "found -o themes.svg and --json; wanted one of them"),
        (("-o", "themes.svg", "--event", "event-a1"), "found -o themes.svg and --event; wanted one of them"),
        (("-o", "themes.png"), "found -o themes.png; wanted a file such as themes.svg or themes.html"),
        (("-o", "themes"), "found -o themes; wanted a file such as themes.svg or themes.html"),
    ],
)
def test_options_that_contradict_each_other_are_refused(run, tmp_path, options, wanted):
    assert wanted in said(run("history", "--archive", tmp_path / "none.sqlite", *options))


def test_a_drawing_says_what_it_shows_and_holds_no_script(history, tmp_path):
    done = history("-o", tmp_path / "themes.svg")
    assert done.stdout == f"{tmp_path / 'themes.svg'}\n"
    drawing = etree.fromstring((tmp_path / "themes.svg").read_bytes())
    assert drawing.tag == "{http://www.w3.org/2000/svg}svg"
    assert drawing.findtext("{*}title") == "3 themes over time, 9 June 2025 to 11 June 2025"
    assert "Ferries, piers: 9 June 2025: 1 story, 1 new, new theme; " in drawing.findtext("{*}desc")
    assert {etree.QName(one).localname for one in drawing.iter(etree.Element)} <= {
        *("svg", "title", "desc", "rect", "g", "line", "text", "tspan", "circle", "path")
    }
    again = tmp_path / "again.SVG"
    history("-o", again)
    assert again.read_bytes() == (tmp_path / "themes.svg").read_bytes()


def test_a_page_has_the_drawing_what_happened_and_the_table(history, tmp_path):
    history("-o", tmp_path / "out" / "themes.html")
    page = html.parse(tmp_path / "out" / "themes.html").getroot()
    assert [len(page.findall(f".//{tag}")) for tag in ("svg", "table", "script", "a")] == [1, 1, 0, 0]
    rows = [[cell.text_content() for cell in row] for row in page.findall(".//tbody/tr")]
    assert rows[:2] == [["漁獲枠, pilots", "2", "3", "5"], ["Ferries, piers", "1", "0", "1"]]
    happened = [one.text_content() for one in page.find_class("happened")[0]]
    assert happened == [
        "9 June 2025: 漁獲枠, pilots, new theme",
        "9 June 2025: Ferries, piers, new theme",
        "10 June 2025: Ferries, piers, ended",
        "10 June 2025: Pilots, vote, split from “漁獲枠, pilots”",
        "11 June 2025: 漁獲枠, pilots, merged with “Pilots, vote”; formerly “Cod, quota”",
        "11 June 2025: Ferries, piers, returned",
        "11 June 2025: Pilots, vote, ended",
    ]


def test_a_drawing_may_be_of_one_theme(history, tmp_path):
    history("--theme", "ferries", "-o", tmp_path / "ferries.svg")
    assert "1 theme over time" in (tmp_path / "ferries.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [("--event", "event-c1"), ("--theme", "theme-3"), ("--theme", "theme-1")])
def test_titles_that_mean_harm_act_on_nothing(history, options):
    told = history(*options).stdout
    assert "vote <script>alert(1)</script>" in told
    assert not re.search("[\x1b\u202e]", told)


def test_an_error_shows_what_acts_on_a_terminal_as_its_code(history):
    assert r"event-c1  Pilots \x1b[31mvote" in said(history("--event", "event-c2"))


def test_a_label_that_means_harm_is_text_in_a_drawing(run, tmp_path):
    path = tmp_path / "news.sqlite"
    with toolkit.Archive(path) as archive:
        archive.commit(Run(MORNING, "digest", (Theme("theme-1", HARM, (), ()),), ()))
    run("history", "--archive", path, "-o", tmp_path / "a.html")
    run("history", "--archive", path, "-o", tmp_path / "a.svg")
    assert html.parse(tmp_path / "a.html").getroot().find(".//script") is None
    assert etree.fromstring((tmp_path / "a.svg").read_bytes()).find(".//{*}script") is None


def test_an_event_that_no_run_has_decided_on_is_said(run, archive):
    with closing(sqlite3.connect(archive, isolation_level=None)) as connection:
        connection.execute("DELETE FROM event_runs WHERE event_id = 'event-b2'")
    assert "event-b2 has reports that are known" in said(run("history", "--archive", archive, "--event", "event-b2"))


def test_a_pipe_that_is_closed_early_is_no_error(archive):
    command = f"{sys.executable} -m toolkit history --archive {archive} --json | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "{\n", "")


def test_reading_changes_nothing(history, archive):
    before = archive.read_bytes()
    history()
    history("--json")
    assert archive.read_bytes() == before
