"""One file: what is in it, who may write to it, and what is no archive."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

import toolkit
from tests.archive.news import DAY, HOUR, MONDAY, context, day_of, frame, ids, run, show_all, story, texts
from toolkit.archive.archive import Archive
from toolkit.archive.records import Parcel, ShownQuote
from toolkit.digests.records import Quote

PARCEL = Parcel("files", "out", "digest.md", b"# Ferries")


def dump(archive):
    return list(archive._connection.iterdump())


def test_the_same_run_again_changes_nothing(archive):
    archive.add(frame(story("The ferry stops.")), MONDAY)
    made = show_all(archive, MONDAY)
    before = dump(archive)
    archive.add(frame(story("The ferry stops.")), MONDAY)
    assert archive.commit(replace(made, parcels=(PARCEL,))) == 1
    assert dump(archive) == before
    assert archive.commit(run(MONDAY + HOUR)) == 2


@pytest.mark.parametrize(("first", "second"), [("digest", "all"), ("adopted", "digest"), ("all", "adopted")])
def test_a_run_of_another_kind_at_the_same_moment_is_another_run(archive, first, second):
    archive.add(frame(story("The ferry stops.")), MONDAY)
    assert [archive.commit(run(MONDAY, kind=kind)) for kind in (first, second, second)] == [1, 2, 2]
    assert archive.rows("SELECT kind FROM runs ORDER BY run") == [(first,), (second,)]


def test_a_run_is_committed_whole_or_not_at_all(archive):
    archive.add(frame(story("The ferry stops.", story_id="a")), MONDAY)
    before = dump(archive)
    quotes = (ShownQuote(Quote("Gone.", "nowhere", 0, 5), "theme-1"),)
    for wrong in (run(MONDAY, shown=["nowhere"]), run(MONDAY, shown=["a"], quotes=quotes, parcels=(PARCEL,))):
        with pytest.raises(toolkit.ArchiveError, match=r"news\.sqlite: .*FOREIGN KEY"):
            archive.commit(wrong)
        assert dump(archive) == before


def test_parcels_wait_until_they_are_delivered(archive):
    other = replace(PARCEL, name="digest.html")
    archive.commit(run(MONDAY, parcels=(PARCEL, other)))
    one, two = archive.queued()
    assert (one.parcel, two.parcel) == (PARCEL, other)
    archive.failed(two.number, "no route to host")
    archive.delivered(one.number)
    assert archive.queued() == (replace(two, n_failures=1, last_error="no route to host"),)
    kept = archive.rows("SELECT state, content, n_failures, last_error FROM outbox")
    assert kept == [("delivered", None, 0, None), ("queued", b"# Ferries", 1, "no route to host")]
    archive.delivered(two.number)
    assert archive.queued() == ()


@pytest.mark.parametrize("change", [{"target": "elsewhere"}, {"channel": "output"}, {"content": b"# Dams"}])
def test_a_parcel_is_known_by_its_number_whatever_others_are_called(archive, change):
    other = replace(PARCEL, **change)
    archive.commit(run(MONDAY, parcels=(PARCEL, other)))
    archive.commit(run(MONDAY + DAY, parcels=(PARCEL,)))
    numbers = [one.number for one in archive.queued()]
    archive.failed(numbers[1], "no route to host")
    archive.delivered(numbers[0])
    assert [(one.number, one.parcel) for one in archive.queued()] == [(numbers[1], other), (numbers[2], PARCEL)]
    assert archive.rows("SELECT n_failures FROM outbox ORDER BY number") == [(0,), (1,), (0,)]


def test_one_writes_and_others_read(tmp_path):
    path = tmp_path / "news.sqlite"
    with Archive(path) as one, Archive(path, wait=0) as other:
        with one.writing():
            one.add(frame(story("The ferry stops.")), MONDAY)
            with pytest.raises(
                toolkit.ArchiveBusyError, match=rf"news\.sqlite: process {os.getpid()} has been writing"
            ):
                other.add(frame(story("The dam leaks.")), MONDAY)
            with pytest.raises(toolkit.ArchiveBusyError), other.writing():
                pass
            assert texts(context(other, MONDAY)) == ["The ferry stops."]
            one.add(frame(story("The tram halts.")), MONDAY)
        assert other.add(frame(story("The dam leaks.")), MONDAY).n_new == 1


def test_another_program_that_writes_is_told_of(archive):
    with closing(sqlite3.connect(archive.path, timeout=0, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        archive._connection.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(toolkit.ArchiveBusyError, match="another program is writing to it; end that"):
            archive.add(frame(story("The ferry stops.")), MONDAY)
        assert texts(context(archive, MONDAY)) == []


def test_after_an_error_others_may_write(tmp_path):
    path = tmp_path / "news.sqlite"
    with Archive(path) as one, Archive(path, wait=0) as other:
        with pytest.raises(ValueError, match="of its own"), one.writing():
            raise ValueError("of its own")
        with other.writing(), other.writing():
            pass
        with one.writing():
            pass


def test_a_new_archive_says_so_and_one_that_is_wanted_is_not_made(tmp_path):
    path = tmp_path / "state" / "news of today?#%.sqlite"
    with pytest.raises(toolkit.ArchiveError, match="no archive there"):
        Archive(path, make=False)
    assert not path.parent.exists()
    with Archive(path) as archive:
        assert archive.is_new
    assert sorted(one.name for one in path.parent.iterdir()) == [path.name, f"{path.name}-lock"]
    with Archive(path, make=False) as archive:
        assert not archive.is_new


def test_an_empty_file_is_a_new_archive(tmp_path):
    path = tmp_path / "news.sqlite"
    path.touch()
    with Archive(path) as archive:
        assert archive.is_new


def _text(path):
    path.write_text("These are no pages of a database.\n" * 99, encoding="utf-8")


def _database(path, journal="DELETE", version=0):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute("CREATE TABLE stories (story)")
        connection.execute(f"PRAGMA user_version = {version}")


def _later(path):
    _database(path, "WAL", 1)


@pytest.mark.parametrize(
    ("make", "match"),
    [
        (_text, "is not an archive; name another file"),
        (_database, "a database of another program"),
        (_later, "a database of another program"),
        (lambda path: path.write_bytes(b"SQLite format 3\0"), "is not an archive"),
    ],
)
def test_what_is_no_archive_is_refused_and_not_touched(make, match, tmp_path):
    path = tmp_path / "news.sqlite"
    make(path)
    before = path.read_bytes()
    with pytest.raises(toolkit.ArchiveError, match=match):
        Archive(path)
    assert path.read_bytes() == before


def test_a_span_before_now_is_refused_and_no_file_made(tmp_path):
    with pytest.raises(ValueError, match="found keep="):
        Archive(tmp_path / "news.sqlite", keep=-DAY)
    assert not list(tmp_path.iterdir())


def test_an_archive_says_where_it_is(archive):
    assert repr(archive) == f"Archive({str(archive.path)!r})"


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(toolkit.ArchiveError, match=r"found a folder; wanted a file, such as .*news\.sqlite"):
        Archive(tmp_path)


def test_old_texts_go_and_what_they_were_stays(tmp_path):
    with Archive(tmp_path / "news.sqlite", keep=timedelta(days=5)) as archive:
        for day in range(12):
            day_of(archive, MONDAY + day * DAY, story(f"News of day {day}.", MONDAY + day * DAY, story_id=str(day)))
        assert archive.rows("SELECT min(number), count(*) FROM texts") == [(6, 7)]
        assert archive.rows("SELECT count(*), sum(has_text) FROM stories") == [(12, 7)]
        assert archive.rows("SELECT count(*) FROM shown") == [(12,)]
        assert ids(context(archive, MONDAY + 11 * DAY, least=99)) == [str(day) for day in range(5, 12)]


def test_a_file_of_which_much_was_pruned_gets_smaller(tmp_path):
    path, sizes = tmp_path / "news.sqlite", []
    for keep in (None, timedelta(days=1)):
        with Archive(path, keep=keep) as archive:
            for day in range(3 if keep else 8):
                at = MONDAY + (20 + day if keep else day) * DAY
                rows = [story(f"News {n} of {at}. {'The ferry stops. ' * 99}", at) for n in range(5 if keep else 40)]
                day_of(archive, at, *rows)
        sizes.append(path.stat().st_size)
    assert sizes[1] < sizes[0] * 2 / 3


def test_old_stories_that_are_fresh_keep_their_texts(tmp_path):
    with Archive(tmp_path / "news.sqlite", keep=timedelta(days=5)) as archive:
        day_of(archive, MONDAY, story("Today.", MONDAY))
        archive.add(frame(story("Of last year.", MONDAY - 400 * DAY)), MONDAY)
        show_all(archive, MONDAY + DAY)
        archive.commit(run(MONDAY + 2 * DAY))
        assert archive.rows("SELECT count(*) FROM texts") == [(2,)]


def test_stories_on_which_no_run_decides_keep_their_texts(tmp_path):
    with Archive(tmp_path / "news.sqlite", keep=timedelta(days=5)) as archive:
        archive.add(frame(*(story(f"Story {one}.", MONDAY, story_id=one) for one in "ab")), MONDAY)
        for day in range(9):
            archive.commit(run(MONDAY + day * DAY, undecided=["b"]))
        assert texts(context(archive, MONDAY + 9 * DAY)) == ["Story b."]
        archive.commit(run(MONDAY + 9 * DAY))
        assert archive.rows("SELECT count(*) FROM texts") == [(0,)]


def test_a_clock_that_is_wrong_once_prunes_nothing(tmp_path):
    with Archive(tmp_path / "news.sqlite", keep=timedelta(days=5)) as archive:
        for at in (MONDAY, MONDAY.replace(year=2150), MONDAY + DAY):
            day_of(archive, at, story(f"News at {at}.", at))
        assert archive.rows("SELECT count(*) FROM texts") == [(3,)]
