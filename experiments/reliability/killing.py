"""Killed at any moment, and run again: is all there that was there, is nothing shown twice?"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from children import Child, folder_for_anybody
from daily import digest, moment, offered, stories_of


def killed(
    n_kills: int,
    n_new_archives: int,
    *,
    digest: Callable[[Path, Path, int], None] = digest,
    faults: Callable[[Path, Path, int], list[str]] | None = None,
    seed: int = 0,
) -> dict[str, Any]:
    """Kill the run of each day once, at a random moment of it, look, and run it again; so often with a new archive.

    Late moments are likelier than early ones: most of a run is spent before anything is written.
    """
    chance, look_for = random.Random(seed), faults or faults_of
    folder = folder_for_anybody()
    found: dict[str, Any] = {"kills": 0, "at work": 0, "committed": 0, "left in the queue": 0, "faults": []}
    day = -1
    for number in range(n_kills):
        day = 0 if number < n_new_archives else day + 1
        if number < n_new_archives:
            shutil.rmtree(folder / "run", ignore_errors=True)
        path, out = folder / "run" / "news.sqlite", folder / "run" / "out"
        if number % 10 == 0 or number == n_new_archives:
            seconds = _seconds(path, day, digest)
        found["kills"] += 1
        found["at work"] += Child(lambda path=path, out=out, day=day: digest(path, out, day)).kill_after(
            seconds * max(chance.random(), chance.random())
        )
        _look(path, out, day, found)
        error = Child(lambda path=path, out=out, day=day: digest(path, out, day)).error()
        found["faults"] += [f"day {day}: run again: {error}"] if error else []
        found["faults"] += [f"day {day}: {fault}" for fault in look_for(path, out, day)]
    found["folders left behind"] = len(list((folder / "run" / "out").glob(".writing-*")))
    found["runs"] = day + 1
    shutil.rmtree(folder)
    return found


def _seconds(path: Path, day: int, digest: Callable[[Path, Path, int], None]) -> float:
    """Return how long a run takes, with a copy of the archive."""
    copy = folder_for_anybody()
    if path.exists():
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy / "news.sqlite")) as target:
            source.backup(target)
    start = time.perf_counter()
    Child(lambda: digest(copy / "news.sqlite", copy / "out", day)).error()
    seconds = time.perf_counter() - start
    shutil.rmtree(copy)
    return seconds


def _look(path: Path, out: Path, day: int, found: dict[str, Any]) -> None:
    """Look at what a kill left, as another program would: through SQLite alone."""
    if not path.exists():
        return
    with closing(sqlite3.connect(path)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchall()
        found["faults"] += [] if whole == [("ok",)] else [f"day {day}: {whole}"]
        if connection.execute("PRAGMA user_version").fetchone()[0]:
            (n_runs,) = connection.execute("SELECT count(*) FROM runs").fetchone()
            found["committed"] += n_runs == day + 1
            if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'outbox'").fetchone():
                queue = "SELECT count(*) > 0 FROM outbox WHERE state = 'queued'"
                found["left in the queue"] += connection.execute(queue).fetchone()[0]
    page = out / "digest.json"
    if page.exists() and not json.loads(page.read_text(encoding="utf-8")):
        found["faults"].append(f"day {day}: {page.name} is half written")


def faults_of(path: Path, out: Path, day: int) -> list[str]:
    """Return what is wrong after a run that ended: stories are lost, or shown twice, or files are of another day."""
    found = []
    with closing(sqlite3.connect(path)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            found.append("integrity_check")
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            found.append("foreign_key_check")
        stored = {one for (one,) in connection.execute("SELECT story_id FROM stories JOIN texts USING (number)")}
        shown = [one for (one,) in connection.execute("SELECT story_id FROM shown_stories")]
        moments = [one for (one,) in connection.execute("SELECT at FROM runs ORDER BY run")]
        queued = connection.execute("SELECT count(*) FROM outbox WHERE state = 'queued'").fetchone()[0]
    wanted = {story_id for one in range(day + 1) for story_id in stories_of(one)["story_id"]}
    found += [f"lost: {sorted(wanted - stored)}"] if wanted - stored else []
    found += [f"never shown: {sorted(wanted - {*shown})}"] if wanted - {*shown} else []
    found += ["shown twice"] if len(shown) != len({*shown}) else []
    found += [f"runs: {len(moments)}"] if len(moments) != day + 1 else []
    found += [f"not delivered: {queued}"] if queued else []
    pages = [json.loads((out / name).read_text()) for name in ("digest.json", "digest.md")]
    told = {"at": moment(day).isoformat(), "shown": sorted(stories_of(day)["story_id"])}
    found += ["files are of different runs"] if pages[0] != pages[1] else []
    found += ["files are not of this day"] if pages[0] != told else []
    return found


def the_day_twice(day: int = 3) -> dict[str, Any]:
    """Run each day twice, and another archive with each day once: are they the same, and is nothing changed?"""
    folder = folder_for_anybody()
    for one in range(day + 1):
        for times, name in ((2, "twice"), (1, "once")):
            for _ in range(times):
                digest(folder / f"{name}.sqlite", folder / name, one)
    dumps = []
    for name in ("twice", "once"):
        with closing(sqlite3.connect(folder / f"{name}.sqlite")) as connection:
            dumps.append(list(connection.iterdump()))
    shutil.rmtree(folder)
    return {"days": day + 1, "stories": len(offered(day)), "is the same": dumps[0] == dumps[1]}
