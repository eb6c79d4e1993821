"""A scheduled digest killed while it fetches, builds and sends: is anything lost, or sent twice?"""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from children import Child, folder_for_anybody
from daily import moment, stories_of
from servers import N_STORIES

from toolkit.cli import app

_CONFIG = """
name = "morning"
every = "day"
sources = ["http://127.0.0.1:{http}/feed"]
[fetching]
allow_private = true
[files]
folder = "out"
[mail]
server = "127.0.0.1"
port = {smtp}
security = "none"
sender = "digest@desk.example"
to = ["anna@desk.example", "ben@desk.example"]
[[webhooks]]
url = "http://127.0.0.1:{http}/hook"
"""
_READERS = 3


def killed_scheduled(n_kills: int, seed: int = 0) -> dict[str, Any]:
    """Kill the digest of each day at a random moment, run it again twice, and compare with what servers took.

    What a server took without the digest learning it is uncertain: it is named once, and never sent again.
    """
    chance, folder = random.Random(seed), folder_for_anybody()
    found: dict[str, Any] = {"kills": 0, "at work": 0, "sent before the kill": 0, "uncertain": 0, "faults": []}
    with _servers(folder):
        for day in range(n_kills):
            (folder / "day").write_text(str(day))
            if day % 10 == 0:
                seconds = _seconds(folder, day)
            before = len(_arrived(folder))
            found["kills"] += 1
            found["at work"] += Child(lambda day=day: _run(folder, day)).kill_after(seconds * chance.random())
            found["sent before the kill"] += len(_arrived(folder)) > before
            for _ in range(2):
                error = Child(lambda day=day: _run(folder, day)).error()
                found["faults"] += [f"day {day}: {error}"] if error and "exit code 1" not in error else []
            found["faults"] += [f"day {day}: {fault}" for fault in _faults(folder, day, found)]
    shutil.rmtree(folder)
    return found


@contextmanager
def _servers(folder: Path) -> Iterator[None]:
    (folder / "day").write_text("0")
    process = subprocess.Popen([sys.executable, str(Path(__file__).with_name("servers.py")), str(folder)])
    try:
        while not (folder / "ports").exists():
            time.sleep(0.05)
        ports = json.loads((folder / "ports").read_text())
        (folder / "digest.toml").write_text(_CONFIG.format(**ports))
        yield
    finally:
        process.kill()
        process.wait()


def _run(folder: Path, day: int, config: str = "digest.toml") -> None:
    asked = ["digest", "--config", str(folder / config), "--send", "--quiet", "--now", moment(day).isoformat()]
    try:
        app(asked, standalone_mode=False)
    except SystemExit as end:
        if end.code:
            message = f"exit code {end.code}"
            raise RuntimeError(message) from end


def _seconds(folder: Path, day: int) -> float:
    """Return how long a run takes, with a copy of the archive and no channel over the network."""
    copy = folder_for_anybody()
    if (folder / "news.sqlite").exists():
        with (
            closing(sqlite3.connect(folder / "news.sqlite")) as source,
            closing(sqlite3.connect(copy / "news.sqlite")) as target,
        ):
            source.backup(target)
    config = (folder / "digest.toml").read_text().partition("[mail]")[0]
    (copy / "digest.toml").write_text(config)
    start = time.perf_counter()
    Child(lambda: _run(copy, day)).error()
    shutil.rmtree(copy)
    return time.perf_counter() - start


def _arrived(folder: Path) -> list[dict[str, Any]]:
    path = folder / "arrived"
    return [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []


def _faults(folder: Path, day: int, found: dict[str, Any]) -> list[str]:
    with closing(sqlite3.connect(folder / "news.sqlite")) as connection:
        faults = [] if connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)] else ["integrity_check"]
        stored = {one for (one,) in connection.execute("SELECT url FROM stories JOIN texts USING (number)")}
        shown = [one for (one,) in connection.execute("SELECT story_id FROM shown_stories")]
        fresh = connection.execute("SELECT count(*) FROM stories WHERE decided_run IS NULL").fetchone()[0]
        editions = [one for (one,) in connection.execute("SELECT edition FROM editions ORDER BY edition")]
        queue = "SELECT state, count(*) FROM outbox WHERE channel <> 'files' GROUP BY state"
        states = dict(connection.execute(queue).fetchall())
        (n_told,) = connection.execute("SELECT count(*) FROM runs WHERE n_shown > 0").fetchone()
    wanted = {url for one in range(day + 1) for url in stories_of(one, N_STORIES)["url"]}
    faults += [f"lost: {sorted(wanted - stored)}"] if wanted - stored else []
    faults += [f"not decided on: {fresh}"] if fresh else []
    faults += ["shown twice"] if len(shown) != len({*shown}) else []
    faults += [f"editions: {len(editions)}"] if len(editions) != day + 1 else []
    arrived = Counter(f"{one['by']} {one['id']} {one.get('to')}" for one in _arrived(folder))
    faults += [f"sent twice: {one}" for one, number in arrived.items() if number > 1]
    found["uncertain"] = states.get("uncertain", 0)
    waiting = {state: number for state, number in states.items() if state not in ("delivered", "uncertain")}
    faults += [f"not sent: {waiting}"] if waiting else []
    n_sent = arrived.total()
    n_known = states.get("delivered", 0)
    if not n_known <= n_sent <= n_known + states.get("uncertain", 0):
        faults.append(f"{n_sent} arrived, {n_known} are known to have, {states.get('uncertain', 0)} are uncertain")
    found["days with a digest"] = n_told
    return faults + ([] if sum(states.values()) == _READERS * n_told else [f"queued: {states} of {n_told} digests"])
