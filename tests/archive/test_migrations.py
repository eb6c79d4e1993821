"""Archives of every version before the present one, with rows in every table, are brought to it."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest

import toolkit
from tests.archive.news import DAY, MONDAY, context, day_of, ids, story
from toolkit.archive.archive import Archive
from toolkit.archive.export import MOMENTS
from toolkit.archive.migrate import migrate, scripts, version_of

_CHOICES = re.compile(r"CHECK \((\w+) IN \('(\w+)'")
_MADE = re.compile(r"CREATE (?:TABLE|VIEW|INDEX) (\w+)")
_ADDED = re.compile(r"ALTER TABLE (\w+) ADD COLUMN (\w+)")
_JSON = {"profile", "parameters"}

NEVER_FILLED = {("sources", name) for name in ("last_ok", "last_failed", "last_error", "n_failures_running")}


def tables(connection):
    names = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    return dict(names.fetchall())


def filled(connection, name, sql):
    """Put two rows into a table: values of their types and meanings, those of other tables where it refers to them."""
    refers = {column for _, _, _, column, *_ in connection.execute(f"PRAGMA foreign_key_list({name})")}
    choices = dict(_CHOICES.findall(sql))
    columns = connection.execute(f"PRAGMA table_info({name})").fetchall()
    for n in (1, 2):
        row = {}
        for _, column, kind, *_ in columns:
            if column in MOMENTS:
                row[column] = f"2031-03-0{n} 06:00:00"
            elif column in _JSON:
                row[column] = "{}"
            elif kind == "INTEGER":
                row[column] = n
            elif kind == "BLOB":
                row[column] = bytes([n]) * 16
            else:
                row[column] = choices.get(column) or f"{column if column in refers else name}-{n}"
            if column in ("story_id", "theme_id", "event_id", "source", "input"):
                row[column] = f"{column}-{n}"
        connection.execute(f"INSERT INTO {name} VALUES ({', '.join('?' * len(row))})", [*row.values()])
    return [column for _, column, *_ in columns]


def made(path, version):
    """Make an archive of a version, with rows; return these by table."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        migrate(connection, version)
        rows = {}
        for name, sql in tables(connection).items():
            columns = filled(connection, name, sql)
            rows[name] = connection.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall(), columns
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    return rows


@pytest.mark.parametrize("version", range(1, len(scripts()) + 1))
def test_an_older_archive_becomes_the_present_one(version, tmp_path):
    path = tmp_path / "news.sqlite"
    before = made(path, version)
    with Archive(tmp_path / "fresh.sqlite") as fresh, Archive(path) as archive:
        schema = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
        assert archive.rows(schema) == fresh.rows(schema)
        for name, (rows, columns) in before.items():
            kept = [place for place, column in enumerate(columns) if (name, column) not in NEVER_FILLED]
            wanted = [tuple(row[place] for place in kept) for row in rows]
            assert archive.rows(f"SELECT {', '.join(columns[place] for place in kept)} FROM {name}") == wanted
        assert archive.rows("PRAGMA foreign_key_check") == []
        assert not archive.is_new
        assert ids(context(archive, MONDAY)) == ["story_id-1", "story_id-2"]
        archive.delivered(*(one.number for one in archive.queued()))
        day_of(archive, MONDAY + DAY, story("The ferry stops."))
        assert len(archive.frame("theme_history")) >= 1


def test_a_later_version_is_refused_and_not_touched(tmp_path):
    path = tmp_path / "news.sqlite"
    with Archive(path):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {len(scripts()) + 1}")
    before = path.read_bytes()
    with pytest.raises(toolkit.ArchiveError, match=rf"version {len(scripts()) + 1}.* install the newer toolkit"):
        Archive(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("version", range(len(scripts())))
def test_a_migration_that_fails_changes_nothing(version, tmp_path):
    with closing(sqlite3.connect(tmp_path / "news.sqlite", isolation_level=None)) as connection:
        migrate(connection, version)
        for name in _MADE.findall(scripts()[version])[-1:]:
            connection.execute(f"CREATE TABLE {name} (in_its_way)")
        for name, column in _ADDED.findall(scripts()[version])[-1:]:
            connection.execute(f"ALTER TABLE {name} ADD COLUMN {column}")
        before = list(connection.iterdump())
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, version + 1)
        assert version_of(connection) == version
        assert list(connection.iterdump()) == before
